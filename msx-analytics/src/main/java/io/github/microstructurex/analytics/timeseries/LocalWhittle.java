package io.github.microstructurex.analytics.timeseries;

/**
 * The memory parameter d of a series from its lowest frequencies, by the local likelihood of Whittle: the minimum of
 * {@code ln(mean(w_j^(2d) I_j)) - 2 d mean(ln w_j)} over the first m Fourier frequencies, for d from -1/2 to 1. It is more
 * precise than {@link GewekePorterHudak}: its standard error is {@code 1/(2 sqrt(m))}.
 *
 * <p>Source: Robinson (1995), Annals of Statistics 23.
 *
 * @param d the memory parameter
 * @param frequencies m
 */
public record LocalWhittle(double d, int frequencies) {
    private static final double GOLDEN = 0.6180339887498949;
    private static final double ACCURACY = 1e-10;

    /**
     * Estimates d with {@code m = floor(n^0.65)}, but below half the length.
     *
     * @param series such as signs, or absolute returns
     * @return the estimate
     */
    public static LocalWhittle of(double... series) {
        int usual = (int) StrictMath.pow(series.length, 0.65);
        return ofFrequencies(Math.max(0, Math.min(usual, (series.length - 1) / 2)), series);
    }

    /**
     * Estimates d.
     *
     * @param frequencies m, at least 0 and below half the length of the series
     * @param series such as signs, or absolute returns
     * @return the estimate; NaN if m is below 2 or the series does not vary
     */
    public static LocalWhittle ofFrequencies(int frequencies, double... series) {
        GewekePorterHudak.checkFrequencies(frequencies, series.length);
        double[] power = Periodogram.of(frequencies, series);
        double[] logs = new double[frequencies];
        double meanLog = 0;
        double total = 0;
        for (int j = 0; j < frequencies; j++) {
            logs[j] = StrictMath.log(Periodogram.frequency(j + 1, series.length));
            meanLog += logs[j] / frequencies;
            total += power[j];
        }
        if (frequencies < 2 || !(total > 0)) {
            return new LocalWhittle(Double.NaN, frequencies);
        }
        double low = -0.5;
        double high = 1;
        while (high - low > ACCURACY) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (objective(left, power, logs, meanLog) < objective(right, power, logs, meanLog)) {
                high = right;
            } else {
                low = left;
            }
        }
        return new LocalWhittle(0.5 * (low + high), frequencies);
    }

    private static double objective(double d, double[] power, double[] logs, double meanLog) {
        double sum = 0;
        for (int j = 0; j < power.length; j++) {
            sum += power[j] * StrictMath.exp(2 * d * (logs[j] - meanLog));
        }
        return StrictMath.log(sum);
    }

    /** {@return the standard error of d} */
    public double standardError() {
        return 0.5 / Math.sqrt(frequencies);
    }
}
