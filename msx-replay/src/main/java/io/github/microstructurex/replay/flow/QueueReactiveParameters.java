package io.github.microstructurex.replay.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * What a {@link QueueReactiveFlow} is made of. Times are nanoseconds since the epoch, prices ticks, quantities lots.
 *
 * @param startTime when the market opens
 * @param endTime when it is over: no event comes at or after this time
 * @param queues the intensities of the queues at the first, second, third and so on price on either side of the reference
 *     price, the same for bids and asks
 * @param referenceMoves the probability that the reference price follows the mid, from 0 to 1: theta of the paper
 * @param orderQuantity the size of every order, limit or market, in lots: the average event size of the paper
 * @param openingBid the first price below the reference price at the opening, so high that all queues lie above price 1;
 *     the first one above it is the next tick
 */
public record QueueReactiveParameters(
        long startTime,
        long endTime,
        List<QueueIntensities> queues,
        double referenceMoves,
        long orderQuantity,
        long openingBid) {
    private static final long LARGEST_ORDER = 1_000_000_000L;
    private static final long HIGHEST_PRICE = 1L << 60;
    private static final int MOST_QUEUES = 1_000;

    /**
     * Checks the values.
     *
     * @param startTime when the market opens
     * @param endTime when it is over
     * @param queues the intensities by distance from the reference price; 1 to 1,000
     * @param referenceMoves the probability that the reference price follows the mid
     * @param orderQuantity the size of every order, from 1 to 10^9
     * @param openingBid the first price below the reference price
     * @throws IllegalArgumentException if one is out of its range
     */
    public QueueReactiveParameters {
        new Session(startTime, endTime);
        queues = List.copyOf(queues);
        Rates.between("the number of queues", queues.size(), 1, MOST_QUEUES);
        if (!(referenceMoves >= 0 && referenceMoves <= 1)) {
            throw new IllegalArgumentException("referenceMoves is " + referenceMoves + ", expected 0 to 1");
        }
        Rates.between("orderQuantity", orderQuantity, 1, LARGEST_ORDER);
        Rates.between("openingBid", openingBid, queues.size() + 1L, HIGHEST_PRICE);
    }

    /**
     * A large-tick stock: five queues of some ten orders of 100 lots, prices around 10,000 ticks, 20 events a second. The
     * intensities have the shapes that were measured on stocks (Huang, Lehalle, Rosenbaum 2015): limit orders come at about
     * the same rate whatever the queue, cancellations grow with it but not in proportion, market orders hurry to take
     * what is left of a short queue. The numbers are ours.
     *
     * @param startTime when the market opens
     * @param endTime when it is over
     * @return the parameters
     */
    public static QueueReactiveParameters largeTickStock(long startTime, long endTime) {
        List<QueueIntensities> queues = new ArrayList<>();
        for (int distance = 1; distance <= 5; distance++) {
            queues.add(stylised(distance));
        }
        return new QueueReactiveParameters(startTime, endTime, queues, 0.7, 100, 10_000);
    }

    private static QueueIntensities stylised(int distance) {
        List<Double> limit = new ArrayList<>();
        List<Double> cancel = new ArrayList<>();
        List<Double> market = new ArrayList<>();
        for (int size = 1; size <= 50; size++) {
            limit.add(distance == 1 ? 1.6 : 1.2);
            cancel.add((distance == 1 ? 0.35 : 0.3) * StrictMath.sqrt(size));
            market.add(0.2 + 0.8 / size);
        }
        return new QueueIntensities(limit, cancel, market);
    }

    Session session() {
        return new Session(startTime, endTime);
    }
}
