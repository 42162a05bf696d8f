package io.github.microstructurex.replay.flow;

/**
 * A {@linkplain HawkesParameters multivariate Hawkes process} by itself: times and components of events, without end. It
 * begins at time 0 with nothing excited, so that it takes some times {@code 1 / (decay (1 - spectral radius))} until it is
 * about stationary.
 *
 * <pre>{@code
 * HawkesProcess process = new HawkesProcess(HawkesParameters.of(0.5, 0.5, 1.6), HawkesMethod.EXACT, 42);
 * while (process.advance() < 3_600) {
 *     ...
 * }
 * }</pre>
 *
 * <p>Times and components have a random stream each, drawn from the seed. The same parameters, method and seed give the
 * same events, bit for bit, on every JVM. No allocation per event; for use by one thread.
 */
public final class HawkesProcess {
    private final HawkesIntensities intensities;
    private final HawkesSampler sampler;
    private double time;

    /**
     * Prepares a process at time 0.
     *
     * @param parameters its parameters
     * @param method how its events are drawn
     * @param seed any value
     * @throws IllegalArgumentException if the spectral radius is not below 1
     */
    public HawkesProcess(HawkesParameters parameters, HawkesMethod method, long seed) {
        this(parameters, method, new RandomStream(seed));
    }

    HawkesProcess(HawkesParameters parameters, HawkesMethod method, RandomStream seeds) {
        this(parameters, method, new RandomStream(seeds.nextLong()), new RandomStream(seeds.nextLong()));
    }

    HawkesProcess(HawkesParameters parameters, HawkesMethod method, RandomStream times, RandomStream marks) {
        intensities = new HawkesIntensities(parameters.requireStationary());
        sampler = HawkesSampler.of(method, intensities, times, marks);
    }

    /**
     * Moves to the next event.
     *
     * @return its time, in seconds since the start
     */
    public double advance() {
        time += advance(0);
        return time;
    }

    /**
     * Moves to the next event of the process or of others that come beside it at a constant rate, whichever is first;
     * {@return how many seconds later it is}
     */
    double advance(double otherRate) {
        double wait = sampler.next(otherRate);
        if (sampler.component() < intensities.dimension()) {
            intensities.excite(sampler.component());
        }
        return wait;
    }

    /** {@return the time of the present event, in seconds since the start; 0 before the first} */
    public double time() {
        return time;
    }

    /** {@return the component of the present event, from 0} */
    public int component() {
        return sampler.component();
    }

    /**
     * The intensity just after the present event.
     *
     * @param component which one, from 0
     * @return events per second, what the event itself excites included
     */
    public double intensity(int component) {
        return intensities.of(component);
    }
}
