package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.SelfTradePrevention;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;

/** What matching by price and time and matching pro rata have in common: the trade with one resting order, and what prevents one. */
final class Trading {
    /** Why matching ended although something is left of the incoming order. */
    enum End {
        /** It did not: the other side has nothing more within the limit. */
        NOTHING_LEFT_TO_MEET,
        /** Self-trade prevention cancelled the incoming order; its listener has been told. */
        SELF_TRADE,
        /** The next trade would be outside the price bands. */
        PRICE_BAND
    }

    final LiveOrders orders;
    final MarketState market;
    final BookListener listener;
    private final TopOrders topOrders;

    /** What the incoming order has traded. */
    long traded;

    End end = End.NOTHING_LEFT_TO_MEET;

    Trading(LiveOrders orders, MarketState market, BookListener listener, TopOrders topOrders) {
        this.orders = orders;
        this.market = market;
        this.listener = listener;
        this.topOrders = topOrders;
    }

    /** Trades some of an order in a queue, at most what it shows (all of a hidden one). */
    void trade(PriceLevels levels, int level, int resting, long incomingId, Side incomingSide, long quantity) {
        OrderCells cells = orders.cells;
        long price = levels.price(level);
        long restingId = cells.id(resting);
        long part = cells.quantity(resting);
        int row = cells.attributes(resting);
        market.lastTradePrice = price;
        if (quantity < part) {
            orders.reduceFirst(levels, level, resting, quantity);
            long left = part - quantity + orders.attributes.reserve(row);
            listener.trade(market.sequence, restingId, incomingId, incomingSide, price, quantity, left);
        } else if (row == Attributes.NONE) {
            orders.remove(resting);
            listener.trade(market.sequence, restingId, incomingId, incomingSide, price, quantity, 0);
        } else {
            tradeWholePart(resting, row, restingId, incomingId, incomingSide, price, quantity);
        }
    }

    private void tradeWholePart(
            int resting, int row, long restingId, long incomingId, Side incomingSide, long price, long quantity) {
        long reserve = orders.attributes.reserve(row);
        topOrders.forget(resting);
        if (reserve == 0) {
            orders.remove(resting);
            listener.trade(market.sequence, restingId, incomingId, incomingSide, price, quantity, 0);
            return;
        }
        long shown = orders.refresh(resting);
        listener.trade(market.sequence, restingId, incomingId, incomingSide, price, quantity, reserve);
        listener.orderRefreshed(market.sequence, restingId, incomingSide.opposite(), price, shown, reserve);
    }

    /** Does what the mode says when the incoming order meets a resting one of its owner; returns what is left of it. */
    long preventSelfTrade(IncomingOrder incoming, int resting, long remaining) {
        SelfTradePrevention mode = incoming.prevention;
        if (mode == SelfTradePrevention.DECREMENT_AND_CANCEL) {
            return decrement(incoming, resting, remaining);
        }
        if (mode != SelfTradePrevention.CANCEL_INCOMING) {
            cancel(resting, CancelReason.SELF_TRADE);
        }
        if (mode != SelfTradePrevention.CANCEL_RESTING) {
            cancelIncoming(incoming, remaining);
        }
        return remaining;
    }

    private long decrement(IncomingOrder incoming, int resting, long remaining) {
        long quantity = orders.quantity(resting);
        long both = Math.min(remaining, quantity);
        if (both == quantity) {
            cancel(resting, CancelReason.SELF_TRADE);
        } else {
            reduce(resting, both);
        }
        long left = remaining - both;
        if (left == 0) {
            cancelIncoming(incoming, both);
        } else {
            listener.orderReduced(market.sequence, incoming.id, incoming.side, incoming.toldPrice, both, left);
        }
        return left;
    }

    private void cancelIncoming(IncomingOrder incoming, long quantity) {
        end = End.SELF_TRADE;
        listener.orderCancelled(
                market.sequence, incoming.id, incoming.side, incoming.toldPrice, quantity, CancelReason.SELF_TRADE);
    }

    /** Takes an order away and tells. */
    void cancel(int order, CancelReason reason) {
        long id = orders.id(order);
        Side side = orders.side(order);
        long price = orders.price(order);
        long quantity = orders.quantity(order);
        topOrders.forget(order);
        orders.remove(order);
        listener.orderCancelled(market.sequence, id, side, price, quantity, reason);
    }

    /** Takes a part of an order away and tells. */
    void reduce(int order, long by) {
        orders.reduce(order, by);
        listener.orderReduced(
                market.sequence, orders.id(order), orders.side(order), orders.price(order), by, orders.quantity(order));
    }

    /** Refuses a command and tells. */
    Outcome reject(long orderId, RejectReason reason) {
        market.lastRejectReason = reason;
        listener.orderRejected(market.sequence, orderId, reason);
        return Outcome.REJECTED;
    }

    /** Goes to another phase and tells. */
    void setPhase(TradingPhase phase) {
        market.setPhase(phase);
        listener.phaseChanged(market.sequence, phase);
    }
}
