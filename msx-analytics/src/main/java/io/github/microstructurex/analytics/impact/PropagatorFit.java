package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.analytics.internal.Matrices;
import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.analytics.internal.SeparableLeastSquares;

/**
 * An estimate of a {@link PropagatorImpact} in the time of trades, from signs and mids: no form of the kernel is assumed.
 * The response R and the correlation C of signs determine it, {@code R(l+1) - R(l) = sum_n K(n) C(l - n)} with {@code K(n)
 * = G(n+1) - G(n)}, solved for the lags up to L; impact beyond is taken to stay as it is. These are the normal equations
 * of the regression of mid changes on the last L signs, whose errors, under noise of one variance, are those given here.
 * Long memory of signs beyond L biases the last lags, so ask for more of them than you use.
 *
 * <p>Source: Bouchaud, Gefen, Potters and Wyart (2004), Quantitative Finance 4; Bouchaud, Kockelkoren and Potters (2006),
 * Quantitative Finance 6; Eisler, Bouchaud and Kockelkoren (2012), Quantitative Finance 12.
 */
public final class PropagatorFit {
    private static final double LARGEST_EXPONENT = 2;

    private final double[] increments;
    private final double[][] correlations;
    private final double[][] inverse;
    /** Of the estimates, where that of the noise is 1. */
    private final double noise;

    private final int trades;

    private PropagatorFit(double[] increments, double[][] correlations, double noiseVariance, int trades) {
        this.increments = increments;
        this.correlations = correlations;
        this.trades = trades;
        inverse = Matrices.solve(correlations, identity(increments.length));
        noise = Math.sqrt(noiseVariance / trades);
    }

    /**
     * Estimates.
     *
     * @param lags L, at least 1
     * @param mids just before each trade
     * @param signs of the trades, as many: 1, -1, or 0 for unknown
     * @return the estimate; NaN throughout if signs do not vary enough or there are no more trades than lags
     */
    public static PropagatorFit of(int lags, double[] mids, int[] signs) {
        Require.atLeast("lags", lags, 1);
        Require.sameLength("mids", mids.length, "signs", signs.length);
        checkSigns(signs);
        int n = mids.length - 1;
        double[] moments = new double[lags];
        double[] responses = new double[lags];
        double squares = 0;
        for (int t = 0; t < n; t++) {
            double move = mids[t + 1] - mids[t];
            squares += move * move;
            for (int lag = 0; lag < Math.min(lags, t + 1); lag++) {
                moments[lag] += signs[t] * signs[t - lag];
                responses[lag] += signs[t - lag] * move;
            }
        }
        for (int lag = 0; lag < lags; lag++) {
            // The same divisor for all lags keeps the matrix of correlations positive.
            moments[lag] = n > lags ? moments[lag] / n : Double.NaN;
            responses[lag] /= n;
        }
        double[][] correlations = toeplitz(moments);
        double[] increments = solve(correlations, responses);
        double noise = squares / n - Matrices.dot(increments, responses);
        return new PropagatorFit(increments, correlations, Math.max(0, noise), n);
    }

    private static void checkSigns(int... signs) {
        for (int sign : signs) {
            if (sign < -1 || sign > 1) {
                throw new IllegalArgumentException("sign is " + sign + ", expected -1, 0 or 1");
            }
        }
    }

    /**
     * The kernel that a response function and correlations of signs determine.
     *
     * @param responses R(1) to R(L)
     * @param signCorrelations C(0), which is 1 if all signs are known, to at least C(L - 1)
     * @return G(1) to G(L); NaN if the correlations are those of no series
     */
    public static double[] kernel(double[] responses, double[] signCorrelations) {
        int lags = Require.atLeast("the number of responses", responses.length, 1);
        Require.atLeast("the number of signCorrelations", signCorrelations.length, lags);
        double[] differences = new double[lags];
        double[] moments = new double[lags];
        for (int lag = 0; lag < lags; lag++) {
            differences[lag] = lag == 0 ? responses[0] : responses[lag] - responses[lag - 1];
            moments[lag] = signCorrelations[lag];
        }
        double[] kernel = solve(toeplitz(moments), differences);
        for (int lag = 1; lag < lags; lag++) {
            kernel[lag] += kernel[lag - 1];
        }
        return kernel;
    }

