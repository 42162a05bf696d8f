package io.github.microstructurex.book;

/**
 * How a published state lies in memory: four words about the whole, then four words a level, those of the best level first:
 * the bid's price and quantity, the ask's price and quantity.
 */
final class DepthWords {
    static final int SEQUENCE = 0;
    static final int TIME = 1;
    static final int LAST_TRADE_PRICE = 2;
    /** The phase and how many levels each side has, in one word, so that they always fit each other. */
    static final int SHAPE = 3;

    private static final int HEADER = 4;
    private static final int PER_LEVEL = 4;
    private static final int LEVEL_BITS = 28;
    private static final long LEVEL_MASK = (1L << LEVEL_BITS) - 1;
    private static final TradingPhase[] PHASES = phasesByCode();

    private DepthWords() {}

    static int count(int levels) {
        return HEADER + PER_LEVEL * levels;
    }

    static int level(Side side, int level) {
        return HEADER + PER_LEVEL * level + 2 * side.index();
    }

    static long shape(TradingPhase phase, int bids, int asks) {
        return ((long) phase.code() << (2 * LEVEL_BITS)) | ((long) asks << LEVEL_BITS) | bids;
    }

    static TradingPhase phase(long shape) {
        return PHASES[(int) (shape >>> (2 * LEVEL_BITS))];
    }

    static int levels(long shape, Side side) {
        return (int) ((shape >>> (side.index() * LEVEL_BITS)) & LEVEL_MASK);
    }

    /** How many words a state with this shape has. */
    static int count(long shape) {
        return count(Math.max(levels(shape, Side.BUY), levels(shape, Side.SELL)));
    }

    private static TradingPhase[] phasesByCode() {
        TradingPhase[] phases = new TradingPhase[TradingPhase.values().length];
        for (TradingPhase phase : TradingPhase.values()) {
            phases[phase.code()] = phase;
        }
        return phases;
    }
}
