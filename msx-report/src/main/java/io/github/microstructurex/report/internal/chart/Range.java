package io.github.microstructurex.report.internal.chart;

/** What the values of a chart lie in; grows as values come. What is not finite is left out. */
public final class Range {
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    /** Starts empty. */
    public Range() {}

    /**
     * Grows so far that it holds a value.
     *
     * @param value any; NaN and the infinities change nothing
     */
    public void include(double value) {
        if (Double.isFinite(value)) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
    }

    /** {@return whether there was no value} */
    public boolean isEmpty() {
        return low > high;
    }

    /**
     * The least value, with room below.
     *
     * @return 0 where all values are at or above 0 and some are near; a number below the one {@link #top()} gives
     */
    double bottom() {
        return low >= 0 && low <= high - low ? 0 : low - room();
    }

    /** The greatest value, with room above. */
    double top() {
        return low < 0 && high <= 0 && -high <= high - low ? 0 : high + room();
    }

    /** A twentieth of the whole; where there is one value only, enough to tell it from its neighbours. */
    private double room() {
        double whole = high - low;
        if (whole > 0) {
            return whole / 20;
        }
        return low == 0 ? 1 : Math.abs(low) / 1_000;
    }
}
