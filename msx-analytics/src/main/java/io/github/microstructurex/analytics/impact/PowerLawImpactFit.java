package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.analytics.internal.LeastSquares;
import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.analytics.internal.SeparableLeastSquares;
import java.util.Arrays;

/**
 * An estimate of {@code I = c sgn(q) |q|^delta} from orders or from intervals of trading: their signed quantities and the
 * moves of the price with them. Give quantities as parts of a day's volume, and moves by a day's volatility, and c is the
 * prefactor Y of the {@link SquareRootImpact}.
 *
 * <p>Source: nonlinear as in Almgren et al. (2005), Risk 18(7); in logarithms as in Tóth et al. (2011), Physical Review X
 * 1. Errors are White's (1980), right whatever the variances, if observations are independent.
 *
 * @param coefficient c
 * @param coefficientError its standard error
 * @param exponent delta
 * @param exponentError its standard error; NaN, as all errors are, if delta lies on the end of the range that is searched
 * @param rSquared the share of the variance that is explained, of what was fitted: moves, or their logarithms
 * @param observations how many were used
 * @param leftOut how many were not: those without a quantity, and for logarithms those that moved the other way
 */
public record PowerLawImpactFit(
        double coefficient,
        double coefficientError,
        double exponent,
        double exponentError,
        double rSquared,
        int observations,
        int leftOut) {
    /** Far above all that markets show, so that an estimate on the end means that there is none. */
    private static final double LARGEST_EXPONENT = 3;

    /**
     * Estimates by least squares of the moves themselves, for exponents from 0 to 3. Right also where noise is far larger
     * than impact, as it is for single orders.
     *
     * @param moves of the price, signed, one for each order
     * @param quantities signed
     * @return the estimates; NaN if fewer than two quantities differ
     */
    public static PowerLawImpactFit nonlinear(double[] moves, double[] quantities) {
        Require.sameLength("moves", moves.length, "quantities", quantities.length);
        int[] used = used(moves, quantities, false);
        double[] y = Arrays.stream(used).mapToDouble(i -> moves[i]).toArray();
        double[] q = Arrays.stream(used).mapToDouble(i -> quantities[i]).toArray();
        SeparableLeastSquares fit =
                new SeparableLeastSquares(y, delta -> new double[][] {powers(q, delta)}, 0, LARGEST_EXPONENT);
        return new PowerLawImpactFit(
                fit.coefficient(0),
                fit.coefficientError(0),
                fit.shape(),
                fit.shapeError(),
                fit.rSquared(),
                q.length,
                quantities.length - q.length);
    }

    /**
     * Estimates by the regression of {@code ln |I|} on {@code ln |q|}. Orders that the price moved against have no
     * logarithm and are left out, which biases the estimates upwards unless noise is small: use it for averages over many
     * orders of a size.
     *
     * @param moves of the price, signed, one for each order
     * @param quantities signed
     * @return the estimates; NaN if fewer than two quantities differ
     */
    public static PowerLawImpactFit logarithmic(double[] moves, double[] quantities) {
        Require.sameLength("moves", moves.length, "quantities", quantities.length);
        int[] used = used(moves, quantities, true);
        double[] y = logs(moves, used);
        LeastSquares fit = new LeastSquares(y, LeastSquares.constant(y.length), logs(quantities, used));
        double coefficient = StrictMath.exp(fit.coefficient(0));
        return new PowerLawImpactFit(
                coefficient,
                coefficient * fit.whiteStandardError(0),
                fit.coefficient(1),
                fit.whiteStandardError(1),
                fit.rSquared(),
                y.length,
                quantities.length - y.length);
    }

    private static int[] used(double[] moves, double[] quantities, boolean sameSign) {
        int[] used = new int[quantities.length];
        int count = 0;
        for (int i = 0; i < used.length; i++) {
            if (quantities[i] != 0 && !(sameSign && moves[i] * quantities[i] <= 0)) {
                used[count++] = i;
            }
        }
        return Arrays.copyOf(used, count);
    }

    private static double[] logs(double[] values, int... used) {
        return Arrays.stream(used)
                .mapToDouble(i -> StrictMath.log(Math.abs(values[i])))
                .toArray();
    }

    private static double[] powers(double[] quantities, double exponent) {
        double[] powers = new double[quantities.length];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = Math.copySign(StrictMath.pow(Math.abs(quantities[i]), exponent), quantities[i]);
        }
        return powers;
    }

    /**
     * The law, if moves were given by the volatility and quantities by the volume.
     *
     * @param volatility sigma, the standard deviation of a day's return, above 0
     * @param volume V, what the market trades in a day, above 0
     * @return the law with the estimates
     * @throws IllegalArgumentException if the estimates are none of the law's: the coefficient is not above 0, or the
     *     exponent not above 0 and at most 1
     */
    public SquareRootImpact law(double volatility, double volume) {
        return new SquareRootImpact(coefficient, volatility, volume, exponent);
    }
}
