package io.github.microstructurex.strategies.builtin;

/**
 * How far from the price to rest a sell order of who has to sell by a time with limit orders only: the depths of Cartea and
 * Jaimungal. In units that agree: price, time, and the quantity left in orders of one size. Buying is the same on the other
 * side.
 *
 * <p>Market orders arrive at the rate {@code lambda} and reach an order {@code delta} away with the probability {@code
 * exp(-kappa delta)}; each fills one. What is left at the end, {@code q}, is sold at once at a price that is worse by {@code
 * alpha q}. With the time {@code tau} left the best depth is
 *
 * <pre>{@code
 * (1 / kappa) (1 + ln(w(q) / w(q - 1)))
 * w(q) = sum over n from 0 to q of (lambda tau / e)^n / n! * exp(-kappa alpha (q - n)^2)
 * }</pre>
 *
 * <p>Source: A. Cartea, S. Jaimungal, J. Penalva, "Algorithmic and High-Frequency Trading", Cambridge University Press
 * (2015), section 8.2. Immutable.
 *
 * @param orderRate lambda, market orders per time, above 0
 * @param orderDecay kappa: how fast the probability of a fill falls with the distance, per price, above 0
 * @param terminalPenalty alpha, in price per order that is left, at least 0
 */
public record CarteaJaimungalDepths(double orderRate, double orderDecay, double terminalPenalty) {
    /**
     * Checks the values.
     *
     * @param orderRate lambda
     * @param orderDecay kappa
     * @param terminalPenalty alpha
     * @throws IllegalArgumentException if one is out of its range
     */
    public CarteaJaimungalDepths {
        Require.positive("orderRate", orderRate);
        Require.positive("orderDecay", orderDecay);
        Require.inRange("terminalPenalty", terminalPenalty, 0, Double.MAX_VALUE);
    }

    /**
     * The best depth. It takes time in proportion to the inventory.
     *
     * @param inventory q, how many orders are left to sell, at least 1
     * @param timeLeft tau, at least 0
     * @return how far above the price to sell, or below it to buy; with much left and little time it can be below 0, on the
     *     other side of the price
     * @throws IllegalArgumentException if one is out of its range
     */
    public double depth(int inventory, double timeLeft) {
        Require.atLeastOne("inventory", inventory);
        Require.inRange("timeLeft", timeLeft, 0, Double.MAX_VALUE);
        return (1 + logWeight(inventory, timeLeft) - logWeight(inventory - 1, timeLeft)) / orderDecay;
    }

    /** ln w(q), by the largest term so far and the sum of all in units of it, so that neither overflows. */
    private double logWeight(int inventory, double timeLeft) {
        double penalty = orderDecay * terminalPenalty;
        double expected = orderRate * timeLeft / Math.E;
        double largest = -penalty * inventory * inventory;
        double sum = 1;
        double logPoisson = 0;
        for (int fills = 1; fills <= inventory && expected > 0; fills++) {
            logPoisson += StrictMath.log(expected / fills);
            double left = (double) inventory - fills;
            double term = logPoisson - penalty * left * left;
            if (term > largest) {
                sum = sum * StrictMath.exp(largest - term) + 1;
                largest = term;
            } else {
                sum += StrictMath.exp(term - largest);
            }
        }
        return largest + StrictMath.log(sum);
    }
}
