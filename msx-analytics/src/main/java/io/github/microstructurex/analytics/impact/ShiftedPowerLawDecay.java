package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.analytics.internal.Require;

/**
 * {@code G(t) = g0 (1 + t/t0)^-beta}: a power law that is finite at once, and so can price a block. It is convex and
 * falls, so that schedules which are optimal under it neither sell while buying nor gain from a round trip.
 *
 * <p>Source: Gatheral, Schied and Slynko (2012), Mathematical Finance 22; Alfonsi, Schied and Slynko (2012), SIAM Journal
 * on Financial Mathematics 3.
 *
 * @param scale g0, the impact at once, above 0
 * @param time t0, above 0
 * @param exponent beta, at least 0
 */
public record ShiftedPowerLawDecay(double scale, double time, double exponent) implements DecayKernel {
    /**
     * Checks the parameters.
     *
     * @param scale g0, the impact at once, above 0
     * @param time t0, above 0
     * @param exponent beta, at least 0
     */
    public ShiftedPowerLawDecay {
        Require.positive("scale", scale);
        Require.positive("time", time);
        Require.notNegative("exponent", exponent);
    }

    @Override
    public double after(double elapsed) {
        return scale * StrictMath.pow(1 + elapsed / time, -exponent);
    }
}
