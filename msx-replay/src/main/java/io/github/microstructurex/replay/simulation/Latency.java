package io.github.microstructurex.replay.simulation;

import java.time.Duration;

/**
 * How long messages of one kind are under way. A latency is a quantile function: it turns a uniform random number, which
 * the simulation draws for each message from its seed, into nanoseconds; so it has no state of its own, and one object
 * serves any number of agents, simulations and threads.
 *
 * <pre>{@code
 * Latency wire = Latency.constant(Duration.ofNanos(40_000));
 * Latency busy = Latency.lognormal(Duration.ofNanos(60_000), 0.5);
 * Latency mine = (time, uniform) -> uniform < 0.99 ? 40_000 : 2_000_000;
 * }</pre>
 *
 * <p>Those that this interface makes say by {@code toString} what they are; reports show it, also that of your own.
 *
 * <p>Messages of one kind between one agent and the venue never overtake each other: one that would arrive before its
 * predecessor arrives with it.
 */
@FunctionalInterface
public interface Latency {
    /** No time at all. What has this latency happens in the step that causes it. */
    Latency NONE = new ConstantLatency(0);

    /**
     * The latency of one message. The same arguments must give the same result on every JVM ({@link StrictMath}).
     *
     * @param time when it is sent, nanoseconds since the epoch
     * @param uniform a random number, equally distributed from 0 (inclusive) to 1 (exclusive)
     * @return nanoseconds, at least 0
     */
    long nanos(long time, double uniform);

    /**
     * Always the same latency.
     *
     * @param latency at least zero
     * @return the latency; {@link #NONE} for zero
     */
    static Latency constant(Duration latency) {
        if (latency.isNegative()) {
            throw new IllegalArgumentException("latency is " + latency + ", expected at least zero");
        }
        long nanos = latency.toNanos();
        return nanos == 0 ? NONE : new ConstantLatency(nanos);
    }

    /**
     * A latency whose logarithm is normally distributed: median x exp(sigma z), z standard normal. Its mean is median x
     * exp(sigma^2 / 2), its 99th percentile median x exp(2.326 sigma).
     *
     * @param median the median, more than zero
     * @param sigma the standard deviation of the logarithm, from 0 to 10
     * @return the latency, rounded to nanoseconds, at most 2^62
     */
    static Latency lognormal(Duration median, double sigma) {
        return new LognormalLatency(median, sigma);
    }

    /**
     * One of observed latencies, each equally likely: their empirical distribution.
     *
     * @param observed nanoseconds, each at least 0, at least one of them; copied
     * @return the latency
     */
    static Latency empirical(long... observed) {
        return new EmpiricalLatency(observed);
    }

    /**
     * The latency that was recorded around the time of the message: linear between two recorded points, rounded to
     * nanoseconds, and that of the first or last point outside them.
     *
     * @param times when it was recorded, nanoseconds since the epoch, strictly increasing; at least one; copied
     * @param nanos the latency recorded at each of these times, at least 0; copied
     * @return the latency
     */
    static Latency recorded(long[] times, long[] nanos) {
        return new RecordedLatency(times, nanos);
    }
}
