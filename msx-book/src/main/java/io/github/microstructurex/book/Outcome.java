package io.github.microstructurex.book;

/**
 * What one command did, for callers who do not listen to the book's events. {@link OrderBook#lastFilledQuantity()}
 * says how much of the order traded, {@link OrderBook#lastRejectReason()} why a command was refused.
 */
public enum Outcome {
    /** The order rests and nothing of it traded. In a call auction it waits for the uncross. */
    RESTED(0),
    /** A part traded at once, the rest rests. */
    PARTIALLY_FILLED(1),
    /** It traded at once, all that self-trade prevention left of it. */
    FILLED(2),
    /** The order, or what had not traded of it, is gone; or a mass cancel was done, whether or not it found any order. */
    CANCELLED(3),
    /** The order has a smaller quantity and keeps its place in the queue. */
    REDUCED(4),
    /** The stop order waits for its trigger. */
    WAITING(5),
    /** A command that is about no order was carried out. */
    DONE(6),
    /** Refused; {@link OrderBook#lastRejectReason()} says why. */
    REJECTED(7);

    private final byte code;

    Outcome(int code) {
        this.code = (byte) code;
    }

    /** Its place among the constants. */
    byte code() {
        return code;
    }
}
