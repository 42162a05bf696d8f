package io.github.microstructurex.replay.flow;

/** What can happen to a queue. */
public enum QueueEvent {
    /** An order joins it. */
    LIMIT,
    /** An order leaves it unfilled. */
    CANCEL,
    /** A market order takes from it. */
    MARKET
}
