package io.github.microstructurex.replay.flow;

/**
 * What a {@link HawkesFlow} is made of. Times are nanoseconds since the epoch, rates events per second of simulated time,
 * prices and distances ticks, quantities lots.
 *
 * @param startTime when the market opens
 * @param endTime when it is over: no event comes at or after this time
 * @param arrivals when orders arrive: a stationary process with four components for each instrument, its limit orders to
 *     buy, limit orders to sell, market orders to buy and market orders to sell, in this order
 * @param cancelRate cancellations per second and live order, above 0: what brings the book back to its usual size
 * @param limitOrderDistance how far a limit order lies from the best price of the opposite side
 * @param limitOrderQuantity the size of a limit order
 * @param marketOrderQuantity the size of a market order
 * @param openingBid the best bid of each instrument at the opening
 * @param openingAsk the best ask of each instrument at the opening, above the bid
 * @param openingLevels how many prices a side has at the opening, each a tick from the one before; the lowest bid is at
 *     least 1
 * @param openingOrders how many orders each of these prices has
 */
public record HawkesFlowParameters(
        long startTime,
        long endTime,
        HawkesParameters arrivals,
        double cancelRate,
        DiscreteDistribution limitOrderDistance,
        DiscreteDistribution limitOrderQuantity,
        DiscreteDistribution marketOrderQuantity,
        long openingBid,
        long openingAsk,
        int openingLevels,
        int openingOrders) {
    /** Limit orders to buy and to sell, market orders to buy and to sell. */
    static final int COMPONENTS = 4;

    /**
     * Checks the values.
     *
     * @param startTime when the market opens
     * @param endTime when it is over
     * @param arrivals when orders arrive, by four components for each instrument
     * @param cancelRate cancellations per second and live order
     * @param limitOrderDistance how far a limit order lies from the best price of the opposite side
     * @param limitOrderQuantity the size of a limit order
     * @param marketOrderQuantity the size of a market order
     * @param openingBid the best bid at the opening
     * @param openingAsk the best ask at the opening
     * @param openingLevels how many prices a side has at the opening
     * @param openingOrders how many orders each of these prices has
     * @throws IllegalArgumentException if one is out of its range, or the arrivals have a spectral radius of 1 or more
     */
    public HawkesFlowParameters {
        new Session(startTime, endTime);
        if (arrivals.dimension() % COMPONENTS != 0) {
            throw new IllegalArgumentException("arrivals has " + arrivals.dimension() + " components, expected "
                    + COMPONENTS + " for each instrument");
        }
        arrivals.requireStationary();
        Rates.positiveRate("cancelRate", cancelRate);
        Opening.even(openingBid, openingAsk, openingLevels, openingOrders);
    }

    /**
     * A liquid stock: the same mean rates as {@link PoissonFlowParameters#liquidStock}, but two in three orders are caused
     * by others, within about a tenth of a second. Market orders come in runs on one side, and limit orders follow them.
     *
     * @param startTime when the market opens
     * @param endTime when it is over
     * @return the parameters
     */
    public static HawkesFlowParameters liquidStock(long startTime, long endTime) {
        return liquidStocks(startTime, endTime, 1, 0);
    }

    /**
     * Several liquid stocks, each like {@link #liquidStock} by itself, that move together: of what an order causes, a share
     * happens in the other stocks, on the same side of the market.
     *
     * @param startTime when the markets open
     * @param endTime when they are over
     * @param instruments how many, at least 1
     * @param coupling the share, from 0 (independent) to 1
     * @return the parameters
     */
    public static HawkesFlowParameters liquidStocks(long startTime, long endTime, int instruments, double coupling) {
        double[] baseline = {4, 4, 0.425, 0.425};
        double[][] branching = {
            {0.35, 0.10, 0.60, 0.40},
            {0.10, 0.35, 0.40, 0.60},
            {0.01, 0.03, 0.40, 0.05},
            {0.03, 0.01, 0.05, 0.40}
        };
        return new HawkesFlowParameters(
                startTime,
                endTime,
                HawkesParameters.of(baseline, branching, 10).coupled(instruments, coupling),
                0.1,
                DiscreteDistribution.geometric(5),
                DiscreteDistribution.geometric(100),
                DiscreteDistribution.geometric(100),
                10_000,
                10_001,
                10,
                5);
    }

    /** {@return the number of instruments, from 1} */
    public int instruments() {
        return arrivals.dimension() / COMPONENTS;
    }

    Session session() {
        return new Session(startTime, endTime);
    }

    Opening opening() {
        return Opening.even(openingBid, openingAsk, openingLevels, openingOrders);
    }

    OrderLaws laws() {
        return new OrderLaws(limitOrderDistance, limitOrderQuantity, marketOrderQuantity, new CancelRates(cancelRate));
    }
}
