package io.github.microstructurex.book.event;

/** What a market reported. */
public enum MarketEventType {
    /** A visible order joined the back of the queue at its price. */
    ADD,
    /** A part of a resting order was cancelled; it keeps its place. The quantity is what was taken away. */
    REDUCE,
    /** A resting order was cancelled whole. */
    DELETE,
    /** A resting order was cancelled and another one, with a new id, price and quantity, joined the back of its queue. */
    REPLACE,
    /** A resting, visible order traded. The quantity is what traded, the price is the trade's. */
    EXECUTE,
    /** A trade that touched no visible order: against a hidden order, or in a cross. */
    TRADE,
    /** Everything resting is gone: a snapshot follows, or the market starts anew. */
    CLEAR,
    /** The trading phase changed. */
    PHASE
}
