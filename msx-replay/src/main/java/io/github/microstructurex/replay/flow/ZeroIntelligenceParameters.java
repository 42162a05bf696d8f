package io.github.microstructurex.replay.flow;

/**
 * What a {@link ZeroIntelligenceFlow} is made of, in the units of its paper: E. Smith, J. D. Farmer, L. Gillemot,
 * S. Krishnamurthy, "Statistical theory of the continuous double auction", Quantitative Finance 3 (2003) 481-514. Times are
 * nanoseconds since the epoch, prices ticks, quantities lots.
 *
 * @param startTime when the market opens
 * @param endTime when it is over: no event comes at or after this time
 * @param limitOrderRate alpha: lots per tick, second and side that arrive as limit orders, above 0
 * @param marketOrderRate mu: lots per second that arrive as market orders, half of them to buy; at least 0
 * @param cancelRate delta: cancellations per second and live order, above 0
 * @param orderQuantity sigma: the size of every order, limit or market, in lots
 * @param window how many ticks from the best price of the opposite side limit orders may lie; the paper has no limit, so
 *     take many times the {@link #characteristicPrice()}, which it must exceed, or the market orders would take more than
 *     the limit orders bring
 * @param openingBid the best bid at the opening, so high that the whole window lies above price 0
 * @param openingAsk the best ask at the opening, above the bid by at most the window
 */
public record ZeroIntelligenceParameters(
        long startTime,
        long endTime,
        double limitOrderRate,
        double marketOrderRate,
        double cancelRate,
        long orderQuantity,
        int window,
        long openingBid,
        long openingAsk) {
    private static final long LARGEST_ORDER = 1_000_000_000L;
    private static final int WIDEST_WINDOW = 1_000_000;
    private static final int MOST_OPENING_ORDERS = 10_000;

    /**
     * Checks the values.
     *
     * @param startTime when the market opens
     * @param endTime when it is over
     * @param limitOrderRate alpha: lots per tick, second and side
     * @param marketOrderRate mu: lots per second, both sides together
     * @param cancelRate delta: cancellations per second and live order
     * @param orderQuantity sigma: the size of every order, from 1 to 10^9
     * @param window how many ticks from the opposite best price limit orders may lie, up to 1,000,000
     * @param openingBid the best bid at the opening
     * @param openingAsk the best ask at the opening
     * @throws IllegalArgumentException if one is out of its range
     */
    public ZeroIntelligenceParameters {
        new Session(startTime, endTime);
        Rates.positiveRate("limitOrderRate", limitOrderRate);
        Rates.rate("marketOrderRate", marketOrderRate);
        Rates.positiveRate("cancelRate", cancelRate);
        Rates.between("orderQuantity", orderQuantity, 1, LARGEST_ORDER);
        Rates.between("window", window, 1, WIDEST_WINDOW);
        if (marketOrderRate / 2 >= limitOrderRate * window) {
            throw new IllegalArgumentException("window is " + window + ", expected above marketOrderRate / (2 * "
                    + "limitOrderRate), which is " + marketOrderRate / 2 / limitOrderRate);
        }
        if (openingAsk - openingBid > window) {
            throw new IllegalArgumentException("openingAsk is " + openingAsk + ", expected within the window of "
                    + window + " from openingBid " + openingBid);
        }
        opening(openingBid, openingAsk, window, limitOrderRate / cancelRate / orderQuantity);
    }

    /**
     * A stock with a wide grid: prices around 10,000 ticks, a characteristic price of 5 ticks, one order of 100 lots at
     * each price far from the spread, 20 events a second.
     *
     * @param startTime when the market opens
     * @param endTime when it is over
     * @return the parameters
     */
    public static ZeroIntelligenceParameters liquidStock(long startTime, long endTime) {
        return new ZeroIntelligenceParameters(startTime, endTime, 5, 50, 0.05, 100, 100, 10_000, 10_001);
    }

    /** {@return the characteristic price interval, {@code mu / (2 alpha)}, in ticks: what the spread is measured in} */
    public double characteristicPrice() {
        return marketOrderRate / (2 * limitOrderRate);
    }

    /** {@return the characteristic number of lots, {@code mu / (2 delta)}} */
    public double characteristicQuantity() {
        return marketOrderRate / (2 * cancelRate);
    }

    /** {@return the characteristic time, {@code 1 / delta}, in seconds: how long an order lives that is never traded} */
    public double characteristicTime() {
        return 1 / cancelRate;
    }

    /**
     * The order size without a dimension, {@code epsilon = 2 delta sigma / mu}. With the tick over the characteristic
     * price it decides everything but units: markets with the same two numbers are the same market.
     *
     * @return epsilon; infinite without market orders
     */
    public double granularity() {
        return orderQuantity / characteristicQuantity();
    }

    /** {@return the mean depth far from the spread, {@code alpha / delta}, in lots per tick} */
    public double asymptoticDepth() {
        return limitOrderRate / cancelRate;
    }

    Session session() {
        return new Session(startTime, endTime);
    }

    /** Every price of the window has what it has far from the spread in the long run, but at least one order. */
    Opening opening() {
        return opening(openingBid, openingAsk, window, asymptoticDepth() / orderQuantity);
    }

    private static Opening opening(long bid, long ask, int window, double orders) {
        int levels = (int) Math.max(1, window - (ask - bid) + 1);
        return Opening.even(bid, ask, levels, (int) Math.min(Math.max(Math.round(orders), 1), MOST_OPENING_ORDERS));
    }

    /** Limit orders per second and side. */
    double limitOrders() {
        return limitOrderRate * window / orderQuantity;
    }

    /** Market orders per second and side. */
    double marketOrders() {
        return marketOrderRate / 2 / orderQuantity;
    }

    OrderLaws laws() {
        DiscreteDistribution size = DiscreteDistribution.constant(orderQuantity);
        return new OrderLaws(DiscreteDistribution.uniform(1, window), size, size, new CancelRates(cancelRate));
    }
}
