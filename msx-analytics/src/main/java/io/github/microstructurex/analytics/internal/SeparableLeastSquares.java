package io.github.microstructurex.analytics.internal;

import java.util.Arrays;
import java.util.function.DoubleFunction;

/**
 * Least squares for {@code y = sum b_j x_j(theta)}, linear but for one number, the shape theta: for each shape the best
 * coefficients are those of {@link LeastSquares}, so that only the shape is searched, on a fixed grid and then by golden
 * section around the grid's best point. Golub and Pereyra (1973), SIAM Journal on Numerical Analysis 10.
 *
 * <p>Where the best shape is an end of its range it is no estimate: errors are NaN. All is NaN if no shape can be fitted.
 */
public final class SeparableLeastSquares {
    private static final int GRID = 40;
    private static final int SECTIONS = 60;
    private static final double GOLDEN = 0.6180339887498949;

    private final double[] y;
    private final DoubleFunction<double[][]> regressors;
    private final double shape;
    private final LeastSquares fit;
    /** The residuals on the derivatives by all parameters: its errors are those of the parameters. */
    private final LeastSquares errors;

    private final boolean interior;

    /**
     * Fits.
     *
     * @param y the observations
     * @param regressors the columns for a shape, each as long as y; must also be defined a little beyond the range
     * @param from the least shape
     * @param to the largest shape
     */
    public SeparableLeastSquares(double[] y, DoubleFunction<double[][]> regressors, double from, double to) {
        this.y = y;
        this.regressors = regressors;
        double step = (to - from) / GRID;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= GRID; i++) {
            double loss = loss(from + i * step);
            if (loss < least) {
                least = loss;
                best = i;
            }
        }
        interior = best > 0 && best < GRID;
        shape = interior ? golden(from + (best - 1) * step, from + (best + 1) * step) : from + best * step;
        fit = fit(least < Double.POSITIVE_INFINITY ? shape : Double.NaN);
        errors = new LeastSquares(fit.residuals(), jacobian(step * 1e-4));
    }

    private LeastSquares fit(double theta) {
        return new LeastSquares(y, regressors.apply(theta));
    }

    /** Infinite where it is undefined, so that it is never the least. */
    private double loss(double theta) {
        double loss = fit(theta).residualSumOfSquares();
        return Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss;
    }

    private double golden(double from, double to) {
        double left = from;
        double right = to;
        double a = right - GOLDEN * (right - left);
        double b = left + GOLDEN * (right - left);
        double lossA = loss(a);
        double lossB = loss(b);
        for (int i = 0; i < SECTIONS && a < b; i++) {
            if (lossA <= lossB) {
                right = b;
                b = a;
                lossB = lossA;
                a = right - GOLDEN * (right - left);
                lossA = loss(a);
            } else {
                left = a;
                a = b;
                lossA = lossB;
                b = left + GOLDEN * (right - left);
                lossB = loss(b);
            }
        }
        return 0.5 * (left + right);
    }

    private double[][] jacobian(double h) {
        double[][] here = regressors.apply(shape);
        double[][] above = regressors.apply(shape + h);
        double[][] below = regressors.apply(shape - h);
        double[] byShape = new double[y.length];
        for (int j = 0; j < here.length; j++) {
            double coefficient = fit.coefficient(j);
            for (int i = 0; i < y.length; i++) {
                byShape[i] += coefficient * (above[j][i] - below[j][i]) / (2 * h);
            }
        }
        double[][] jacobian = Arrays.copyOf(here, here.length + 1);
        jacobian[here.length] = byShape;
        return jacobian;
    }

    /** {@return the estimate of the shape} */
    public double shape() {
        return Double.isNaN(fit.coefficient(0)) ? Double.NaN : shape;
    }

    /**
     * Reads a coefficient.
     *
     * @param regressor its index
     * @return the estimate
     */
    public double coefficient(int regressor) {
        return fit.coefficient(regressor);
    }

    /** {@return White's standard error of the shape (HC0)} */
    public double shapeError() {
        return coefficientError(regressorCount());
    }

    /**
     * White's standard error of a coefficient (HC0), with that the shape is estimated too.
     *
     * @param regressor its index
     * @return the error
     */
    public double coefficientError(int regressor) {
        return interior ? errors.whiteStandardError(regressor) : Double.NaN;
    }

    /**
     * The standard error of the shape if those of the observations are known to be 1.
     *
     * @return the error
     */
    public double shapeErrorOfUnitNoise() {
        return coefficientErrorOfUnitNoise(regressorCount());
    }

    /**
     * The standard error of a coefficient if those of the observations are known to be 1.
     *
     * @param regressor its index
     * @return the error
     */
    public double coefficientErrorOfUnitNoise(int regressor) {
        return interior ? errors.errorOfUnitNoise(regressor) : Double.NaN;
    }

    /** {@return the share of the variance of y about its mean that is explained} */
    public double rSquared() {
        return fit.rSquared();
    }

    private int regressorCount() {
        return regressors.apply(shape).length;
    }
}
