package io.github.microstructurex.analytics.internal;

import java.util.Arrays;

/**
 * Ordinary least squares by Householder reflections, for a handful of regressors. Where the regressors depend on each
 * other, or there are fewer observations than regressors, all that it says is NaN.
 */
public final class LeastSquares {
    /** A column is dependent on those before it when less than this part of it is left. */
    private static final double DEPENDENT = 1e-12;

    private final double[] y;
    private final double[][] columns;
    private final double[] coefficients;
    private final double[] residuals;
    /** The inverse of X'X. */
    private final double[][] inverse;

    /**
     * Fits {@code y = b_0 x_0 + b_1 x_1 + ...}; a constant is a column of ones.
     *
     * @param y the observations
     * @param columns the regressors, each as long as y
     */
    public LeastSquares(double[] y, double[]... columns) {
        this.y = y;
        this.columns = columns;
        for (double[] column : columns) {
            Require.sameLength("y", y.length, "a regressor", column.length);
        }
        int p = columns.length;
        coefficients = new double[p];
        residuals = y.clone();
        inverse = new double[p][p];
        fit();
    }

    /**
     * A column of ones.
     *
     * @param length its length
     * @return the column
     */
    public static double[] constant(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private void fit() {
        int p = columns.length;
        double[][] a = new double[p][];
        for (int j = 0; j < p; j++) {
            a[j] = columns[j].clone();
        }
        double[] qy = y.clone();
        for (int k = 0; k < p; k++) {
            if (k >= y.length || !reflect(a, qy, k)) {
                Arrays.fill(coefficients, Double.NaN);
                Arrays.fill(residuals, Double.NaN);
                for (double[] row : inverse) {
                    Arrays.fill(row, Double.NaN);
                }
                return;
            }
        }
        for (int k = p - 1; k >= 0; k--) {
            double sum = qy[k];
            for (int j = k + 1; j < p; j++) {
                sum -= a[j][k] * coefficients[j];
            }
            coefficients[k] = sum / a[k][k];
        }
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < p; j++) {
                residuals[i] -= coefficients[j] * columns[j][i];
            }
        }
        invert(a);
    }

    /** Makes column k zero below its diagonal; false if nothing of it is left. */
    private boolean reflect(double[][] a, double[] qy, int k) {
        double[] column = a[k];
        double norm = norm(column, k);
        if (!(norm > DEPENDENT * norm(columns[k], 0))) {
            return false;
        }
        double diagonal = column[k] > 0 ? -norm : norm;
        double[] v = Arrays.copyOfRange(column, k, column.length);
        v[0] -= diagonal;
        double scale = norm * (norm + Math.abs(column[k]));
        for (int j = k + 1; j < a.length; j++) {
            reflect(a[j], v, k, scale);
        }
        reflect(qy, v, k, scale);
        Arrays.fill(column, k, column.length, 0);
        column[k] = diagonal;
        return true;
    }

    private static void reflect(double[] column, double[] v, int k, double scale) {
        double dot = 0;
        for (int i = 0; i < v.length; i++) {
            dot += v[i] * column[k + i];
        }
        double factor = dot / scale;
        for (int i = 0; i < v.length; i++) {
            column[k + i] -= factor * v[i];
        }
    }

    private static double norm(double[] values, int from) {
        double largest = 0;
        for (int i = from; i < values.length; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        if (!(largest > 0)) {
            return largest;
        }
        double sum = 0;
        for (int i = from; i < values.length; i++) {
            double part = values[i] / largest;
            sum += part * part;
        }
        return largest * Math.sqrt(sum);
    }

    /** (X'X)^-1 = R^-1 R^-T, with R stored by columns. */
    private void invert(double[][] r) {
        int p = r.length;
        double[][] inverseR = new double[p][p];
        for (int j = 0; j < p; j++) {
            inverseR[j][j] = 1 / r[j][j];
            for (int i = j - 1; i >= 0; i--) {
                double sum = 0;
                for (int k = i + 1; k <= j; k++) {
                    sum += r[k][i] * inverseR[k][j];
                }
                inverseR[i][j] = -sum / r[i][i];
            }
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                for (int k = Math.max(i, j); k < p; k++) {
                    inverse[i][j] += inverseR[i][k] * inverseR[j][k];
                }
            }
        }
    }

    /**
     * Reads one coefficient.
     *
     * @param regressor its index
     * @return the estimate
     */
    public double coefficient(int regressor) {
        return coefficients[regressor];
    }

    /** {@return a copy of what the regressors do not explain} */
    public double[] residuals() {
        return residuals.clone();
    }

    /** {@return the sum of the squared residuals} */
    public double residualSumOfSquares() {
        return sumOfSquares(residuals);
    }

    /** {@return the share of the variance about the mean that is explained, NaN if y does not vary} */
    public double rSquared() {
        double mean = 0;
        for (double value : y) {
            mean += value;
        }
        mean /= y.length;
        double total = 0;
        for (double value : y) {
            total += (value - mean) * (value - mean);
        }
        return total > 0 ? 1 - residualSumOfSquares() / total : Double.NaN;
    }

    /**
     * The standard error of a coefficient under equal variances.
     *
     * @param regressor its index
     * @return the error, NaN without a degree of freedom
     */
    public double standardError(int regressor) {
        int freedom = y.length - coefficients.length;
        return freedom < 1 ? Double.NaN : Math.sqrt(residualSumOfSquares() / freedom * inverse[regressor][regressor]);
    }

    /**
     * The standard error of a coefficient if those of the observations are known to be 1.
     *
     * @param regressor its index
     * @return the error
     */
    public double errorOfUnitNoise(int regressor) {
        return Math.sqrt(inverse[regressor][regressor]);
    }

    /**
     * White's standard error of a coefficient, without a correction for small samples (HC0).
     *
     * @param regressor its index
     * @return the error, NaN without a degree of freedom
     */
    public double whiteStandardError(int regressor) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double influence = 0;
            for (int j = 0; j < coefficients.length; j++) {
                influence += inverse[regressor][j] * columns[j][i];
            }
            influence *= residuals[i];
            sum += influence * influence;
        }
        return y.length <= coefficients.length ? Double.NaN : Math.sqrt(sum);
    }

    private static double sumOfSquares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }
}
