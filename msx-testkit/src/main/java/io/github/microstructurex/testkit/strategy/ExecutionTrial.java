package io.github.microstructurex.testkit.strategy;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ChildOrder;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.OrderGateway;
import io.github.microstructurex.strategies.OrderUpdate;
import io.github.microstructurex.strategies.ParentAccount;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.SeededRandom;
import io.github.microstructurex.strategies.StrategyContext;
import io.github.microstructurex.strategies.StrategyRunner;
import io.github.microstructurex.strategies.Venue;
import io.github.microstructurex.strategies.VenueFees;
import io.github.microstructurex.strategies.schedule.ExecutionSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A trial of an execution strategy. */
final class ExecutionTrial {
    private final Trial trial;
    private final ParentOrder parent;
    private final StrategyRunner runner;
    private int starts;
    private int ends;

    private ExecutionTrial(ExecutionStrategy strategy, ParentOrder parent, int venueCount, Seeds seeds) {
        this.parent = parent;
        trial = new Trial(seeds.market, seeds.later, seeds.split, venueCount, parent::quantity);
        List<Venue> venues = new ArrayList<>();
        for (int i = 0; i < venueCount; i++) {
            VenueFees fees = new VenueFees(i, -i);
            venues.add(new Venue("venue " + i, trial.venues().get(i), trial.gateway(i, parent.side()), fees, 100L * i));
        }
        runner = new StrategyRunner(new Watched(strategy), parent, venues, trial.alarm(), seeds.market);
    }

    /**
     * What makes a trial what it is.
     *
     * @param market of the markets up to the split, the latencies and the strategy's randomness
     * @param later of the markets from the split on
     * @param split when that is
     */
    record Seeds(long market, long later, long split) {}

    /** Runs a strategy to the end of everything. */
    static Trial run(ExecutionStrategy strategy, ParentOrder parent, int venueCount, Seeds seeds) {
        ExecutionTrial execution = new ExecutionTrial(strategy, parent, venueCount, seeds);
        execution.trial.run(execution.runner);
        if (execution.trial.survived() && (execution.starts > 1 || execution.ends != execution.starts)) {
            execution.trial.breach(
                    Clause.END, "it was started " + execution.starts + " times and ended " + execution.ends + " times");
        }
        return execution.trial;
    }

    /** The strategy, behind gateways that are watched. */
    private final class Watched implements ExecutionStrategy {
        private final ExecutionStrategy strategy;

        private Watched(ExecutionStrategy strategy) {
            this.strategy = strategy;
        }

        @Override
        public void start(StrategyContext context) {
            starts++;
            strategy.start(new WatchedContext(context));
        }

        @Override
        public Optional<ExecutionSchedule> schedule() {
            return strategy.schedule();
        }

        @Override
        public void bookChanged() {
            strategy.bookChanged();
        }

        @Override
        public void traded(long price, long quantity, @Nullable Side aggressorSide) {
            strategy.traded(price, quantity, aggressorSide);
        }

        @Override
        public void timer(long time) {
            strategy.timer(time);
        }

        @Override
        public void orderUpdated(OrderUpdate update) {
            strategy.orderUpdated(update);
        }

        @Override
        public void end() {
            ends++;
            strategy.end();
        }
    }

    private final class WatchedContext implements StrategyContext {
        private final StrategyContext context;
        private final List<Venue> venues;

        private WatchedContext(StrategyContext context) {
            this.context = context;
            this.venues = context.venues().stream()
                    .map(venue -> new Venue(
                            venue.name(), venue.market(), watched(venue.gateway()), venue.fees(), venue.latency()))
                    .toList();
        }

        private OrderGateway watched(OrderGateway gateway) {
            ParentAccount account = context.account();
            return new WatchedGateway(
                    gateway,
                    trial,
                    account::unsentQuantity,
                    parent::accepts,
                    () -> parent.isOpenAt(context.market().time()),
                    id -> {
                        ChildOrder order = account.liveOrder(id);
                        return order == null ? 0 : order.quantity();
                    });
        }

        @Override
        public ParentOrder parent() {
            return parent;
        }

        @Override
        public List<Venue> venues() {
            return venues;
        }

        @Override
        public ParentAccount account() {
            return context.account();
        }

        @Override
        public void wakeAt(long time) {
            context.wakeAt(time);
        }

        @Override
        public SeededRandom random() {
            return context.random();
        }
    }
}
