package io.github.microstructurex.replay.flow;

/**
 * What a {@link PoissonFlow} is made of. Times are nanoseconds since the epoch, rates events per second of simulated
 * time, prices and distances ticks, quantities lots.
 *
 * <p>Each side holds about {@code (limitOrderRate - h) / cancelRate} orders in the long run, {@code h} being how many
 * resting orders a second are used up by market orders. Without cancellations it grows for ever unless market orders
 * take as much as limit orders bring.
 *
 * @param startTime when the market opens
 * @param endTime when it is over: no event comes at or after this time
 * @param limitOrderRate limit orders per second and side, above 0
 * @param marketOrderRate market orders per second and side, at least 0
 * @param cancelRate cancellations per second and live order, at least 0
 * @param limitOrderDistance how far a limit order lies from the best price of the opposite side
 * @param limitOrderQuantity the size of a limit order
 * @param marketOrderQuantity the size of a market order
 * @param openingBid the best bid at the opening
 * @param openingAsk the best ask at the opening, above the bid
 * @param openingLevels how many prices a side has at the opening, each a tick from the one before; the lowest bid is at
 *     least 1
 * @param openingOrders how many orders each of these prices has
 */
public record PoissonFlowParameters(
        long startTime,
        long endTime,
        double limitOrderRate,
        double marketOrderRate,
        double cancelRate,
        DiscreteDistribution limitOrderDistance,
        DiscreteDistribution limitOrderQuantity,
        DiscreteDistribution marketOrderQuantity,
        long openingBid,
        long openingAsk,
        int openingLevels,
        int openingOrders) {
    /**
     * Checks the values.
     *
     * @param startTime when the market opens
     * @param endTime when it is over
     * @param limitOrderRate limit orders per second and side
     * @param marketOrderRate market orders per second and side
     * @param cancelRate cancellations per second and live order
     * @param limitOrderDistance how far a limit order lies from the best price of the opposite side
     * @param limitOrderQuantity the size of a limit order
     * @param marketOrderQuantity the size of a market order
     * @param openingBid the best bid at the opening
     * @param openingAsk the best ask at the opening
     * @param openingLevels how many prices a side has at the opening
     * @param openingOrders how many orders each of these prices has
     * @throws IllegalArgumentException if one is out of its range
     */
    public PoissonFlowParameters {
        new Session(startTime, endTime);
        Rates.positiveRate("limitOrderRate", limitOrderRate);
        Rates.rate("marketOrderRate", marketOrderRate);
        Rates.rate("cancelRate", cancelRate);
        Opening.even(openingBid, openingAsk, openingLevels, openingOrders);
    }

    /**
     * A liquid stock: prices around 10,000 ticks, a spread of a tick or two, 40 events a second, orders of 100 lots on
     * average, some 80 live orders a side.
     *
     * @param startTime when the market opens
     * @param endTime when it is over
     * @return the parameters
     */
    public static PoissonFlowParameters liquidStock(long startTime, long endTime) {
        return new PoissonFlowParameters(
                startTime,
                endTime,
                10,
                1.5,
                0.1,
                DiscreteDistribution.geometric(5),
                DiscreteDistribution.geometric(100),
                DiscreteDistribution.geometric(100),
                10_000,
                10_001,
                10,
                5);
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
