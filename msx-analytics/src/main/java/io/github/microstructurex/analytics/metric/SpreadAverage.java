package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.analytics.internal.WideSum;

/** The averages of a spread over trades: each trade counted once, each weighted by its quantity, and relative to the mid. */
final class SpreadAverage {
    private final WideSum sum = new WideSum();
    private final WideSum weightedSum = new WideSum();
    private double relativeSum;
    private long trades;
    private long volume;

    /** Relative to the mid before the trade; where that is undefined or not positive, so is the relative mean. */
    void add(long spread, long quantity, long twiceMid) {
        sum.add(spread);
        weightedSum.addProduct(spread, quantity);
        relativeSum += twiceMid > 0 ? (double) spread / twiceMid : Double.NaN;
        volume = Math.addExact(volume, quantity);
        trades++;
    }

    void merge(SpreadAverage other) {
        sum.add(other.sum);
        weightedSum.add(other.weightedSum);
        relativeSum += other.relativeSum;
        volume = Math.addExact(volume, other.volume);
        trades += other.trades;
    }

    long trades() {
        return trades;
    }

    double mean() {
        return sum.dividedBy(trades);
    }

    double volumeWeightedMean() {
        return weightedSum.dividedBy(volume);
    }

    double meanBasisPoints() {
        return trades == 0 ? Double.NaN : 2e4 * relativeSum / trades;
    }
}
