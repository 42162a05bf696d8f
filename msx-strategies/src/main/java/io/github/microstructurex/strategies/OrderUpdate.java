package io.github.microstructurex.strategies;

import io.github.microstructurex.book.BookView;

/**
 * What happened to a child order.
 *
 * @param type what happened
 * @param time when the market says so, nanoseconds since the epoch
 * @param orderId the child order
 * @param price the fill's price, or the limit that the order has from now on, in ticks; {@link BookView#NO_PRICE} where
 *     there is none
 * @param quantity see {@link Type}, in lots
 * @param reason why, for a refusal; else empty
 */
public record OrderUpdate(Type type, long time, long orderId, long price, long quantity, String reason) {
    /** What can happen to a child order. */
    public enum Type {
        /** The market took the order; the quantity is its whole one. */
        ACCEPTED,
        /** A part of it, or all of what was left, traded; the quantity is what traded now. */
        FILLED,
        /** It has another price or size; the quantity is its new whole one, what has filled included. */
        REPLACED,
        /** What it had left is gone, on request or because it may not rest; the quantity is what was cancelled. */
        CANCELLED,
        /** The order was refused; the quantity is its whole one. */
        REJECTED,
        /** A cancellation was refused, most often because the order had gone before; the quantity is 0. */
        CANCEL_REJECTED,
        /** A replacement was refused and the order is as before; the quantity is 0. */
        REPLACE_REJECTED
    }

    /**
     * The market took an order.
     *
     * @param time when
     * @param orderId the order
     * @param price its limit, {@link BookView#NO_PRICE} for a market order
     * @param quantity its whole quantity
     * @return the update
     */
    public static OrderUpdate accepted(long time, long orderId, long price, long quantity) {
        return new OrderUpdate(Type.ACCEPTED, time, orderId, price, quantity, "");
    }

    /**
     * An order traded.
     *
     * @param time when
     * @param orderId the order
     * @param price the trade's price
     * @param quantity what traded
     * @return the update
     */
    public static OrderUpdate filled(long time, long orderId, long price, long quantity) {
        return new OrderUpdate(Type.FILLED, time, orderId, price, quantity, "");
    }

    /**
     * An order was replaced.
     *
     * @param time when
     * @param orderId the order
     * @param price its new limit
     * @param quantity its new whole quantity, what has filled included
     * @return the update
     */
    public static OrderUpdate replaced(long time, long orderId, long price, long quantity) {
        return new OrderUpdate(Type.REPLACED, time, orderId, price, quantity, "");
    }

    /**
     * What an order had left is gone.
     *
     * @param time when
     * @param orderId the order
     * @param quantity what was cancelled
     * @return the update
     */
    public static OrderUpdate cancelled(long time, long orderId, long quantity) {
        return new OrderUpdate(Type.CANCELLED, time, orderId, BookView.NO_PRICE, quantity, "");
    }

    /**
     * An order was refused.
     *
     * @param time when
     * @param orderId the order
     * @param quantity its whole quantity
     * @param reason why
     * @return the update
     */
    public static OrderUpdate rejected(long time, long orderId, long quantity, String reason) {
        return new OrderUpdate(Type.REJECTED, time, orderId, BookView.NO_PRICE, quantity, reason);
    }

    /**
     * A cancellation was refused.
     *
     * @param time when
     * @param orderId the order
     * @param reason why
     * @return the update
     */
    public static OrderUpdate cancelRejected(long time, long orderId, String reason) {
        return new OrderUpdate(Type.CANCEL_REJECTED, time, orderId, BookView.NO_PRICE, 0, reason);
    }

    /**
     * A replacement was refused.
     *
     * @param time when
     * @param orderId the order
     * @param reason why
     * @return the update
     */
    public static OrderUpdate replaceRejected(long time, long orderId, String reason) {
        return new OrderUpdate(Type.REPLACE_REJECTED, time, orderId, BookView.NO_PRICE, 0, reason);
    }
}
