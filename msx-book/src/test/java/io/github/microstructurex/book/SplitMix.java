package io.github.microstructurex.book;

/** Random numbers (SplitMix64) that are the same on every JVM, and can start again without a new object. */
final class SplitMix {
    private long state;

    SplitMix(long seed) {
        restart(seed);
    }

    void restart(long seed) {
        state = seed;
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) (((z ^ (z >>> 31)) >>> 33) % bound);
    }

    boolean oneIn(int chances) {
        return below(chances) == 0;
    }

    Side side() {
        return below(2) == 0 ? Side.BUY : Side.SELL;
    }
}
