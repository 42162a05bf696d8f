package io.github.microstructurex.book;

/** Why the book refused a command. A refused command changes nothing but the sequence number. */
public enum RejectReason {
    /** An order with this id is live: ids are unique while live, and a second one never overwrites the first. */
    DUPLICATE_ORDER_ID(1),
    /** No order with this id is live: it never was, it traded, or it was cancelled. */
    UNKNOWN_ORDER_ID(2),
    /** The price is outside {@link OrderBook#MIN_PRICE} to {@link OrderBook#MAX_PRICE}. */
    PRICE_OUT_OF_RANGE(3),
    /** The quantity is below 1 or above {@link OrderBook#MAX_QUANTITY}. */
    QUANTITY_OUT_OF_RANGE(4),
    /** A reduction takes away more than the order has left. */
    REDUCTION_EXCEEDS_REMAINING(5),
    /** A fill-or-kill order finds too little quantity within its limit. */
    INSUFFICIENT_LIQUIDITY(6),
    /** The quantity on one side of the book would exceed {@link Long#MAX_VALUE} if the order rested whole. */
    BOOK_QUANTITY_OVERFLOW(7);

    private final int code;

    RejectReason(int code) {
        this.code = code;
    }

    /** {@return a number that stands for this reason in every release: for hashes and files} */
    public int code() {
        return code;
    }
}
