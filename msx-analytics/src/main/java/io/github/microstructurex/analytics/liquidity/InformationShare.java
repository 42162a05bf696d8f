package io.github.microstructurex.analytics.liquidity;

import io.github.microstructurex.analytics.internal.LeastSquares;
import io.github.microstructurex.analytics.internal.Matrices;
import io.github.microstructurex.analytics.internal.Require;
import java.util.Arrays;

/**
 * How much each market contributes to the innovation of the common price: with psi the common row of the long-run impact
 * matrix and {@code Omega = F F'} the covariance of innovations, {@code IS_j = ([psi F]_j)^2 / (psi Omega psi')}. F, the
 * lower Cholesky factor, gives what markets share to the one that comes first, so the shares depend on the order; over
 * all orders they have a lower and an upper bound. Shorter intervals bring the bounds together.
 *
 * <p>Source: Hasbrouck (1995), "One Security, Many Markets", Journal of Finance 50; Baillie, Booth, Tse and Zabotina
 * (2002), Journal of Financial Markets 5.
 */
public final class InformationShare {
    private static final int MOST_MARKETS = 8;

    private final double[] psi;
    private final double[][] omega;
    private final double[] lower;
    private final double[] upper;

    /**
     * Computes the bounds.
     *
     * @param psi one weight for each market, to any scale
     * @param omega the covariance of innovations, symmetric; at most 8 markets
     */
    public InformationShare(double[] psi, double[][] omega) {
        int n = psi.length;
        Require.sameLength("psi", n, "omega", omega.length);
        if (n < 1 || n > MOST_MARKETS) {
            throw new IllegalArgumentException("psi has " + n + " markets, expected 1 to " + MOST_MARKETS);
        }
        for (double[] row : omega) {
            Require.sameLength("psi", n, "a row of omega", row.length);
        }
        this.psi = psi.clone();
        this.omega = Matrices.copy(omega);
        lower = new double[n];
        upper = new double[n];
        Arrays.fill(lower, Double.POSITIVE_INFINITY);
        Arrays.fill(upper, Double.NEGATIVE_INFINITY);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        everyOrder(order, 0);
    }

    private void everyOrder(int[] order, int from) {
        if (from == order.length) {
            double[] shares = shares(order);
            for (int i = 0; i < shares.length; i++) {
                lower[i] = Math.min(lower[i], shares[i]);
                upper[i] = Math.max(upper[i], shares[i]);
            }
        }
        for (int i = from; i < order.length; i++) {
            swap(order, from, i);
            everyOrder(order, from + 1);
            swap(order, from, i);
        }
    }

    private static void swap(int[] order, int i, int j) {
        int market = order[i];
        order[i] = order[j];
        order[j] = market;
    }

    /**
     * The shares when markets come in a given order.
     *
     * @param order the index of each market, the first of which is given what all share
     * @return the share of each market by its own index; they add up to 1; NaN if omega is not positive definite
     */
    public double[] shares(int... order) {
        int n = psi.length;
        Require.sameLength("markets", n, "order", order.length);
        double[][] permuted = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                permuted[i][j] = omega[order[i]][order[j]];
            }
        }
        double[][] factor = Matrices.cholesky(permuted);
        double[] shares = new double[n];
        double total = 0;
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int i = j; i < n; i++) {
                sum += psi[order[i]] * factor[i][j];
            }
            shares[order[j]] = sum * sum;
            total += sum * sum;
        }
        for (int j = 0; j < n; j++) {
            shares[j] /= total;
        }
        return shares;
    }

    /**
     * The lower bound of a market.
     *
     * @param market its index
     * @return from 0 to 1
     */
    public double lower(int market) {
        return lower[market];
    }

    /**
     * The upper bound of a market.
     *
     * @param market its index
     * @return from 0 to 1
     */
    public double upper(int market) {
        return upper[market];
    }

    /**
     * The middle of the bounds, which is often quoted.
     *
     * @param market its index
     * @return from 0 to 1
     */
    public double mid(int market) {
        return 0.5 * (lower[market] + upper[market]);
    }

    /** {@return the component share of each market} */
    public double[] componentShares() {
        return ComponentShare.of(psi);
    }

    /**
     * Estimates the shares of two markets for the same security from a vector error-correction model: each price change on
     * a constant, the difference of the prices before, and the latest changes of both, by least squares.
     *
     * @param first the prices, or their logarithms, of one market at equal steps
     * @param second those of the other, at the same times
     * @param lags how many changes of each market, at least 0
     * @return the shares, NaN where the sample is too short or does not vary
     */
    public static InformationShare estimate(double[] first, double[] second, int lags) {
        Require.sameLength("first", first.length, "second", second.length);
        Require.atLeast("lags", lags, 0);
        int start = lags + 1;
        int n = Math.max(0, first.length - start);
        double[][] columns = new double[2 + 2 * lags][n];
        double[] firstChanges = new double[n];
        double[] secondChanges = new double[n];
        for (int i = 0; i < n; i++) {
            int t = start + i;
            columns[0][i] = 1;
            columns[1][i] = first[t - 1] - second[t - 1];
            for (int lag = 1; lag <= lags; lag++) {
                columns[2 * lag][i] = first[t - lag] - first[t - lag - 1];
                columns[2 * lag + 1][i] = second[t - lag] - second[t - lag - 1];
            }
            firstChanges[i] = first[t] - first[t - 1];
            secondChanges[i] = second[t] - second[t - 1];
        }
        LeastSquares firstFit = new LeastSquares(firstChanges, columns);
        LeastSquares secondFit = new LeastSquares(secondChanges, columns);
        double[] u = firstFit.residuals();
        double[] v = secondFit.residuals();
        double[][] covariance = {
            {Matrices.dot(u, u) / n, Matrices.dot(u, v) / n}, {Matrices.dot(u, v) / n, Matrices.dot(v, v) / n}
        };
        return new InformationShare(
                ComponentShare.fromLoadings(firstFit.coefficient(1), secondFit.coefficient(1)), covariance);
    }
}
