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

    final EngineState book;
    final BookListener listener;
    private final TopOrders topOrders;

    /** What the incoming order has traded. */
    long traded;

    End end = End.NOTHING_LEFT_TO_MEET;

    Trading(EngineState book, BookListener listener, TopOrders topOrders) {
        this.book = book;
        this.listener = listener;
        this.topOrders = topOrders;
    }

    /** Trades some of an order in a queue, at most what it shows (all of a hidden one). */
    void trade(int resting, long incomingId, Side incomingSide, long quantity) {
        long price = book.price(resting);
        long restingId = book.id(resting);
        long part = book.queued(resting);
        int row = book.attributes(resting);
        book.lastTradePrice = price;
        if (quantity < part) {
            book.reduceQueued(resting, quantity);
            long left = part - quantity + book.attributes.reserve(row);
            listener.trade(book.sequence, restingId, incomingId, incomingSide, price, quantity, left);
        } else if (row == Attributes.NONE) {
            book.remove(resting);
            listener.trade(book.sequence, restingId, incomingId, incomingSide, price, quantity, 0);
        } else {
            tradeWholePart(resting, row, restingId, incomingId, incomingSide, price, quantity);
        }
    }

    private void tradeWholePart(
            int resting, int row, long restingId, long incomingId, Side incomingSide, long price, long quantity) {
        long reserve = book.attributes.reserve(row);
        topOrders.forget(resting);
        if (reserve == 0) {
            book.remove(resting);
            listener.trade(book.sequence, restingId, incomingId, incomingSide, price, quantity, 0);
            return;
        }
        long shown = book.refresh(resting);
        listener.trade(book.sequence, restingId, incomingId, incomingSide, price, quantity, reserve);
        listener.orderRefreshed(book.sequence, restingId, incomingSide.opposite(), price, shown, reserve);
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
        long quantity = book.quantity(resting);
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
            listener.orderReduced(book.sequence, incoming.id, incoming.side, incoming.toldPrice, both, left);
        }
        return left;
    }

    private void cancelIncoming(IncomingOrder incoming, long quantity) {
        end = End.SELF_TRADE;
        listener.orderCancelled(
                book.sequence, incoming.id, incoming.side, incoming.toldPrice, quantity, CancelReason.SELF_TRADE);
    }

    /** Takes an order away and tells. */
    void cancel(int order, CancelReason reason) {
        long id = book.id(order);
        Side side = book.side(order);
        long price = book.price(order);
        long quantity = book.quantity(order);
        topOrders.forget(order);
        book.remove(order);
        listener.orderCancelled(book.sequence, id, side, price, quantity, reason);
    }

    /** Takes a part of an order away and tells. */
    void reduce(int order, long by) {
        book.reduce(order, by);
        listener.orderReduced(
                book.sequence, book.id(order), book.side(order), book.price(order), by, book.quantity(order));
    }

    /** Refuses a command and tells. */
    Outcome reject(long orderId, RejectReason reason) {
        book.lastRejectReason = reason;
        listener.orderRejected(book.sequence, orderId, reason);
        return Outcome.REJECTED;
    }

    /** Goes to another phase and tells. */
    void setPhase(TradingPhase phase) {
        book.setPhase(phase);
        listener.phaseChanged(book.sequence, phase);
    }
}
