package io.github.microstructurex.analytics;

import io.github.microstructurex.strategies.SeededRandom;

/** The seeds of what draws random numbers in a backtest, set apart from those that a generated market draws from. */
final class RandomStreams {
    private static final long STRATEGY = 0x73747261_74656779L;
    private static final long LATENCY = 0x6c617465_6e637921L;

    private RandomStreams() {}

    static long strategy(long seed) {
        return new SeededRandom(seed ^ STRATEGY).nextLong();
    }

    static long latencies(long seed) {
        return new SeededRandom(seed ^ LATENCY).nextLong();
    }
}
