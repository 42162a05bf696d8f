package io.github.microstructurex.analytics.realism;

/**
 * What the distributions of two markets are compared in. Prices are relative to the mid, so that markets of different price
 * can be compared; quantities are units of the instrument.
 */
public enum Statistic {
    /** The quoted spread, in basis points of the mid, at every second. */
    SPREAD("spread, bps"),
    /** What rests at the best price of a side, at every second. */
    TOUCH_QUANTITY("best quantity"),
    /** What rests at the best five prices of a side, at every second. */
    DEPTH("depth, 5 levels"),
    /** The best bid quantity less the best ask quantity, by their sum, at every second. */
    IMBALANCE("imbalance"),
    /** The logarithm to base 10 of the seconds between two instants at which orders come or go. */
    INTER_ARRIVAL("log time between events"),
    /** The logarithm to base 10 of the seconds between two market orders. */
    TRADE_GAP("log time between trades"),
    /** The size of limit orders. */
    LIMIT_ORDER_SIZE("limit order size"),
    /** The size of market orders. */
    MARKET_ORDER_SIZE("market order size"),
    /** How far limit orders come from the best price of the other side, in basis points of that. */
    LIMIT_ORDER_DISTANCE("limit order distance, bps"),
    /** What cancellations take away. */
    CANCELLED_SIZE("cancelled size"),
    /** Logarithmic returns of the mid over a minute, in basis points. */
    RETURN("return of a minute, bps"),
    /** Limit orders, cancellations and market orders of each side: six kinds. */
    COMPOSITION("kinds of events");

    private final String label;

    Statistic(String label) {
        this.label = label;
    }

    /** {@return what to call it in a table} */
    public String label() {
        return label;
    }

    /** {@return whether its values are kinds, which have no distance from each other} */
    public boolean isCategorical() {
        return this == COMPOSITION;
    }
}
