package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.StrategyContext;
import org.jspecify.annotations.Nullable;

/**
 * Percentage of volume: trades so much that its own volume is a given part of the whole, own and others' together. After
 * each trade of the market it takes what is missing: of {@code v} lots that others traded, {@code v r / (1 - r)} are its
 * own due at the rate {@code r}.
 *
 * <p>Nothing is sent before the smallest clip is due, and no order is larger than the largest clip, so that after a time
 * without liquidity, or beyond the limit, it catches up in several orders, one after each trade, and not in one.
 */
abstract class Participation implements ExecutionStrategy {
    private final long smallestClip;
    private final long largestClip;

    // Set by start, which comes before every other call.
    @SuppressWarnings("NullAway.Init")
    private StrategyContext context;

    @SuppressWarnings("NullAway.Init")
    private LiquidityTaker taker;

    private long seenVolume;
    private double due;

    Participation(long smallestClip, long largestClip) {
        this.smallestClip = Require.inRange("smallestClip", smallestClip, 1, Long.MAX_VALUE);
        this.largestClip = Require.inRange("largestClip", largestClip, smallestClip, Long.MAX_VALUE);
    }

    /** The parent's window has begun. */
    abstract void started(StrategyContext about);

    /** The part of the whole volume that is aimed at now, above 0 and below 1. */
    abstract double rate();

    @Override
    public final void start(StrategyContext newContext) {
        context = newContext;
        taker = new LiquidityTaker(context);
        seenVolume = context.market().cumulativeVolume();
        started(newContext);
    }

    @Override
    public final void traded(long price, long quantity, @Nullable Side aggressorSide) {
        long volume = context.market().cumulativeVolume();
        double rate = rate();
        due += (volume - seenVolume) * (rate / (1 - rate));
        seenVolume = volume;
        long most = context.parent().quantity();
        long target = Math.min(most, Math.round(due));
        long missing =
                target - context.account().filledQuantity() - context.account().liveQuantity();
        // The last lots of the parent may be fewer than the smallest clip.
        if (missing >= Math.min(smallestClip, context.account().unsentQuantity())) {
            taker.take(Math.min(missing, largestClip));
        }
    }
}
