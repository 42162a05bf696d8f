package io.github.microstructurex.report.internal.chart;

/**
 * Lays values out along a stretch of the drawing, evenly.
 *
 * @param low the value at its beginning
 * @param high the value at its end, above {@code low}
 * @param from where it begins, in units of the drawing
 * @param to where it ends; for values that go up it is above, so less than {@code from}
 */
public record Scale(double low, double high, double from, double to) {
    /**
     * Checks the values.
     *
     * @param low the value at its beginning
     * @param high the value at its end
     * @param from where it begins
     * @param to where it ends
     */
    public Scale {
        if (!(low < high)) {
            throw new IllegalArgumentException("high is " + high + ", expected a number above low, " + low);
        }
    }

    /**
     * Where a value lies.
     *
     * @param value any
     * @return its place in units of the drawing
     */
    public double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }
}
