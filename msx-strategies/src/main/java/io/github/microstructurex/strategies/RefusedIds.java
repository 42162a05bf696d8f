package io.github.microstructurex.strategies;

/** The ids of orders that never reach a market: -1, -2, ... over all gateways of one strategy. */
final class RefusedIds {
    private long last;

    long next() {
        return --last;
    }
}
