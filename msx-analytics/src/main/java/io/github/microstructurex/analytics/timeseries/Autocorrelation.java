package io.github.microstructurex.analytics.timeseries;

import io.github.microstructurex.analytics.internal.Require;

/**
 * The correlation of a series with its own past: {@code sum_(t>l) (x_t - m)(x_(t-l) - m) / sum (x_t - m)^2}, with m the
 * mean of the whole series, and all n terms below the line. A series that does not vary has none.
 *
 * <p>Source: Box and Jenkins (1976); for trade signs Lillo and Farmer (2004), Studies in Nonlinear Dynamics and
 * Econometrics 8, and Bouchaud et al. (2004), Quantitative Finance 4. {@link SignAutocorrelation} does it as trades come.
 */
public final class Autocorrelation {
    private Autocorrelation() {}

    /**
     * The autocorrelation at one lag.
     *
     * @param lag at least 0
     * @param series any
     * @return from -1 to 1; NaN if the series does not vary or is no longer than the lag
     */
    public static double of(int lag, double... series) {
        Require.atLeast("lag", lag, 0);
        double[] deviations = deviations(series);
        double variance = product(deviations, 0);
        return variance > 0 && lag < series.length ? product(deviations, lag) / variance : Double.NaN;
    }

    /**
     * The autocorrelations at all lags up to one.
     *
     * @param lastLag at least 0
     * @param series any
     * @return one for each lag from 0, where it is 1
     */
    public static double[] upTo(int lastLag, double... series) {
        double[] deviations = deviations(series);
        double[] correlations = new double[Require.atLeast("lastLag", lastLag, 0) + 1];
        double variance = product(deviations, 0);
        for (int lag = 0; lag <= lastLag; lag++) {
            boolean defined = variance > 0 && lag < series.length;
            correlations[lag] = defined ? product(deviations, lag) / variance : Double.NaN;
        }
        return correlations;
    }

    /**
     * The mean product of the series and its past, neither centred nor scaled: for signs, how much likelier than not a
     * trade has the sign of the one before it, less the other way.
     *
     * @param lag at least 0
     * @param series any
     * @return the mean over the n - lag products, NaN if there is none
     */
    public static double rawMoment(int lag, double... series) {
        Require.atLeast("lag", lag, 0);
        return lag >= series.length ? Double.NaN : product(series, lag) / (series.length - lag);
    }

    static double[] deviations(double... series) {
        double mean = 0;
        for (double value : series) {
            mean += value;
        }
        mean /= series.length;
        double[] deviations = new double[series.length];
        boolean constant = true;
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = series[i] - mean;
            constant &= series[i] == series[0];
        }
        // The mean of equal values may be off by a rounding, which is no variance.
        return constant ? new double[series.length] : deviations;
    }

    private static double product(double[] series, int lag) {
        double sum = 0;
        for (int i = lag; i < series.length; i++) {
            sum += series[i] * series[i - lag];
        }
        return sum;
    }
}