    private static double[][] toeplitz(double... moments) {
        double[][] matrix = new double[moments.length][moments.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                matrix[i][j] = moments[Math.abs(i - j)];
            }
        }
        return matrix;
    }

    private static double[] solve(double[][] matrix, double[] right) {
        double[][] column = new double[right.length][1];
        for (int i = 0; i < right.length; i++) {
            column[i][0] = right[i];
        }
        double[][] solution = Matrices.solve(matrix, column);
        double[] flat = new double[right.length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = Double.isFinite(solution[i][0]) ? solution[i][0] : Double.NaN;
        }
        return flat;
    }

    private static double[][] identity(int size) {
        double[][] identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    /** {@return L, for how many lags the kernel was estimated} */
    public int lags() {
        return increments.length;
    }

    /** {@return how many moves of the mid were used} */
    public int trades() {
        return trades;
    }

    /**
     * G(l), the impact of a trade that is left after some trades.
     *
     * @param lag l, from 1 to L
     * @return in the unit of the mids
     */
    public double impact(int lag) {
        double sum = 0;
        for (int i = 0; i < checked(lag); i++) {
            sum += increments[i];
        }
        return sum;
    }

    /**
     * The standard error of G(l).
     *
     * @param lag l, from 1 to L
     * @return in the unit of the mids
     */
    public double impactError(int lag) {
        double sum = 0;
        for (int i = 0; i < checked(lag); i++) {
            for (int j = 0; j < lag; j++) {
                sum += inverse[i][j];
            }
        }
        return noise * Math.sqrt(sum);
    }

    private int checked(int lag) {
        if (lag < 1 || lag > increments.length) {
            throw new IllegalArgumentException("lag is " + lag + ", expected from 1 to " + increments.length);
        }
        return lag;
    }

    /** {@return the power law nearest to the kernel, each lag weighted by how well it is known} */
    public PowerLaw powerLaw() {
        double[][] root = Matrices.cholesky(correlations);
        SeparableLeastSquares fit = new SeparableLeastSquares(
                transposedProduct(root, increments),
                exponent -> new double[][] {transposedProduct(root, powerIncrements(exponent))},
                0,
                LARGEST_EXPONENT);
        return new PowerLaw(
                fit.coefficient(0),
                noise * fit.coefficientErrorOfUnitNoise(0),
                fit.shape(),
                noise * fit.shapeErrorOfUnitNoise());
    }

    private double[] powerIncrements(double exponent) {
        double[] steps = new double[increments.length];
        double last = 0;
        for (int i = 0; i < steps.length; i++) {
            double next = StrictMath.pow(i + 1.0, -exponent);
            steps[i] = next - last;
            last = next;
        }
        return steps;
    }

    private static double[] transposedProduct(double[][] lower, double[] x) {
        double[] product = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            for (int i = j; i < x.length; i++) {
                product[j] += lower[i][j] * x[i];
            }
        }
        return product;
    }

    /**
     * The power law {@code G(l) = g0 l^-beta}, fitted to a kernel.
     *
     * @param scale g0, in the unit of the mids
     * @param scaleError its standard error
     * @param exponent beta
     * @param exponentError its standard error; NaN, as that of g0, if beta lies on the end of the range from 0 to 2
     */
    public record PowerLaw(double scale, double scaleError, double exponent, double exponentError) {
        /**
         * The kernel.
         *
         * @return the kernel with the estimates
         * @throws IllegalArgumentException if g0 is not above 0, or undefined
         */
        public PowerLawDecay kernel() {
            return new PowerLawDecay(scale, exponent);
        }
    }
}
