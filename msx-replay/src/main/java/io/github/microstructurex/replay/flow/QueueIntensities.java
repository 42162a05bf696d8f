package io.github.microstructurex.replay.flow;

import java.util.List;

/**
 * How often limit orders, cancellations and market orders come to one queue, in orders per second, as functions of how many
 * orders it has. A queue of a flow never has more orders than there are {@code limit} intensities.
 *
 * <p>The queue by itself is a birth-death process. It always comes back, and so has an {@linkplain #invariantLaw()
 * invariant law}, because it is bounded and every non-empty queue shrinks at some rate.
 *
 * @param limit limit orders into a queue of 0, 1, 2 and so on; the first above 0
 * @param cancel cancellations in a queue of 1, 2, 3 and so on; as many as {@code limit}
 * @param market market orders that take from a queue of 1, 2, 3 and so on while it is the best of its side; as many as
 *     {@code limit}
 */
public record QueueIntensities(List<Double> limit, List<Double> cancel, List<Double> market) {
    private static final int LONGEST = 10_000;
    private static final double LARGE = 1e250;

    /**
     * Checks the values.
     *
     * @param limit by the size of the queue before, from 0
     * @param cancel by the size of the queue before, from 1
     * @param market by the size of the queue before, from 1
     * @throws IllegalArgumentException if one is negative, or a queue of some size never grows from empty or never shrinks
     */
    public QueueIntensities {
        limit = Rates.rates("limit", 0, limit);
        cancel = Rates.rates("cancel", 1, cancel);
        market = Rates.rates("market", 1, market);
        Rates.between("the number of limit intensities", limit.size(), 1, LONGEST);
        Rates.positiveRate("limit(0)", limit.get(0));
        Rates.between("the number of cancel intensities", cancel.size(), limit.size(), limit.size());
        Rates.between("the number of market intensities", market.size(), limit.size(), limit.size());
        for (int size = 1; size <= limit.size(); size++) {
            double shrinking = cancel.get(size - 1) + market.get(size - 1);
            Rates.positiveRate("cancel(" + size + ") + market(" + size + ")", shrinking);
        }
    }

    /** {@return the most orders that the queue can have} */
    public int longest() {
        return limit.size();
    }

    /**
     * The probability of each size in the long run, if the queue is the best of its side all the time:
     * {@code pi(n) = pi(0) product of limit(j - 1) / (cancel(j) + market(j))} over {@code j} from 1 to {@code n}.
     *
     * @return the probabilities of the sizes from 0 to {@link #longest()}
     */
    public double[] invariantLaw() {
        double[] law = new double[longest() + 1];
        law[0] = 1;
        double sum = 1;
        for (int size = 1; size < law.length; size++) {
            law[size] = law[size - 1] * (limit.get(size - 1) / (cancel.get(size - 1) + market.get(size - 1)));
            sum += law[size];
            if (sum > LARGE) {
                divide(law, size, sum);
                sum = 1;
            }
        }
        divide(law, longest(), sum);
        return law;
    }

    private static void divide(double[] values, int last, double divisor) {
        for (int i = 0; i <= last; i++) {
            values[i] /= divisor;
        }
    }
}
