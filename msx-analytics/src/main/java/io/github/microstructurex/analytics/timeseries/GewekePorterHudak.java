package io.github.microstructurex.analytics.timeseries;

import io.github.microstructurex.analytics.internal.LeastSquares;
import io.github.microstructurex.analytics.internal.Require;

/**
 * The memory parameter d of a series from its lowest frequencies: the negative of the slope of the logarithm of the
 * periodogram on {@code ln(4 sin^2(w/2))}, over the first m Fourier frequencies. Independent values have d = 0, long
 * memory {@code 0 < d < 1/2}; the Hurst exponent is {@code d + 1/2}. Known as GPH.
 *
 * <p>Source: Geweke and Porter-Hudak (1983), Journal of Time Series Analysis 4.
 *
 * @param d the memory parameter
 * @param standardError of d, from the variance pi²/6 of the logarithm of a periodogram
 * @param frequencies m
 */
public record GewekePorterHudak(double d, double standardError, int frequencies) {
    /**
     * Estimates d with the usual {@code m = floor(sqrt(n))}, but below half the length.
     *
     * @param series such as signs, or absolute returns
     * @return the estimate
     */
    public static GewekePorterHudak of(double... series) {
        int usual = (int) Math.sqrt(series.length);
        return ofFrequencies(Math.max(0, Math.min(usual, (series.length - 1) / 2)), series);
    }

    /**
     * Estimates d.
     *
     * @param frequencies m, at least 0 and below half the length of the series
     * @param series such as signs, or absolute returns
     * @return the estimate; NaN if m is below 2 or the series does not vary
     */
    public static GewekePorterHudak ofFrequencies(int frequencies, double... series) {
        checkFrequencies(frequencies, series.length);
        double[] power = Periodogram.of(frequencies, series);
        double[] logs = new double[frequencies];
        double[] regressor = new double[frequencies];
        double mean = 0;
        for (int j = 0; j < frequencies; j++) {
            double sine = StrictMath.sin(0.5 * Periodogram.frequency(j + 1, series.length));
            logs[j] = power[j] > 0 ? StrictMath.log(power[j]) : Double.NaN;
            regressor[j] = StrictMath.log(4 * sine * sine);
            mean += regressor[j] / frequencies;
        }
        double squares = 0;
        for (double value : regressor) {
            squares += (value - mean) * (value - mean);
        }
        LeastSquares fit = new LeastSquares(logs, LeastSquares.constant(frequencies), regressor);
        double d = frequencies < 2 ? Double.NaN : -fit.coefficient(1);
        return new GewekePorterHudak(d, Math.PI / Math.sqrt(6 * squares), frequencies);
    }

    static void checkFrequencies(int frequencies, int length) {
        Require.atLeast("frequencies", frequencies, 0);
        if (frequencies > 0 && 2L * frequencies >= length) {
            throw new IllegalArgumentException("frequencies is " + frequencies + ", expected below half of the "
                    + length + " values of the series");
        }
    }
}
