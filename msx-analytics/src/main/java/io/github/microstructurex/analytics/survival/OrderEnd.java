package io.github.microstructurex.analytics.survival;

/** How the life of an order ended. */
public enum OrderEnd {
    /** It was filled, in whole or for the first time: the caller's choice, the same for all orders. */
    FILLED,
    /** Its owner took it back, or it expired. */
    CANCELLED,
    /** It was live when it was last seen, as at the end of the data. */
    CENSORED
}
