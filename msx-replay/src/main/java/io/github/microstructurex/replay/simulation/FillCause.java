package io.github.microstructurex.replay.simulation;

/** Why an own order traded. */
public enum FillCause {
    /** It took orders that were resting: when it came in, or when the record revealed them at a price within its limit. */
    AGGRESSED,
    /** The record says that somebody traded with a resting order; the own order had priority over that order. */
    RECORDED_EXECUTION,
    /** The record says that somebody traded with a hidden order; the own order had priority over that order. */
    RECORDED_HIDDEN_TRADE,
    /** The record, which shows levels only, says that somebody traded; by the queue model, the own order was next. */
    RECORDED_TRADE,
    /** A recorded order arrived, and the own order stood in its way. */
    RECORDED_ARRIVAL,
    /** Another own order came in and took it. */
    OWN_ARRIVAL
}
