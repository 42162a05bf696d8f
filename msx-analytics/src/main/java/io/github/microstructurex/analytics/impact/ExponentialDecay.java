package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.analytics.internal.Require;

/**
 * {@code G(t) = g0 exp(-rho t)}: a book that refills in proportion to what is missing.
 *
 * <p>Source: Obizhaeva and Wang (2013), Journal of Financial Markets 16; Alfonsi, Fruth and Schied (2010), Quantitative
 * Finance 10.
 *
 * @param scale g0, the impact at once, above 0
 * @param rate rho, at least 0
 */
public record ExponentialDecay(double scale, double rate) implements DecayKernel {
    /**
     * Checks the parameters.
     *
     * @param scale g0, the impact at once, above 0
     * @param rate rho, at least 0
     */
    public ExponentialDecay {
        Require.positive("scale", scale);
        Require.notNegative("rate", rate);
    }

    @Override
    public double after(double elapsed) {
        return scale * StrictMath.exp(-rate * elapsed);
    }
}
