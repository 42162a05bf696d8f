package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.analytics.internal.WideSum;

/** The averages of a spread over trades: each trade counted once, and each weighted by its quantity. */
final class SpreadAverage {
    private final WideSum sum = new WideSum();
    private final WideSum weightedSum = new WideSum();
    private long trades;
    private long volume;

    void add(long spread, long quantity) {
        sum.add(spread);
        weightedSum.addProduct(spread, quantity);
        volume = Math.addExact(volume, quantity);
        trades++;
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
}
