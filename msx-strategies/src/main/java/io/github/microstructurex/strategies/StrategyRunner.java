package io.github.microstructurex.strategies;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Drives an execution strategy and holds it to its parent order: an order that together with what has filled and what is
 * live would exceed the parent's quantity, that is limited worse than the parent, or that comes outside the window, is
 * refused. The run ends also when the parent is filled whole.
 */
public final class StrategyRunner extends TradingRunner {
    private final ExecutionStrategy strategy;
    private final ParentOrder parent;
    private final ParentAccount account;
    private final List<Venue> venues;
    private final SeededRandom random;

    /**
     * Prepares a run in one market.
     *
     * @param strategy a new strategy
     * @param parent the order that it works
     * @param market the market that it sees
     * @param gateway where its child orders go
     * @param alarm is asked for a call of {@link #timer()} at a time, nanoseconds since the epoch; a time that has
     *     passed means as soon as possible, but not in the middle of another call
     * @param seed of the strategy's random numbers
     */
    public StrategyRunner(
            ExecutionStrategy strategy,
            ParentOrder parent,
            MarketView market,
            OrderGateway gateway,
            LongConsumer alarm,
            long seed) {
        this(strategy, parent, List.of(new Venue("market", market, gateway, VenueFees.NONE, 0)), alarm, seed);
    }

    /**
     * Prepares a run in several markets of one instrument. The parent order holds over all of them together.
     *
     * @param strategy a new strategy
     * @param parent the order that it works
     * @param venues the markets, at least one; the first gives the time, and order ids are unique over all of them
     * @param alarm is asked for a call of {@link #timer()} at a time, nanoseconds since the epoch; a time that has
     *     passed means as soon as possible, but not in the middle of another call
     * @param seed of the strategy's random numbers
     */
    public StrategyRunner(
            ExecutionStrategy strategy, ParentOrder parent, List<Venue> venues, LongConsumer alarm, long seed) {
        super(strategy, venues.get(0).market(), parent.startTime(), parent.endTime(), alarm);
        this.strategy = strategy;
        this.parent = parent;
        this.account = new ParentAccount(parent.quantity());
        this.venues = guarded(venues, new ParentMandate(parent, account));
        this.random = new SeededRandom(seed);
    }

    private List<Venue> guarded(List<Venue> open, Mandate mandate) {
        List<Venue> guarded = new ArrayList<>();
        for (Venue venue : open) {
            OrderGateway gateway = guard(mandate, venue.market(), venue.gateway(), account.orders());
            guarded.add(new Venue(venue.name(), venue.market(), gateway, venue.fees(), venue.latency()));
        }
        return List.copyOf(guarded);
    }

    /** {@return what became of the parent so far} */
    public ParentAccount account() {
        return account;
    }

    @Override
    void open() {
        strategy.start(new Context());
    }

    @Override
    boolean isComplete() {
        return account.remainingQuantity() == 0;
    }

    @Override
    void count(OrderUpdate update) {
        account.orders().apply(update);
    }

    @Override
    long liveQuantity() {
        return account.liveQuantity();
    }

    private final class Context implements StrategyContext {
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
            return account;
        }

        @Override
        public void wakeAt(long time) {
            StrategyRunner.this.wakeAt(time);
        }

        @Override
        public SeededRandom random() {
            return random;
        }
    }
}
