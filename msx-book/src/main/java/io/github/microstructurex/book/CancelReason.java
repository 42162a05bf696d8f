package io.github.microstructurex.book;

/** Why an order, or what was left of it, was cancelled. */
public enum CancelReason {
    /** Its owner asked for it. */
    REQUESTED(1),
    /** It was replaced, and gave up its place in the queue. */
    REPLACED(2),
    /** Its time in force does not let the remainder rest, or it was a market order. */
    NOT_FILLED_AT_ONCE(3),
    /** A mass cancel took it. */
    MASS_CANCELLED(4),
    /** It would have traded with its own owner. */
    SELF_TRADE(5),
    /** The book's time reached its expiry. */
    EXPIRED(6),
    /** It was good for the day, and the book closed. */
    END_OF_DAY(7),
    /** It would have traded outside the price bands. */
    PRICE_BAND(8),
    /** A triggered stop-limit order that is post-only would have traded. */
    WOULD_TRADE(9);

    private final int code;

    CancelReason(int code) {
        this.code = code;
    }

    /** {@return a number that stands for this reason in every release: for hashes and files} */
    public int code() {
        return code;
    }
}
