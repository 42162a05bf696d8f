package io.github.microstructurex.strategies.builtin;

/** The average of something over the time that it lasted. */
final class TimeWeightedAverage {
    private double sum;
    private double weight;
    private double value = Double.NaN;
    private long since;

    /** From a time on it has a value; NaN for none, which counts in no average. */
    void next(long time, double newValue) {
        close(time);
        value = newValue;
    }

    /** The average up to a time; NaN if there was nothing yet. */
    double value(long time) {
        close(time);
        return sum / weight;
    }

    private void close(long time) {
        if (!Double.isNaN(value)) {
            double lasted = time - since;
            sum += value * lasted;
            weight += lasted;
        }
        since = time;
    }
}
