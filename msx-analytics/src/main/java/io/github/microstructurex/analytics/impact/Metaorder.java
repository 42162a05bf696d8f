package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.analytics.internal.Require;

/**
 * A large order that was worked over some time, and what the price did: an observation of {@link AlmgrenEtAl2005Fit}.
 *
 * @param quantity X, signed, not 0
 * @param days T, how long it was worked, in days of trading, above 0
 * @param volatility sigma, the standard deviation of a day's return, above 0
 * @param volume V, what the market trades in a day, above 0
 * @param sharesOutstanding Theta, above 0
 * @param permanentMove the return from before the order to when its temporary impact has gone: half an hour after its end
 * @param realizedMove the return from before the order to its average price
 */
public record Metaorder(
        double quantity,
        double days,
        double volatility,
        double volume,
        double sharesOutstanding,
        double permanentMove,
        double realizedMove) {
    /**
     * Checks the values.
     *
     * @param quantity X, signed, not 0
     * @param days T, how long it was worked, in days of trading, above 0
     * @param volatility sigma, the standard deviation of a day's return, above 0
     * @param volume V, what the market trades in a day, above 0
     * @param sharesOutstanding Theta, above 0
     * @param permanentMove the return from before the order to when its temporary impact has gone
     * @param realizedMove the return from before the order to its average price
     */
    public Metaorder {
        if (!Double.isFinite(quantity) || quantity == 0) {
            throw new IllegalArgumentException("quantity is " + quantity + ", expected a finite number other than 0");
        }
        Require.positive("days", days);
        Require.positive("volatility", volatility);
        Require.positive("volume", volume);
        Require.positive("sharesOutstanding", sharesOutstanding);
        checkFinite("permanentMove", permanentMove);
        checkFinite("realizedMove", realizedMove);
    }

    private static void checkFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected a finite number");
        }
    }
}
