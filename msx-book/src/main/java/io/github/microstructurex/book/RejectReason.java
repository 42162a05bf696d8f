package io.github.microstructurex.book;

/**
 * Why the book refused a command. A refused command changes nothing but the sequence number and the book's time. Where
 * several reasons apply, the rules in {@code docs/guide/matching-rules.md} say which one is given.
 */
public enum RejectReason {
    /** An order with this id is live: ids are unique while live, and a second one never overwrites the first. */
    DUPLICATE_ORDER_ID(1),
    /** No order with this id is live: it never was, it traded, or it was cancelled. */
    UNKNOWN_ORDER_ID(2),
    /** A limit, stop, band or reference price is outside {@link OrderBook#MIN_PRICE} to {@link OrderBook#MAX_PRICE}, or the lower band is above the upper one. */
    PRICE_OUT_OF_RANGE(3),
    /** The quantity is below 1 or above {@link OrderBook#MAX_QUANTITY}. */
    QUANTITY_OUT_OF_RANGE(4),
    /** A reduction takes away more than the order has left. */
    REDUCTION_EXCEEDS_REMAINING(5),
    /** A fill-or-kill order finds too little quantity within its limit. */
    INSUFFICIENT_LIQUIDITY(6),
    /** The quantity on one side of the book would exceed {@link Long#MAX_VALUE} if the order rested whole. */
    BOOK_QUANTITY_OVERFLOW(7),
    /** The command's time is before the book's. */
    TIME_GOES_BACK(8),
    /** The display quantity is below 1, above the quantity, or would need more than {@link OrderBook#MAX_REFRESHES} refreshes. */
    DISPLAY_QUANTITY_OUT_OF_RANGE(9),
    /** The minimum quantity is below 1 or above the quantity. */
    MINIMUM_QUANTITY_OUT_OF_RANGE(10),
    /** A good-till-date order expires at or before the book's time. */
    EXPIRY_NOT_IN_FUTURE(11),
    /** Two attributes of the order contradict each other; {@link BookCommand} says which do. */
    INCOMPATIBLE_ATTRIBUTES(12),
    /** The trading phase does not take such an order. */
    NOT_IN_THIS_PHASE(13),
    /** The limit is outside the price bands, or an uncross would be. */
    PRICE_OUTSIDE_BANDS(14),
    /** A post-only order would trade on arrival. */
    WOULD_TRADE(15),
    /** Less than the minimum quantity can trade at once. */
    MINIMUM_QUANTITY_NOT_MET(16),
    /** A waiting stop, or a market order collected for an auction: only a resting limit order can be replaced. */
    NOT_REPLACEABLE(17),
    /** A mass cancel by owner names {@link BookCommand#NO_OWNER}. */
    NO_OWNER(18);

    private final int code;

    RejectReason(int code) {
        this.code = code;
    }

    /** {@return a number that stands for this reason in every release: for hashes and files} */
    public int code() {
        return code;
    }
}
