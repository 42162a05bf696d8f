package io.github.microstructurex.analytics.cost;

import io.github.microstructurex.book.Side;

/**
 * How much worse than a benchmark an average price is: {@code d (p / benchmark - 1)}, with d +1 for a buy and -1 for a
 * sell, in basis points. Positive is a cost: a buy above the benchmark, a sell below it. The benchmark may be the
 * arrival price, the market's VWAP or TWAP over the execution, the close, or what a schedule
 * would have paid on paper.
 */
public final class Slippage {
    private Slippage() {}

    /**
     * The slippage of an execution.
     *
     * @param side the side that was executed
     * @param averagePrice the average price paid or received, NaN if nothing was executed
     * @param benchmark the price it is compared with, NaN if it is undefined
     * @return the slippage in basis points, NaN if a price is undefined or the benchmark is not above 0
     */
    public static double basisPoints(Side side, double averagePrice, double benchmark) {
        return benchmark > 0 ? side.sign() * (averagePrice - benchmark) / benchmark * 1e4 : Double.NaN;
    }
}
