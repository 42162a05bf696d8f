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
    /** g(j/k) for j from 1 to k - 1, twice over, so that they can be laid along the ring from any slot. */
    private final double[] weights;

    private final double psi1;
    private final double psi2;
    /** The latest k - 1 returns; the oldest is where the next one goes. */
    private final double[] latest;

    private int next;
    private long returns;
    private double lastLogPrice = Double.NaN;
    private double averagedSquares;
    private double squares;

    /**
     * Starts with no price. Adding one takes time in proportion to the window.
     *
     * @param window k, in returns, at least 3: in a window of 2 the correction for noise is all there is
     */
    public PreAveragedVariance(int window) {
        Require.atLeast("window", window, 3);
        int k = window - 1;
        latest = new double[k];
        weights = new double[2 * k];
        double steps = 0;
        double sizes = 0;
        for (int j = 0; j < window; j++) {
            double weight = Math.min(j, window - j) / (double) window;
            double step = Math.min(j + 1, window - j - 1) / (double) window - weight;
            steps += step * step;
            sizes += weight * weight;
            if (j > 0) {
                weights[j - 1] = weight;
                weights[k + j - 1] = weight;
            }
        }
        psi1 = window * steps;
        psi2 = sizes / window;
    }

    /**
     * Adds the next price.
     *
     * @param price above 0 and finite
     */
    public void price(double price) {
        double logPrice = LogPrices.log("price", price);
        if (!Double.isNaN(lastLogPrice)) {
            add(logPrice - lastLogPrice);
        }
        lastLogPrice = logPrice;
    }

    private void add(double logReturn) {
        int k = latest.length;
        latest[next] = logReturn;
        next = next + 1 == k ? 0 : next + 1;
        returns++;
        squares += logReturn * logReturn;
        if (returns >= k) {
            double average = 0;
            for (int slot = 0; slot < k; slot++) {
                average += weights[k - next + slot] * latest[slot];
            }
            averagedSquares += average * average;
        }
    }

    /** {@return the estimate, NaN if there are fewer returns than the window} */
    public double value() {
        int window = latest.length + 1;
        if (returns < window) {
            return Double.NaN;
        }
        double bias = psi1 / (2.0 * window * window * psi2);
        double averaged = (double) returns / (returns - window + 2) * averagedSquares / (window * psi2);
        return (averaged - bias * squares) / (1 - bias);
    }

    /**
     * The estimate of a whole series with a window that grows with the root of its length.
     *
     * @param theta the window relative to the root of the number of returns, above 0; the authors take 1/3, others up to 1
     * @param prices above 0 and finite, in the order of time
     * @return the variance, NaN if the window is below 3 or longer than the series
     */
    public static double of(double theta, double... prices) {
        Require.positive("theta", theta);
        int window = (int) Math.floor(theta * Math.sqrt(Math.max(0, prices.length - 1)));
        PreAveragedVariance variance = new PreAveragedVariance(Math.max(3, window));
        for (double price : prices) {
            variance.price(price);
        }
        return window < 3 ? Double.NaN : variance.value();
    }
}
