package io.github.microstructurex.analytics.realism;

/** The series of a market that stylised facts are about, each in the order of time. */
enum Series {
    /** The logarithm of the mid at every full minute since the first. */
    MINUTE_MIDS,
    /** Of market orders: 1 for buys, -1 for sells. */
    SIGNS,
    /** The mid just before each market order, in ticks. */
    MIDS,
    /** The price of the first execution of each market order, in ticks. */
    PRICES,
    /** The sizes of market orders, in units. */
    SIZES,
    /** What traded in each half hour, in units. */
    VOLUMES,
    /** The mean quantity at each of the best five prices, from the best on. */
    LEVEL_QUANTITIES,
    /** The order-flow imbalance over ten seconds, in lots. */
    FLOWS,
    /** The change of the mid over the same, in ticks. */
    MOVES
}
