package io.github.microstructurex.testkit.strategy;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ChildOrder;
import io.github.microstructurex.strategies.InventoryAccount;
import io.github.microstructurex.strategies.InventoryLimits;
import io.github.microstructurex.strategies.MarketMaker;
import io.github.microstructurex.strategies.MarketMakerContext;
import io.github.microstructurex.strategies.MarketMakerRunner;
import io.github.microstructurex.strategies.MarketView;
import io.github.microstructurex.strategies.OrderGateway;
import io.github.microstructurex.strategies.OrderUpdate;
import io.github.microstructurex.strategies.SeededRandom;
import org.jspecify.annotations.Nullable;

/** A trial of a market maker. */
final class MarketMakerTrial {
    private final Trial trial;
    private final InventoryLimits limits;
    private final MarketMakerRunner runner;
    private int starts;
    private int ends;

    private MarketMakerTrial(MarketMaker marketMaker, InventoryLimits limits, ExecutionTrial.Seeds seeds) {
        this.limits = limits;
        // What may have traded has no limit; how far the inventory may go is watched request by request.
        trial = new Trial(seeds.market(), seeds.later(), seeds.split(), 1, () -> Long.MAX_VALUE);
        runner = new MarketMakerRunner(
                new Watched(marketMaker),
                limits,
                trial.venues().get(0),
                trial.gateway(0, Side.BUY),
                trial.gateway(0, Side.SELL),
                trial.alarm(),
                seeds.market());
    }

    /** Runs a market maker to the end of everything. */
    static Trial run(MarketMaker marketMaker, InventoryLimits limits, ExecutionTrial.Seeds seeds) {
        MarketMakerTrial making = new MarketMakerTrial(marketMaker, limits, seeds);
        making.trial.run(making.runner);
        if (making.trial.survived() && (making.starts > 1 || making.ends != making.starts)) {
            making.trial.breach(
                    Clause.END, "it was started " + making.starts + " times and ended " + making.ends + " times");
        }
        long inventory = making.runner.account().inventory();
        if (inventory > limits.maxLong() || inventory < -limits.maxShort()) {
            making.trial.breach(Clause.QUANTITY, "the inventory ended at " + inventory + ", beyond " + limits);
        }
        return making.trial;
    }

    private long room(Side side) {
        InventoryAccount account = runner.account();
        long most = side == Side.BUY ? limits.maxLong() : limits.maxShort();
        return most - side.sign() * account.inventory() - account.liveQuantity(side);
    }

    /** The market maker, behind gateways that are watched. */
    private final class Watched implements MarketMaker {
        private final MarketMaker marketMaker;

        private Watched(MarketMaker marketMaker) {
            this.marketMaker = marketMaker;
        }

        @Override
        public void start(MarketMakerContext context) {
            starts++;
            marketMaker.start(new WatchedContext(context));
        }

        @Override
        public void bookChanged() {
            marketMaker.bookChanged();
        }

        @Override
        public void traded(long price, long quantity, @Nullable Side aggressorSide) {
            marketMaker.traded(price, quantity, aggressorSide);
        }

        @Override
        public void timer(long time) {
            marketMaker.timer(time);
        }

        @Override
        public void orderUpdated(OrderUpdate update) {
            marketMaker.orderUpdated(update);
        }

        @Override
        public void end() {
            ends++;
            marketMaker.end();
        }
    }

    private final class WatchedContext implements MarketMakerContext {
        private final MarketMakerContext context;
        private final OrderGateway bids;
        private final OrderGateway asks;

        private WatchedContext(MarketMakerContext context) {
            this.context = context;
            this.bids = watched(Side.BUY);
            this.asks = watched(Side.SELL);
        }

        private OrderGateway watched(Side side) {
            return new WatchedGateway(
                    context.gateway(side),
                    trial,
                    () -> room(side),
                    price -> true,
                    () -> limits.isOpenAt(context.market().time()),
                    id -> {
                        ChildOrder order = context.account().liveOrder(id);
                        return order == null ? 0 : order.quantity();
                    });
        }

        @Override
        public InventoryLimits limits() {
            return limits;
        }

        @Override
        public MarketView market() {
            return context.market();
        }

        @Override
        public OrderGateway gateway(Side side) {
            return side == Side.BUY ? bids : asks;
        }

        @Override
        public InventoryAccount account() {
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
