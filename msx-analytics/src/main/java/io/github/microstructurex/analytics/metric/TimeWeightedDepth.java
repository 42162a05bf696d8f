package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.analytics.internal.WideSum;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;

/**
 * The quantity at each level of a book and the imbalance of the levels down to it, averaged over time. A level that is
 * not there holds nothing; while both sides are empty the imbalance is undefined, and that time is left out of its mean.
 */
public final class TimeWeightedDepth {
    private static final Side[] BOTH = {Side.BUY, Side.SELL};

    private final Clock clock = new Clock();
    private final int levels;
    private final WideSum[][] quantityTime;
    private final long[][] quantities;
    private final double[] imbalanceTime;
    private final long[] imbalanceDefined;
    private long time;

    /**
     * Starts with no book. Time counts from the first one.
     *
     * @param levels how many levels of each side are measured, at least 1
     */
    public TimeWeightedDepth(int levels) {
        DepthImbalance.checkLevels(levels);
        this.levels = levels;
        quantityTime = new WideSum[2][levels];
        quantities = new long[2][levels];
        imbalanceTime = new double[levels];
        imbalanceDefined = new long[levels];
        for (WideSum[] side : quantityTime) {
            for (int level = 0; level < levels; level++) {
                side[level] = new WideSum();
            }
        }
    }

    /**
     * Sets the book that is in force from now on.
     *
     * @param now its time
     * @param depth the book, which is read and not kept
     */
    public void depth(long now, Depth depth) {
        if (clock.hasStarted()) {
            advanceTo(now);
        } else {
            clock.advanceTo(now);
        }
        for (Side side : BOTH) {
            int there = Math.min(levels, depth.levels(side));
            long[] row = quantities[side.index()];
            for (int level = 0; level < levels; level++) {
                row[level] = level < there ? depth.quantity(side, level) : 0;
            }
        }
    }

    /**
     * Lets time pass with the book as it is: call this at the end of the period. Does nothing before the first book.
     *
     * @param now the new present
     */
    public void advanceTo(long now) {
        if (!clock.hasStarted()) {
            return;
        }
        long elapsed = Math.subtractExact(now, clock.now());
        clock.advanceTo(now);
        if (elapsed == 0) {
            return;
        }
        double bids = 0;
        double asks = 0;
        for (int level = 0; level < levels; level++) {
            quantityTime[0][level].addProduct(quantities[0][level], elapsed);
            quantityTime[1][level].addProduct(quantities[1][level], elapsed);
            bids += quantities[0][level];
            asks += quantities[1][level];
            if (bids + asks > 0) {
                imbalanceTime[level] += (bids - asks) / (bids + asks) * elapsed;
                imbalanceDefined[level] += elapsed;
            }
        }
        time += elapsed;
    }

    /**
     * Adds the time that another one saw, of another period; the books now in force stay apart.
     *
     * @param other stays as it is; it measures as many levels
     */
    public void merge(TimeWeightedDepth other) {
        Require.sameLength("this", levels, "the other", other.levels);
        for (int level = 0; level < levels; level++) {
            quantityTime[0][level].add(other.quantityTime[0][level]);
            quantityTime[1][level].add(other.quantityTime[1][level]);
            imbalanceTime[level] += other.imbalanceTime[level];
            imbalanceDefined[level] += other.imbalanceDefined[level];
        }
        time = Math.addExact(time, other.time);
    }

    /**
     * The mean quantity at a level.
     *
     * @param side the side to read
     * @param level 0 is the best
     * @return lots, NaN if no time has passed
     */
    public double mean(Side side, int level) {
        return quantityTime[side.index()][level].dividedBy(time);
    }

    /**
     * The mean of the {@linkplain DepthImbalance imbalance} of the best levels.
     *
     * @param best how many levels of each side count, from 1 to the number that is measured
     * @return from -1 to 1, NaN if the imbalance was never defined
     */
    public double meanImbalance(int best) {
        DepthImbalance.checkLevels(best);
        return imbalanceTime[best - 1] / imbalanceDefined[best - 1];
    }

    /** {@return the nanoseconds that the means of quantities cover} */
    public long time() {
        return time;
    }
}
