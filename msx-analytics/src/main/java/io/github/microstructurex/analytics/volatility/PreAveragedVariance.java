package io.github.microstructurex.analytics.volatility;

import io.github.microstructurex.analytics.internal.Require;

/**
 * The realised variance of returns that were averaged over a window first, so that noise shrinks before it is squared:
 * with n returns, the window {@code k = floor(theta sqrt(n))}, the weights {@code g(x) = min(x, 1-x)} and {@code Y_i =
 * sum_(0<j<k) g(j/k) r_(i+j)}, it is {@code (1 - b)^-1 (n/(n-k+2) sum Y_i^2 / (k psi2) - b sum r_i^2)} with {@code b =
 * psi1 / (2 k^2 psi2)}.
 *
 * <p>Both constants are those of the finite window: {@code psi1 = k sum (g((j+1)/k) - g(j/k))^2} and {@code psi2 = sum
 * g(j/k)^2 / k}, which tend to 1 and 1/12.
 *
 * <p>It may be negative where noise is all there is.
 *
 * <p>Source: Jacod, Li, Mykland, Podolskij and Vetter (2009), Stochastic Processes and their Applications 119;
 * corrections for small samples as in Hautsch and Podolskij (2013), Journal of Business and Economic Statistics 31.
 */
public final class PreAveragedVariance {
    private PreAveragedVariance() {}

    /**
     * The estimate with a window that grows with the root of the sample.
     *
     * @param theta the window relative to the root of the number of returns, above 0; the authors take 1/3, others up to 1
     * @param prices above 0 and finite, in the order of time
     * @return the variance, NaN if the window is below 3 or longer than the series
     */
    public static double of(double theta, double... prices) {
        Require.positive("theta", theta);
        return ofWindow((int) Math.floor(theta * Math.sqrt(Math.max(0, prices.length - 1))), prices);
    }

    /**
     * The estimate with a given window.
     *
     * @param window k, in returns
     * @param prices above 0 and finite, in the order of time
     * @return the variance, NaN if the window is below 3 or longer than the series
     */
    public static double ofWindow(int window, double... prices) {
        double[] returns = LogReturns.of(prices);
        int n = returns.length;
        // In a window of 2 the correction for noise is all there is.
        if (window < 3 || window > n) {
            return Double.NaN;
        }
        double psi1 = 0;
        double psi2 = 0;
        for (int j = 0; j < window; j++) {
            double step = weight(j + 1, window) - weight(j, window);
            psi1 += step * step;
            psi2 += weight(j, window) * weight(j, window);
        }
        psi1 *= window;
        psi2 /= window;
        double sum = 0;
        for (int i = 0; i + window <= n + 1; i++) {
            double average = 0;
            for (int j = 1; j < window; j++) {
                average += weight(j, window) * returns[i + j - 1];
            }
            sum += average * average;
        }
        double bias = psi1 / (2.0 * window * window * psi2);
        double averaged = (double) n / (n - window + 2) * sum / (window * psi2);
        return (averaged - bias * LogReturns.sumOfSquares(returns)) / (1 - bias);
    }

    private static double weight(int j, int window) {
        return Math.min(j, window - j) / (double) window;
    }
}
