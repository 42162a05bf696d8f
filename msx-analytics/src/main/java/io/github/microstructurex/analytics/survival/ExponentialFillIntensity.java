package io.github.microstructurex.analytics.survival;

import io.github.microstructurex.analytics.internal.Require;

/**
 * Fills that arrive at a rate which falls with the distance from the mid: {@code lambda(delta) = A exp(-k delta)}, so that
 * an order is filled within T with the probability {@code 1 - exp(-lambda(delta) T)}.
 *
 * <p>Source: Avellaneda and Stoikov (2008), "High-frequency trading in a limit order book", Quantitative Finance 8.
 *
 * @param rate A, fills per unit of time at distance 0, above 0
 * @param decay k, per unit of price, at least 0
 */
public record ExponentialFillIntensity(double rate, double decay) {
    /**
     * Checks the parameters.
     *
     * @param rate above 0
     * @param decay at least 0
     */
    public ExponentialFillIntensity {
        Require.positive("rate", rate);
        Require.notNegative("decay", decay);
    }

    /**
     * The rate at a distance.
     *
     * @param distance in the unit of price, of either sign
     * @return fills per unit of time
     */
    public double intensity(double distance) {
        return rate * StrictMath.exp(-decay * distance);
    }

    /**
     * The probability of a fill.
     *
     * @param distance in the unit of price
     * @param horizon T, at least 0
     * @return from 0 to 1
     */
    public double probability(double distance, double horizon) {
        return -StrictMath.expm1(-intensity(distance) * Require.notNegative("horizon", horizon));
    }
}
