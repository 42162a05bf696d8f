package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ChildOrder;
import io.github.microstructurex.strategies.MarketMaker;
import io.github.microstructurex.strategies.MarketMakerContext;
import io.github.microstructurex.strategies.OrderUpdate;

/**
 * Keeps one bid and one ask at the prices of a model, and moves them when the model's are far enough from them. A quote
 * never crosses the market, and its size is what the inventory limits leave. While others quote one side or none, there is
 * no price to quote around, and both are withdrawn.
 */
abstract class QuotingMarketMaker implements MarketMaker {
    private final long orderSize;
    private final long tolerance;

    // Set by start, which comes before every other call.
    @SuppressWarnings("NullAway.Init")
    private MarketMakerContext context;

    @SuppressWarnings("NullAway.Init")
    private OthersQuotes others;

    @SuppressWarnings("NullAway.Init")
    private WorkingOrder bid;

    @SuppressWarnings("NullAway.Init")
    private WorkingOrder ask;

    QuotingMarketMaker(long orderSize, long tolerance) {
        this.orderSize = Require.inRange("orderSize", orderSize, 1, OrderBook.MAX_QUANTITY);
        this.tolerance = Require.inRange("tolerance", tolerance, 0, 1L << 40);
    }

    /** The model's price to buy at, in ticks. */
    abstract double bidPrice(double midpoint, double inventory, MarketMakerContext about);

    /** The model's price to sell at, in ticks. */
    abstract double askPrice(double midpoint, double inventory, MarketMakerContext about);

    @Override
    public final void start(MarketMakerContext newContext) {
        context = newContext;
        others = new OthersQuotes(context.market());
        bid = new WorkingOrder(context.gateway(Side.BUY), context.account()::liveOrder);
        ask = new WorkingOrder(context.gateway(Side.SELL), context.account()::liveOrder);
        quote();
    }

    @Override
    public final void bookChanged() {
        quote();
    }

    @Override
    public final void orderUpdated(OrderUpdate update) {
        switch (update.type()) {
            case FILLED, REPLACED, CANCELLED, CANCEL_REJECTED -> quote();
            case ACCEPTED, REJECTED, REPLACE_REJECTED -> {}
        }
    }

    private void quote() {
        if (!context.limits().isOpenAt(context.market().time())) {
            return;
        }
        long bestBid = others.bestPrice(Side.BUY, bid.order());
        long bestAsk = others.bestPrice(Side.SELL, ask.order());
        if (bestBid == BookView.NO_PRICE || bestAsk == BookView.NO_PRICE) {
            bid.withdraw();
            ask.withdraw();
            return;
        }
        double midpoint = bestBid + ((double) bestAsk - bestBid) / 2;
        double inventory = (double) context.account().inventory() / orderSize;
        double modelBid = Math.floor(bidPrice(midpoint, inventory, context));
        double modelAsk = Math.ceil(askPrice(midpoint, inventory, context));
        keep(bid, Side.BUY, (long) Math.min(modelBid, bestAsk - 1.0));
        keep(ask, Side.SELL, (long) Math.max(modelAsk, bestBid + 1.0));
    }

    private void keep(WorkingOrder order, Side side, long price) {
        long inventory = context.account().inventory();
        long room = side == Side.BUY
                ? context.limits().maxLong() - inventory
                : context.limits().maxShort() + inventory;
        long size = Math.min(orderSize, room);
        if (size < 1 || price < OrderBook.MIN_PRICE || price > OrderBook.MAX_PRICE) {
            order.withdraw();
        } else if (order.isGone() || mustMove(order, side, price)) {
            order.quote(price, size);
        }
    }

    /** A quote that has come to cross others' must move, however little. */
    private boolean mustMove(WorkingOrder working, Side side, long price) {
        ChildOrder order = working.order();
        if (order == null) {
            return true;
        }
        long away = Math.abs(order.price() - price);
        return away > tolerance || side.isBetter(order.price(), price);
    }
}
