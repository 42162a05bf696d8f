package io.github.microstructurex.strategies;

import io.github.microstructurex.book.Side;
import java.util.function.LongConsumer;

/**
 * Drives a market maker and holds it to its inventory limits: an order that could, with all that is live on its side,
 * take the inventory beyond them, or that comes outside the window, is refused. At the end it cancels what is live; what
 * the inventory is then stays as it is.
 */
public final class MarketMakerRunner extends TradingRunner {
    private final MarketMaker marketMaker;
    private final InventoryLimits limits;
    private final MarketView market;
    private final InventoryAccount account = new InventoryAccount();
    private final OrderGateway bids;
    private final OrderGateway asks;
    private final SeededRandom random;

    /**
     * Prepares a run.
     *
     * @param marketMaker a new market maker
     * @param limits what it may do
     * @param market the market that it sees
     * @param bids where its orders to buy go
     * @param asks where its orders to sell go; ids are unique over both
     * @param alarm is asked for a call of {@link #timer()} at a time, nanoseconds since the epoch; a time that has
     *     passed means as soon as possible, but not in the middle of another call
     * @param seed of the market maker's random numbers
     */
    public MarketMakerRunner(
            MarketMaker marketMaker,
            InventoryLimits limits,
            MarketView market,
            OrderGateway bids,
            OrderGateway asks,
            LongConsumer alarm,
            long seed) {
        super(marketMaker, market, limits.startTime(), limits.endTime(), alarm);
        this.marketMaker = marketMaker;
        this.limits = limits;
        this.market = market;
        this.bids = guarded(Side.BUY, bids);
        this.asks = guarded(Side.SELL, asks);
        this.random = new SeededRandom(seed);
    }

    private OrderGateway guarded(Side side, OrderGateway gateway) {
        return guard(new InventoryMandate(limits, account, side), market, gateway, account.orders(side));
    }

    /** {@return the inventory so far} */
    public InventoryAccount account() {
        return account;
    }

    @Override
    void open() {
        marketMaker.start(new Context());
    }

    @Override
    boolean isComplete() {
        return false;
    }

    @Override
    void count(OrderUpdate update) {
        account.apply(update);
    }

    @Override
    long liveQuantity() {
        return account.liveQuantity(Side.BUY) + account.liveQuantity(Side.SELL);
    }

    private final class Context implements MarketMakerContext {
        @Override
        public InventoryLimits limits() {
            return limits;
        }

        @Override
        public MarketView market() {
            return market;
        }

        @Override
        public OrderGateway gateway(Side side) {
            return side == Side.BUY ? bids : asks;
        }

        @Override
        public InventoryAccount account() {
            return account;
        }

        @Override
        public void wakeAt(long time) {
            MarketMakerRunner.this.wakeAt(time);
        }

        @Override
        public SeededRandom random() {
            return random;
        }
    }
}
