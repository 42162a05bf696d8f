package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.book.OrderBook;
import java.time.Duration;

/**
 * What a book would show in which an order moves the price by a law of impact: k steps from the best price rests what
 * moves the price from {@code k - 1/2} to {@code k + 1/2} steps, so that taking it costs what the law says, to half a
 * step. Under linear impact every level has the same quantity, under the square root a level has the more the further
 * away it is.
 *
 * <p>Source: Obizhaeva and Wang (2013), Journal of Financial Markets 16; for general shapes Alfonsi, Fruth and Schied
 * (2010), Quantitative Finance 10; for the square root as a book that rises linearly Tóth et al. (2011), Physical Review X
 * 1.
 *
 * @param impact the law, with impact in ticks and quantities in lots; see {@link ImpactFunction#inUnits}
 * @param levels how many levels a side shows, from 1 to 10,000; an order that wants more gets no more
 * @param step from one level to the next, in ticks, from 1 to a billion
 * @param spread from the best bid to the best ask in ticks, at least 1, where the record has trades only
 * @param recovery after what time all that own orders took has come back, above zero; {@link #NEVER} if it does not. Every
 *     recovery makes the levels anew, also where the record is silent: with one of nanoseconds a second takes for ever
 */
public record BookShape(ImpactFunction impact, int levels, long step, long spread, Duration recovery) {
    /** No recovery: all own orders together pay for the law once, however they are sliced. */
    public static final Duration NEVER = Duration.ofNanos(Long.MAX_VALUE);

    private static final int MOST_LEVELS = 10_000;

    /** So that no price overflows. */
    private static final long MOST_TICKS = 1_000_000_000;

    /**
     * Checks the values.
     *
     * @param impact the law, with impact in ticks and quantities in lots
     * @param levels how many levels a side shows, from 1 to 10,000
     * @param step from one level to the next, in ticks, from 1 to a billion
     * @param spread from the best bid to the best ask in ticks, at least 1
     * @param recovery after what time all that own orders took has come back, above zero
     * @throws IllegalArgumentException if a value is out of its range, or the law has no quantity for a level that a book
     *     can hold, or less than a lot within all levels
     */
    public BookShape {
        Require.atLeast("levels", levels, 1);
        if (step < 1 || step > MOST_TICKS) {
            throw new IllegalArgumentException("step is " + step + ", expected from 1 to " + MOST_TICKS);
        }
        Require.atLeast("spread", spread, 1);
        if (levels > MOST_LEVELS) {
            throw new IllegalArgumentException("levels is " + levels + ", expected at most " + MOST_LEVELS);
        }
        if (recovery.isNegative() || recovery.isZero() || recovery.compareTo(NEVER) > 0) {
            throw new IllegalArgumentException("recovery is " + recovery + ", expected above zero, at most " + NEVER);
        }
        double all = impact.quantity((levels - 0.5) * step);
        if (!(all >= 1 && all <= OrderBook.MAX_QUANTITY)) {
            throw new IllegalArgumentException("the quantity within " + levels + " levels is " + all
                    + " lots, expected from 1 to " + OrderBook.MAX_QUANTITY);
        }
    }

    /** What rests at each level from the best price on, in lots; may be 0. */
    long[] quantities() {
        long[] quantities = new long[levels];
        long nearer = 0;
        for (int level = 0; level < levels; level++) {
            long within = (long) impact.quantity((level + 0.5) * step);
            if (within < nearer) {
                throw new IllegalArgumentException("the quantity within " + (level + 1) + " levels is " + within
                        + " lots, expected no less than within one fewer, " + nearer);
            }
            quantities[level] = within - nearer;
            nearer = within;
        }
        return quantities;
    }
}
