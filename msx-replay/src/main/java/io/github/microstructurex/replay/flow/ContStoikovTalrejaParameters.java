package io.github.microstructurex.replay.flow;

import java.util.Arrays;
import java.util.List;

/**
 * What a {@link ContStoikovTalrejaFlow} is made of. Rates are per second of simulated time; a distance is counted in ticks
 * from the best price of the opposite side, so that an order at distance 1 leaves no room inside the spread.
 *
 * @param startTime when the market opens, in nanoseconds since the epoch
 * @param endTime when it is over: no event comes at or after this time
 * @param limitOrderRates lambda: limit orders per second and side at the distances 1, 2, 3 and so on. The model ends where
 *     the list does
 * @param marketOrderRate mu: market orders per second and side, at least 0
 * @param cancelRates theta: cancellations per second and live order at the distances 1, 2, 3 and so on; the last one, which
 *     must be above 0, holds for all further distances. Each is above 0 wherever limit orders arrive, or queues would
 *     grow for ever
 * @param orderQuantity the size of every order, limit or market, in lots
 * @param openingBid the best bid at the opening, in ticks
 * @param openingAsk the best ask at the opening, above the bid by less than there are limit order rates
 */
public record ContStoikovTalrejaParameters(
        long startTime,
        long endTime,
        List<Double> limitOrderRates,
        double marketOrderRate,
        List<Double> cancelRates,
        long orderQuantity,
        long openingBid,
        long openingAsk) {
    private static final int MOST_DISTANCES = 100_000;
    private static final int MOST_OPENING_ORDERS = 10_000;
    private static final long LARGEST_ORDER = 1_000_000_000L;

    // Table 2 of the paper, per minute: measured at the distances 1 to 5, k / i^alpha beyond.
    private static final double[] PUBLISHED_LIMIT = {1.85, 1.51, 1.09, 0.88, 0.77};
    private static final double[] PUBLISHED_CANCEL = {0.71, 0.81, 0.68, 0.56, 0.47};
    private static final double PUBLISHED_MARKET = 0.94;
    private static final double PUBLISHED_K = 1.92;
    private static final double PUBLISHED_ALPHA = 0.52;

    /**
     * Checks the values.
     *
     * @param startTime when the market opens
     * @param endTime when it is over
     * @param limitOrderRates lambda, by distance; at least 2, at most 100,000, the first above 0
     * @param marketOrderRate mu, per side
     * @param cancelRates theta, by distance
     * @param orderQuantity the size of every order, from 1 to 10^9
     * @param openingBid the best bid at the opening
     * @param openingAsk the best ask at the opening
     * @throws IllegalArgumentException if one is out of its range
     */
    public ContStoikovTalrejaParameters {
        new Session(startTime, endTime);
        limitOrderRates = Rates.rates("limitOrderRates", 1, limitOrderRates);
        cancelRates = Rates.rates("cancelRates", 1, cancelRates);
        Rates.between("the number of limitOrderRates", limitOrderRates.size(), 2, MOST_DISTANCES);
        Rates.positiveRate("limitOrderRates(1)", limitOrderRates.get(0));
        Rates.rate("marketOrderRate", marketOrderRate);
        for (int i = 0; i < cancelRates.size(); i++) {
            Rates.positiveRate("cancelRates(" + (i + 1) + ")", cancelRates.get(i));
        }
        Rates.between("orderQuantity", orderQuantity, 1, LARGEST_ORDER);
        if (openingAsk - openingBid >= limitOrderRates.size()) {
            throw new IllegalArgumentException("openingAsk is " + openingAsk + ", expected above openingBid "
                    + openingBid + " by less than " + limitOrderRates.size() + ", the number of limitOrderRates");
        }
        opening(limitOrderRates, cancelRates, openingBid, openingAsk);
    }

    /**
     * The market of the paper: Sky Perfect Communications on the Tokyo Stock Exchange, Table 2 of R. Cont, S. Stoikov,
     * R. Talreja, "A stochastic model for order book dynamics", Operations Research 58 (2010) 549-563. Limit orders up to 40
     * ticks away (beyond 5 by the fitted power law), orders of one lot, prices around 10,000 ticks.
     *
     * @param startTime when the market opens
     * @param endTime when it is over
     * @return the parameters
     */
    public static ContStoikovTalrejaParameters skyPerfect(long startTime, long endTime) {
        double[] limit = new double[40];
        for (int i = 1; i <= limit.length; i++) {
            limit[i - 1] = i <= PUBLISHED_LIMIT.length
                    ? PUBLISHED_LIMIT[i - 1]
                    : PUBLISHED_K / StrictMath.pow(i, PUBLISHED_ALPHA);
        }
        return new ContStoikovTalrejaParameters(
                startTime,
                endTime,
                perSecond(limit),
                PUBLISHED_MARKET / 60,
                perSecond(PUBLISHED_CANCEL),
                1,
                10_000,
                10_001);
    }

    private static List<Double> perSecond(double[] perMinute) {
        return Arrays.stream(perMinute).mapToObj(rate -> rate / 60).toList();
    }

    /**
     * lambda.
     *
     * @param distance from the opposite best price, at least 1
     * @return limit orders per second and side at that price
     */
    public double limitOrderRate(int distance) {
        return distance <= limitOrderRates.size() ? limitOrderRates.get(distance - 1) : 0;
    }

    /**
     * theta.
     *
     * @param distance from the opposite best price, at least 1
     * @return cancellations per second and live order at that price
     */
    public double cancelRate(int distance) {
        return cancelRates.get(Math.min(distance, cancelRates.size()) - 1);
    }

    /**
     * How likely a queue is to grow, rather than to shrink, at its next change: equation 27 of the paper. The spread is one
     * tick, so the queue at distance 1 is the one that market orders meet.
     *
     * @param distance of the queue from the opposite best price, at least 1
     * @param orders how many orders it has, at least 1
     * @return the probability
     */
    public double growthProbability(int distance, int orders) {
        double grows = limitOrderRate(distance);
        double shrinks = orders * cancelRate(distance) + (distance == 1 ? marketOrderRate : 0);
        return grows / (grows + shrinks);
    }

    Session session() {
        return new Session(startTime, endTime);
    }

    Opening opening() {
        return opening(limitOrderRates, cancelRates, openingBid, openingAsk);
    }

    /** Every queue has what it has without market orders in the long run, lambda / theta, but at least one order. */
    private static Opening opening(List<Double> limitOrderRates, List<Double> cancelRates, long bid, long ask) {
        int spread = (int) Math.max(1, ask - bid);
        int[] orders = new int[limitOrderRates.size() - spread + 1];
        for (int level = 0; level < orders.length; level++) {
            int place = spread + level - 1;
            double mean = limitOrderRates.get(place) / cancelRates.get(Math.min(place, cancelRates.size() - 1));
            orders[level] = (int) Math.min(Math.max(Math.round(mean), 1), MOST_OPENING_ORDERS);
        }
        return new Opening(bid, ask, orders);
    }

    /** Limit orders per second and side, at any price. */
    double limitOrders() {
        double sum = 0;
        for (double rate : limitOrderRates) {
            sum += rate;
        }
        return sum;
    }

    OrderLaws laws() {
        DiscreteDistribution size = DiscreteDistribution.constant(orderQuantity);
        return new OrderLaws(
                DiscreteDistribution.weighted(Rates.array(limitOrderRates)),
                size,
                size,
                new CancelRates(Rates.array(cancelRates)));
    }
}
