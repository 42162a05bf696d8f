package io.github.microstructurex.analytics.timeseries;

import io.github.microstructurex.analytics.internal.Require;
import java.util.Arrays;

/**
 * The exponent of a power-law tail, from the k largest absolute values: {@code k / sum_(i<=k) ln(X_(i) / X_(k+1))}. Returns
 * have about 3, between 2 and 5; a normal sample has no such tail, and its index grows without bound as k shrinks.
 *
 * <p>Source: Hill (1975), Annals of Statistics 3.
 *
 * @param value the exponent
 * @param tail k, how many values it rests on
 */
public record HillIndex(double value, int tail) {
    /**
     * Estimates the exponent.
     *
     * @param tail k, at least 1; a few per cent of the sample are usual
     * @param series of either sign
     * @return the estimate, NaN if there are no more values than k, if the k+1 largest are all equal, or if one of them is 0
     */
    public static HillIndex of(int tail, double... series) {
        Require.atLeast("tail", tail, 1);
        double[] sizes = new double[series.length];
        double sum = 0;
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(series[i]);
            sum += sizes[i];
        }
        if (tail >= sizes.length || Double.isNaN(sum)) {
            return new HillIndex(Double.NaN, tail);
        }
        Arrays.sort(sizes);
        double threshold = sizes[sizes.length - 1 - tail];
        double logs = 0;
        for (int i = sizes.length - tail; i < sizes.length; i++) {
            logs += StrictMath.log(sizes[i] / threshold);
        }
        return new HillIndex(threshold > 0 && logs > 0 ? tail / logs : Double.NaN, tail);
    }

    /** {@return the standard error for a sample of independent values, the index by the root of k} */
    public double standardError() {
        return value / Math.sqrt(tail);
    }
}
