package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.analytics.internal.Require;

/**
 * The cheapest way to trade against a book that refills at the rate rho: a block of {@code X/(rho T + 2)} at once, then
 * the rate {@code rho X/(rho T + 2)}, at which the book refills just as fast as it is taken, then such a block again.
 *
 * <p>Source: Obizhaeva and Wang (2013), Journal of Financial Markets 16, proposition 3.
 *
 * @param initialBlock what is traded at once, signed
 * @param rate what is traded per unit of time in between
 * @param finalBlock what is traded at the end
 * @param duration T, the time from the first block to the last
 */
public record ObizhaevaWangSchedule(double initialBlock, double rate, double finalBlock, double duration) {
    /**
     * The schedule of a quantity.
     *
     * @param quantity X, signed
     * @param duration T, at least 0
     * @param resilience rho, at least 0
     * @return the schedule
     */
    public static ObizhaevaWangSchedule of(double quantity, double duration, double resilience) {
        Require.notNegative("duration", duration);
        Require.notNegative("resilience", resilience);
        double block = quantity / (resilience * duration + 2);
        return new ObizhaevaWangSchedule(block, resilience * block, block, duration);
    }

    /** {@return what is traded between the blocks, signed} */
    public double continuousQuantity() {
        return rate * duration;
    }
}
