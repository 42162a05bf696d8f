package io.github.microstructurex.analytics.timeseries;

/** The power of a series at the lowest Fourier frequencies {@code w_j = 2 pi j / n}. */
final class Periodogram {
    private Periodogram() {}

    /** {@code |sum x_t e^(-i w_j t)|^2 / (2 pi n)} of the centred series, for j from 1 to m. */
    static double[] of(int m, double... series) {
        double[] deviations = Autocorrelation.deviations(series);
        double[] power = new double[m];
        for (int j = 1; j <= m; j++) {
            double frequency = frequency(j, series.length);
            double stepCos = StrictMath.cos(frequency);
            double stepSin = StrictMath.sin(frequency);
            double cos = 1;
            double sin = 0;
            double real = 0;
            double imaginary = 0;
            for (double deviation : deviations) {
                real += deviation * cos;
                imaginary += deviation * sin;
                double next = cos * stepCos - sin * stepSin;
                sin = sin * stepCos + cos * stepSin;
                cos = next;
            }
            power[j - 1] = (real * real + imaginary * imaginary) / (2 * Math.PI * series.length);
        }
        return power;
    }

    static double frequency(int j, int n) {
        return 2 * Math.PI * j / n;
    }
}
