package io.github.microstructurex.report;

import java.util.Arrays;

/**
 * Where a chart is cut off, so that a few peaks do not hide the rest: well above all but one in a hundred values, if some are
 * far higher than that.
 *
 * @param at the highest value that is shown
 * @param highest the highest value there is; not above {@code at} where nothing is cut off
 */
record CutOff(double at, double highest) {
    private static final double FAR = 3;

    static CutOff of(double[]... series) {
        double[] sorted = Arrays.stream(series)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return new CutOff(0, 0);
        }
        double highest = sorted[sorted.length - 1];
        double usual = sorted[(int) (0.99 * (sorted.length - 1))];
        return new CutOff(usual > 0 && highest > FAR * usual ? FAR / 2 * usual : highest, highest);
    }

    boolean cuts() {
        return highest > at;
    }

    double apply(double value) {
        return Math.min(value, at);
    }
}
