package io.github.microstructurex.bench.book;

import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.Side;

/**
 * A book of a constant number of live orders, of which one after the other, in no visible order, is cancelled and
 * replaced by a new one with a new id at some other level. Everything is computed, so that the caches belong to the book.
 */
final class Churn {
    private static final long QUANTITY = 10;

    private final OrderBook book = new OrderBook();
    private final int live;
    private final Prices prices;
    private final int mask;
    private final int halfOfMask;
    private int step;
    private long generation;

    Churn(int live, Prices prices) {
        this.live = live;
        this.prices = prices;
        this.mask = Integer.highestOneBit(Math.max(1, live - 1)) * 2 - 1;
        this.halfOfMask = (Integer.SIZE - Integer.numberOfLeadingZeros(mask) + 1) / 2;
        for (int slot = 0; slot < live; slot++) {
            add(slot);
        }
    }

    int live() {
        return book.orderCount();
    }

    /** Cancels and adds as many orders. */
    void run(int pairs) {
        for (int pair = 0; pair < pairs; pair++) {
            long id = nextId();
            if (book.cancel(id) != Outcome.CANCELLED) {
                throw new IllegalStateException("order " + id + " was not live");
            }
            add(id + live);
        }
    }

    /** Does what {@link #run} does but for the book; returns something, so that it is done. */
    long runWithoutBook(int pairs) {
        long sum = 0;
        for (int pair = 0; pair < pairs; pair++) {
            long id = nextId() + live;
            int level = levelOf(id);
            sum += prices.side(level) == Side.BUY ? prices.price(level) : -prices.price(level);
        }
        return sum;
    }

    private void add(long id) {
        int level = levelOf(id);
        if (book.limit(id, prices.side(level), prices.price(level), QUANTITY) != Outcome.RESTED) {
            throw new IllegalStateException("order " + id + " did not rest");
        }
    }

    /** Every order of a generation once, then those that took their places. */
    private long nextId() {
        int slot;
        do {
            slot = shuffled(step);
            step = (step + 1) & mask;
            if (step == 0) {
                generation++;
            }
        } while (slot >= live);
        return slot + (step == 0 ? generation - 1 : generation) * live;
    }

    /** One-to-one on the numbers up to the mask. */
    private int shuffled(int number) {
        int x = (number * 0x9E3779B1) & mask;
        x ^= x >>> halfOfMask;
        return (x * 0x85EBCA6B) & mask;
    }

    private int levelOf(long id) {
        long hash = id * 0x9E3779B97F4A7C15L;
        hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return (int) (((hash >>> 33) * prices.levels()) >>> 31);
    }

    /** Where the levels lie: even ones are bids, odd ones asks. */
    record Prices(String name, int levels, long worstBid, long worstAsk, long distance) {
        /** Every tick next to the touch is a level. */
        static Prices near(int levels) {
            int deepest = (levels - 1) / 2;
            return new Prices("near the touch", levels, 1_000_000 - deepest, 1_000_001 + deepest, 1);
        }

        /** From tick 1 to a quarter of the longs, as far from each other as can be. */
        static Prices far(int levels) {
            return new Prices("far apart", levels, 1, Long.MAX_VALUE / 4, Long.MAX_VALUE / 4 / (levels + 2));
        }

        Side side(int level) {
            return (level & 1) == 0 ? Side.BUY : Side.SELL;
        }

        long price(int level) {
            long away = (level >>> 1) * distance;
            return (level & 1) == 0 ? worstBid + away : worstAsk - away;
        }
    }
}
