package io.github.microstructurex.book;

/**
 * One state of a book as a reader on another thread sees it: the best levels of both sides, and which command, at what
 * time, left the book so. Filled by {@link PublishedDepth#read}.
 *
 * <p>Mutable and reusable, so that reading allocates nothing. Not safe for use by several threads: every reader has its own.
 */
public final class DepthSnapshot {
    private final Depth depth;
    private final long[] words;
    private long version;
    private long sequence;
    private long time;
    private long lastTradePrice = BookView.NO_PRICE;
    private TradingPhase phase = TradingPhase.CONTINUOUS;

    /**
     * Makes the snapshot of an empty book.
     *
     * @param maxLevels how many levels a side can hold, at least 1
     */
    public DepthSnapshot(int maxLevels) {
        depth = new Depth(maxLevels);
        words = new long[DepthWords.count(maxLevels)];
    }

    /** {@return the levels; this very buffer is filled anew by the next read} */
    public Depth depth() {
        return depth;
    }

    /** {@return the {@linkplain PublishedDepth#version() version} that was read, 0 if nothing was published before} */
    public long version() {
        return version;
    }

    /** {@return the sequence number of the command after which the book was so, 0 before the first} */
    public long sequence() {
        return sequence;
    }

    /** {@return the book's time, in nanoseconds since the epoch, UTC} */
    public long time() {
        return time;
    }

    /** {@return the price of the last trade in ticks, {@link BookView#NO_PRICE} before the first} */
    public long lastTradePrice() {
        return lastTradePrice;
    }

    /** {@return the trading phase} */
    public TradingPhase phase() {
        return phase;
    }

    /** Where a reader collects a state before it knows whether it is one. */
    long[] words() {
        return words;
    }

    void decode(long ofVersion) {
        version = ofVersion;
        sequence = words[DepthWords.SEQUENCE];
        time = words[DepthWords.TIME];
        lastTradePrice = words[DepthWords.LAST_TRADE_PRICE];
        phase = DepthWords.phase(words[DepthWords.SHAPE]);
        depth.clear();
        decode(Side.BUY);
        decode(Side.SELL);
    }

    private void decode(Side side) {
        int levels = Math.min(DepthWords.levels(words[DepthWords.SHAPE], side), depth.maxLevels());
        for (int level = 0; level < levels; level++) {
            int at = DepthWords.level(side, level);
            depth.append(side, words[at], words[at + 1]);
        }
    }

    /** Shows the state as {@code #12 CONTINUOUS at 0, last trade 10001: bids [...], asks [...]}. */
    @Override
    public String toString() {
        String trade = lastTradePrice == BookView.NO_PRICE ? "no trade" : "last trade " + lastTradePrice;
        return "#" + sequence + " " + phase + " at " + time + ", " + trade + ": " + depth;
    }
}
