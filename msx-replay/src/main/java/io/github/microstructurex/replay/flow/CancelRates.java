package io.github.microstructurex.replay.flow;

/** How often a live order is cancelled, by its distance from the best price of the opposite side. */
final class CancelRates {
    private final double[] rates;
    private final double highest;

    /** Takes the rates per second and order at the distances from 1 on; the last one is that of all further ones. */
    CancelRates(double... rates) {
        this.rates = rates;
        double max = 0;
        for (double rate : rates) {
            max = Math.max(max, rate);
        }
        highest = max;
    }

    double highest() {
        return highest;
    }

    boolean areEqual() {
        return rates.length == 1;
    }

    double at(long distance) {
        return rates[(int) Math.min(distance, rates.length) - 1];
    }
}
