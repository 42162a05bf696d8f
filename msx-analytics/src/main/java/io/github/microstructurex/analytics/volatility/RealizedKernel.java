package io.github.microstructurex.analytics.volatility;

import io.github.microstructurex.analytics.internal.Require;
import java.util.Arrays;

/**
 * A weighted sum of the autocovariances of returns, {@code sum_(|h| <= H) k(h/(H+1)) g_h}, with {@code g_h = sum_(j > |h|)
 * r_j r_(j-|h|)} and k Parzen's weights: it estimates the integrated variance in the presence of noise, even of noise that
 * depends on the price and on itself, and is never negative.
 *
 * <p>Noise in the very first and last price does not average out. The authors therefore replace them by the mean of a few
 * ({@link #jittered}); two at each end are enough.
 *
 * <p>Source: Barndorff-Nielsen, Hansen, Lunde and Shephard (2008), Econometrica 76; (2009), "Realized kernels in
 * practice", Econometrics Journal 12, where the bandwidth stands too.
 */
public final class RealizedKernel {
    /** The constant of Parzen's weights: (k''(0)^2 / integral of k^2)^(1/5) = (144/0.269)^(1/5). */
    private static final double PARZEN = 3.5134;

    /** The latest returns, as many as there are lags; the oldest is where the next one goes. */
    private final double[] latest;

    private final double[] autocovariances;
    private int next;
    private long returns;
    private double lastLogPrice = Double.NaN;

    /**
     * Starts with no price. Adding one takes time in proportion to the bandwidth.
     *
     * @param bandwidth H, the last lag with a weight, at least 0; with 0 it is the realised variance
     */
    public RealizedKernel(int bandwidth) {
        latest = new double[Require.atLeast("bandwidth", bandwidth, 0)];
        autocovariances = new double[bandwidth + 1];
    }

    /**
     * Adds the next price.
     *
     * @param price above 0 and finite
     */
    public void price(double price) {
        logPrice(LogPrices.log("price", price));
    }

    private void logPrice(double logPrice) {
        if (!Double.isNaN(lastLogPrice)) {
            add(logPrice - lastLogPrice);
        }
        lastLogPrice = logPrice;
    }

    private void add(double logReturn) {
        int lags = latest.length;
        autocovariances[0] += logReturn * logReturn;
        // Before the ring is full its free slots are 0.
        int slot = next;
        for (int lag = 1; lag <= lags; lag++) {
            slot = slot == 0 ? lags - 1 : slot - 1;
            autocovariances[lag] += logReturn * latest[slot];
        }
        if (lags > 0) {
            latest[next] = logReturn;
            next = next + 1 == lags ? 0 : next + 1;
        }
        returns++;
    }

    /** {@return the kernel estimate, at least 0; NaN if there are no more returns than lags} */
    public double value() {
        int bandwidth = latest.length;
        if (returns <= bandwidth) {
            return Double.NaN;
        }
        double sum = autocovariances[0];
        for (int lag = 1; lag <= bandwidth; lag++) {
            sum += 2 * parzen(lag / (bandwidth + 1.0)) * autocovariances[lag];
        }
        return sum;
    }

    /**
     * The kernel estimate of a whole series.
     *
     * @param bandwidth H, at least 0
     * @param prices above 0 and finite, in the order of time
     * @return the variance, NaN if there are no more returns than lags
     */
    public static double of(int bandwidth, double... prices) {
        return ofLogs(bandwidth, LogPrices.logs(prices));
    }

    /**
     * The kernel estimate with the ends of the series averaged: the first price becomes the mean logarithm of the first
     * few, the last one that of the last few, and those between are used as they are.
     *
     * @param bandwidth H, at least 0
     * @param ends how many prices are averaged at each end, at least 1; 2 is usual, 1 changes nothing
     * @param prices above 0 and finite, in the order of time
     * @return the variance, NaN if there are no more returns than lags
     */
    public static double jittered(int bandwidth, int ends, double... prices) {
        Require.atLeast("ends", ends, 1);
        double[] logs = LogPrices.logs(prices);
        if (logs.length < 2 * ends) {
            return Double.NaN;
        }
        double[] averaged = Arrays.copyOfRange(logs, ends - 1, logs.length - ends + 1);
        averaged[0] = Arrays.stream(logs, 0, ends).sum() / ends;
        averaged[averaged.length - 1] =
                Arrays.stream(logs, logs.length - ends, logs.length).sum() / ends;
        return ofLogs(bandwidth, averaged);
    }

    private static double ofLogs(int bandwidth, double... logs) {
        RealizedKernel kernel = new RealizedKernel(bandwidth);
        for (double log : logs) {
            kernel.logPrice(log);
        }
        return kernel.value();
    }

    /**
     * Parzen's weight.
     *
     * @param x the lag relative to the bandwidth, at least 0
     * @return from 1 at 0 down to 0 at 1 and beyond
     */
    static double parzen(double x) {
        if (x <= 0.5) {
            return 1 - 6 * x * x * (1 - x);
        }
        return x >= 1 ? 0 : 2 * (1 - x) * (1 - x) * (1 - x);
    }

    /**
     * The bandwidth that is best for a ratio of noise to signal: {@code 3.5134 xi^(4/5) n^(3/5)}, with {@code xi^2 =
     * noise variance / integrated variance}.
     *
     * @param noiseVariance of one price, at least 0; such as {@link NoiseVariance#fromSquaredReturns} of all prices
     * @param integratedVariance a rough estimate, above 0; such as a {@link SubsampledRealizedVariance} of twenty minutes
     * @param returns how many returns the kernel will use, at least 1
     * @return H*, at least 0, not rounded
     */
    public static double optimalBandwidth(double noiseVariance, double integratedVariance, int returns) {
        Require.notNegative("noiseVariance", noiseVariance);
        Require.positive("integratedVariance", integratedVariance);
        Require.atLeast("returns", returns, 1);
        double ratio = noiseVariance / integratedVariance;
        return PARZEN * StrictMath.pow(ratio, 0.4) * StrictMath.pow(returns, 0.6);
    }

    /**
     * The {@linkplain #optimalBandwidth optimal bandwidth} rounded up to whole lags.
     *
     * @param noiseVariance of one price, at least 0
     * @param integratedVariance a rough estimate, above 0
     * @param returns how many returns the kernel will use, at least 1
     * @return H, at least 0
     */
    public static int bandwidth(double noiseVariance, double integratedVariance, int returns) {
        return (int) Math.ceil(optimalBandwidth(noiseVariance, integratedVariance, returns));
    }
}
