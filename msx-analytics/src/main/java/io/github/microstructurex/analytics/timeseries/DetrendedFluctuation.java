package io.github.microstructurex.analytics.timeseries;

import io.github.microstructurex.analytics.internal.LeastSquares;
import io.github.microstructurex.analytics.internal.Require;

/**
 * Detrended fluctuation analysis of the first order: the series is centred and summed up, the sum cut into windows of s
 * values from its start, a straight line taken off each, and {@code F(s)} is the root of the mean square of what is left.
 * The Hurst exponent is the slope of {@code ln F} on {@code ln s}: 1/2 without memory, above it with long memory. Known as
 * DFA-1.
 *
 * <p>Source: Peng et al. (1994), Physical Review E 49.
 */
public final class DetrendedFluctuation {
    private final double[] fluctuations;
    private final double hurst;

    /**
     * Analyses a series.
     *
     * @param scales the lengths s of windows, each from 3 on; values that fill no window are left out
     * @param series such as signs, or absolute returns
     */
    public DetrendedFluctuation(int[] scales, double... series) {
        double[] profile = Autocorrelation.deviations(series);
        for (int i = 1; i < profile.length; i++) {
            profile[i] += profile[i - 1];
        }
        fluctuations = new double[scales.length];
        double[] logs = new double[scales.length];
        double[] logScales = new double[scales.length];
        for (int i = 0; i < scales.length; i++) {
            fluctuations[i] = fluctuation(Require.atLeast("scale", scales[i], 3), profile);
            logs[i] = fluctuations[i] > 0 ? StrictMath.log(fluctuations[i]) : Double.NaN;
            logScales[i] = StrictMath.log(scales[i]);
        }
        hurst = new LeastSquares(logs, LeastSquares.constant(scales.length), logScales).coefficient(1);
    }

    private static double fluctuation(int scale, double[] profile) {
        int windows = profile.length / scale;
        double centre = 0.5 * (scale - 1);
        double spread = scale * ((double) scale * scale - 1) / 12;
        double sum = 0;
        for (int window = 0; window < windows; window++) {
            int start = window * scale;
            double mean = 0;
            double slope = 0;
            for (int i = 0; i < scale; i++) {
                mean += profile[start + i] / scale;
                slope += (i - centre) * profile[start + i] / spread;
            }
            for (int i = 0; i < scale; i++) {
                double rest = profile[start + i] - mean - slope * (i - centre);
                sum += rest * rest;
            }
        }
        // 0 / 0 is NaN.
        return Math.sqrt(sum / ((double) windows * scale));
    }

    /**
     * The fluctuation at a scale.
     *
     * @param scale its index among the scales
     * @return F, NaN if the series is shorter than the scale
     */
    public double fluctuation(int scale) {
        return fluctuations[scale];
    }

    /** {@return the Hurst exponent, NaN for fewer than two scales or if a fluctuation is 0 or undefined} */
    public double hurst() {
        return hurst;
    }
}
