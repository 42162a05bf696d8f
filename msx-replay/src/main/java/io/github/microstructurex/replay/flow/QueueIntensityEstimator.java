package io.github.microstructurex.replay.flow;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Measures the intensities of a queue: the maximum-likelihood estimate of W. Huang, C.-A. Lehalle, M. Rosenbaum (Journal of
 * the American Statistical Association 110, 2015, section 2). Feed it each event of the queue; begin a new waiting time
 * when the reference price has changed, that is, leave out the event that ended the old one. Not safe for use by several
 * threads.
 */
public final class QueueIntensityEstimator {
    private static final int LONGEST = 1_000_000;

    private final Map<QueueEvent, long[]> counts = new EnumMap<>(QueueEvent.class);
    private double[] seconds = new double[0];

    /** Starts without events. */
    public QueueIntensityEstimator() {
        for (QueueEvent kind : QueueEvent.values()) {
            counts.put(kind, new long[0]);
        }
    }

    /**
     * Takes an event in.
     *
     * @param waited seconds since the event before it, at least 0
     * @param kind what happened
     * @param sizeBefore how many orders the queue had until then, from 0 to 1,000,000; in units of the average event size,
     *     rounded up
     */
    public void add(double waited, QueueEvent kind, int sizeBefore) {
        Rates.atLeastZero("waited", waited);
        Rates.between("sizeBefore", sizeBefore, 0, LONGEST);
        if (sizeBefore >= seconds.length) {
            int length = Math.max(sizeBefore + 1, 2 * seconds.length);
            seconds = Arrays.copyOf(seconds, length);
            counts.replaceAll((each, numbers) -> Arrays.copyOf(numbers, length));
        }
        seconds[sizeBefore] += waited;
        counts(kind)[sizeBefore]++;
    }

    /**
     * The intensity of one kind of event.
     *
     * @param kind the kind
     * @param size of the queue, at least 0
     * @return events per second; NaN if the queue was never seen at this size
     */
    public double intensity(QueueEvent kind, int size) {
        return size < seconds.length ? counts(kind)[size] / seconds[size] : Double.NaN;
    }

    /**
     * The intensity of all events.
     *
     * @param size of the queue, at least 0
     * @return events per second; NaN if the queue was never seen at this size
     */
    public double intensity(int size) {
        double sum = 0;
        for (QueueEvent kind : QueueEvent.values()) {
            sum += intensity(kind, size);
        }
        return sum;
    }

    private long[] counts(QueueEvent kind) {
        return Objects.requireNonNull(counts.get(kind));
    }
}
