package io.github.microstructurex.analytics.survival;

import io.github.microstructurex.analytics.internal.Normal;
import io.github.microstructurex.analytics.internal.Require;

/**
 * The probability that a price which moves as a Brownian motion reaches an order: with the volatility s per root of time,
 * the drift m towards the order and the distance delta, {@code Phi((m T - delta) / (s sqrt(T))) + exp(2 m delta / s^2)
 * Phi((-delta - m T) / (s sqrt(T)))}; without drift {@code 2 Phi(-delta / (s sqrt(T)))}. There is no queue in it, so it is
 * too high for an order that must wait for those ahead.
 *
 * <p>Source: Lo, MacKinlay and Zhang (2002), Journal of Financial Economics 65; Harrison (1985), "Brownian Motion and
 * Stochastic Flow Systems".
 */
public final class FirstPassage {
    private FirstPassage() {}

    /**
     * The probability without drift.
     *
     * @param distance to the order, in the unit of price; at or below 0 the price is there
     * @param volatility s, above 0
     * @param horizon T, at least 0
     * @return from 0 to 1
     */
    public static double probability(double distance, double volatility, double horizon) {
        return probability(distance, volatility, horizon, 0);
    }

    /**
     * The probability with drift.
     *
     * @param distance to the order, in the unit of price; at or below 0 the price is there
     * @param volatility s, above 0
     * @param horizon T, at least 0
     * @param drift m, positive towards the order
     * @return from 0 to 1
     */
    public static double probability(double distance, double volatility, double horizon, double drift) {
        Require.positive("volatility", volatility);
        Require.notNegative("horizon", horizon);
        if (distance <= 0) {
            return 1;
        }
        if (horizon == 0) {
            return 0;
        }
        double scale = volatility * Math.sqrt(horizon);
        double direct = Normal.cdf((drift * horizon - distance) / scale);
        double reflected = Normal.cdf((-distance - drift * horizon) / scale);
        // A tail of 0 wins over a factor that overflows.
        double factor = reflected == 0 ? 0 : StrictMath.exp(2 * drift * distance / (volatility * volatility));
        return Math.min(1, direct + factor * reflected);
    }
}
