package io.github.microstructurex.analytics.cost;

/** The price of a market at an instant, that executions are compared with. */
public enum ReferencePrice {
    /** Half-way between the best bid and the best ask; undefined where a side is empty or they are crossed. */
    MID,
    /** The price of the last trade: for records without quotes. */
    LAST_TRADE
}
