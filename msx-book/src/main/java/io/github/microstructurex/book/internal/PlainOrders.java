package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.Side;
import org.jspecify.annotations.Nullable;

/**
 * The common case, fast: limit orders without attributes and their cancels, in continuous trading by price and time without
 * bands. It does what the general way does, with less to look at. What it meets may have attributes.
 */
final class PlainOrders {
    private final LiveOrders orders;
    private final OrderCells cells;
    private final OrderIndex index;
    private final MarketState market;
    private final BookListener listener;
    private final Trading trading;

    /** The levels of bids and asks. */
    private final PriceLevels[] displayed;

    private final PriceLevels[] hidden;

    PlainOrders(Trading trading) {
        this.trading = trading;
        orders = trading.orders;
        cells = orders.cells;
        index = orders.index;
        market = trading.market;
        listener = trading.listener;
        displayed = new PriceLevels[] {orders.displayed(Side.BUY), orders.displayed(Side.SELL)};
        hidden = new PriceLevels[] {orders.hidden(Side.BUY), orders.hidden(Side.SELL)};
    }

    /** What is wrong with an order, if anything. */
    @Nullable RejectReason problemWith(int slot, long id, Side side, long price, long quantity) {
        if (!Admission.isQuantity(quantity)) {
            return RejectReason.QUANTITY_OUT_OF_RANGE;
        }
        if (!Admission.isPrice(price)) {
            return RejectReason.PRICE_OUT_OF_RANGE;
        }
        if (index.find(slot, id) != OrderCells.NONE) {
            return RejectReason.DUPLICATE_ORDER_ID;
        }
        return orders.hasRoomFor(side, quantity) ? null : RejectReason.BOOK_QUANTITY_OVERFLOW;
    }

    int slotOf(long id) {
        return index.slotOf(id);
    }

    /** Matches an order that has no problem, and lets the rest of it rest or cancels it. */
    Outcome enter(int slot, long id, Side side, long price, long quantity, boolean mayRest) {
        listener.orderAccepted(market.sequence, id, side, price, quantity);
        int s = side.index();
        PriceLevels own = displayed[s];
        PriceLevels other = displayed[s ^ 1];
        PriceLevels unseen = hidden[s ^ 1];
        long limitKey = other.key(price);
        long remaining = quantity;
        while (remaining > 0 && (other.bestKey() <= limitKey || unseen.bestKey() <= limitKey)) {
            remaining -= meet(id, side, unseen.bestKey() < other.bestKey() ? unseen : other, remaining);
        }
        market.lastFilled = quantity - remaining;
        if (remaining == 0) {
            return Outcome.FILLED;
        }
        if (!mayRest) {
            listener.orderCancelled(market.sequence, id, side, price, remaining, CancelReason.NOT_FILLED_AT_ONCE);
            return Outcome.CANCELLED;
        }
        int level = own.use(price);
        own.addQuantity(level, remaining);
        index.put(slot, id, cells.append(own, level, s, id, remaining, Attributes.NONE));
        listener.orderRested(market.sequence, id, side, price, remaining, remaining);
        return remaining == quantity ? Outcome.RESTED : Outcome.PARTIALLY_FILLED;
    }

    /** Trades with the first order of the best level; returns how much. */
    private long meet(long id, Side side, PriceLevels levels, long atMost) {
        int level = levels.best();
        int resting = levels.first(level);
        long part = cells.quantity(resting);
        if (cells.attributes(resting) != Attributes.NONE) {
            long traded = Math.min(atMost, part);
            trading.trade(levels, level, resting, id, side, traded);
            return traded;
        }
        long price = levels.price(level);
        long restingId = cells.id(resting);
        market.lastTradePrice = price;
        if (atMost < part) {
            cells.setQuantity(resting, part - atMost);
            levels.takeQuantity(level, atMost);
            listener.trade(market.sequence, restingId, id, side, price, atMost, part - atMost);
            return atMost;
        }
        remove(index.slotOf(restingId), restingId, resting, levels, level, part);
        listener.trade(market.sequence, restingId, id, side, price, part, 0);
        return part;
    }

    /** Cancels an order without attributes. */
    Outcome cancel(int slot, long id, int order) {
        int s = cells.queue(order);
        PriceLevels levels = displayed[s];
        int level = cells.level(order);
        long price = levels.price(level);
        long quantity = cells.quantity(order);
        remove(slot, id, order, levels, level, quantity);
        Side side = s == 0 ? Side.BUY : Side.SELL;
        listener.orderCancelled(market.sequence, id, side, price, quantity, CancelReason.REQUESTED);
        return Outcome.CANCELLED;
    }

    private void remove(int slot, long id, int order, PriceLevels levels, int level, long quantity) {
        index.remove(slot, id, order);
        levels.takeQuantity(level, quantity);
        if (cells.remove(order, levels, level)) {
            levels.release(level);
        }
    }
}
