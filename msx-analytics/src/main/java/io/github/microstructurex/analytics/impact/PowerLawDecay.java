package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.analytics.internal.Require;

/**
 * {@code G(l) = g0 l^-beta} in the time of trades: a trade moves the price from the next trade on, so {@code G(0) = 0}.
 * Where the signs of trades are correlated as {@code l^-gamma} the price diffuses only if {@code beta = (1 - gamma)/2}.
 *
 * <p>Source: Bouchaud, Gefen, Potters and Wyart (2004), Quantitative Finance 4.
 *
 * @param scale g0, the impact after one trade, above 0
 * @param exponent beta, at least 0
 */
public record PowerLawDecay(double scale, double exponent) implements DecayKernel {
    /**
     * Checks the parameters.
     *
     * @param scale g0, the impact after one trade, above 0
     * @param exponent beta, at least 0
     */
    public PowerLawDecay {
        Require.positive("scale", scale);
        Require.notNegative("exponent", exponent);
    }

    @Override
    public double after(double elapsed) {
        return elapsed > 0 ? scale * StrictMath.pow(elapsed, -exponent) : 0;
    }

    /**
     * The exponent at which impact decays just as fast as it must for the price to diffuse.
     *
     * @param signExponent gamma, with which the correlation of signs falls, from 0 to 1
     * @return {@code (1 - gamma)/2}
     */
    public static double criticalExponent(double signExponent) {
        return 0.5 * (1 - Require.probability("signExponent", signExponent));
    }
}
