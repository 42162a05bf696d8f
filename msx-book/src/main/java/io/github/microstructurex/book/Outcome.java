package io.github.microstructurex.book;

/**
 * What one command did, for callers who do not listen to the book's events. {@link OrderBook#lastFilledQuantity()}
 * says how much of the order traded, {@link OrderBook#lastRejectReason()} why a command was refused.
 */
public enum Outcome {
    /** The order rests with its whole quantity; nothing traded. */
    RESTED,
    /** A part traded at once, the rest rests. */
    PARTIALLY_FILLED,
    /** The whole quantity traded at once. */
    FILLED,
    /** The order, or what had not traded of it, is gone: cancelled on request, or because it may not rest. */
    CANCELLED,
    /** The order rests with a smaller quantity and keeps its place in the queue. */
    REDUCED,
    /** Refused; the book is unchanged. */
    REJECTED
}
