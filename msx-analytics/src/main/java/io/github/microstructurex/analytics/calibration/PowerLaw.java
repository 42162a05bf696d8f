package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.analytics.internal.Require;

/**
 * Rates that fall with the distance like {@code k / i^alpha}, fitted by least squares to those at the distances 1, 2, 3 and
 * so on, as in section 4 of Cont, Stoikov and Talreja (2010).
 *
 * @param k the rate at distance 1
 * @param alpha the exponent, from 0 to 10
 */
public record PowerLaw(double k, double alpha) {
    private static final double STEEPEST = 10;
    private static final int GRID = 200;
    private static final int HALVINGS = 80;

    /**
     * Fits rates.
     *
     * @param rates at the distances from 1 on; at least two
     * @return the law of least squared differences
     */
    public static PowerLaw of(double... rates) {
        Require.atLeast("the number of rates", rates.length, 2);
        double step = STEEPEST / GRID;
        double best = 0;
        for (int i = 1; i <= GRID; i++) {
            best = squares(i * step, rates) < squares(best, rates) ? i * step : best;
        }
        // The squares have one minimum between the neighbours of the best place of the grid.
        double low = Math.max(0, best - step);
        double high = Math.min(STEEPEST, best + step);
        for (int i = 0; i < HALVINGS; i++) {
            double third = (high - low) / 3;
            if (squares(low + third, rates) <= squares(high - third, rates)) {
                high -= third;
            } else {
                low += third;
            }
        }
        double alpha = 0.5 * (low + high);
        return new PowerLaw(k(alpha, rates), alpha);
    }

    /** The best k for an exponent. */
    private static double k(double alpha, double... rates) {
        double products = 0;
        double squares = 0;
        for (int i = 1; i <= rates.length; i++) {
            double shape = StrictMath.pow(i, -alpha);
            products += rates[i - 1] * shape;
            squares += shape * shape;
        }
        return products / squares;
    }

    private static double squares(double alpha, double... rates) {
        double k = k(alpha, rates);
        double sum = 0;
        for (int i = 1; i <= rates.length; i++) {
            double rest = rates[i - 1] - k * StrictMath.pow(i, -alpha);
            sum += rest * rest;
        }
        return sum;
    }

    /**
     * The rate at a distance.
     *
     * @param distance at least 1
     * @return in the unit of k
     */
    public double rate(int distance) {
        return k * StrictMath.pow(distance, -alpha);
    }
}
