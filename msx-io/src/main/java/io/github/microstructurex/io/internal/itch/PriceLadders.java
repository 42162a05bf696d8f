package io.github.microstructurex.io.internal.itch;

import java.util.Arrays;

/**
 * The price levels of both sides of all books, sorted. A side's ladder is a stretch of one array that all share, worst
 * level first: the best ones, where most happens, are at its end, and a new level near the touch moves only the few that
 * are better. A ladder that is full moves to a stretch of twice the length.
 *
 * <p>A rung is one long: above, the price turned so that the better is the greater, below, the level's cell.
 */
abstract class PriceLadders extends ReferenceIndex {
    private static final int INITIAL_RUNGS = 8;
    private static final int MAX_RUNGS = Integer.MAX_VALUE - 16;

    /** An array's elements begin 16 bytes behind its start; this begins a ladder with a cache line. */
    private static final int FIRST = 6;

    /** How many rungs are looked at one by one, before the others are halved. */
    private static final int NEAR = 16;

    private static final int FIELDS = 4;
    private static final int START = 0;
    private static final int LENGTH = 1;
    private static final int CAPACITY = 2;

    private long[] rungs = new long[FIRST + 1024 * INITIAL_RUNGS];
    private int unusedRungs = FIRST;

    /** The first free stretch of 8, 16, 32, ... rungs, less one; a free stretch begins with the next one. */
    private final int[] freeStretches = new int[Integer.SIZE];

    /** Of each side of each book: where its ladder starts, how many levels it has, and how many there is room for. */
    private int[] ladders = new int[FIELDS * 64];

    /** The better, the greater: the price of a bid, the complement of that of an ask; both with their highest bit turned. */
    private static int key(int bookSide, int price) {
        return price ^ Integer.MIN_VALUE ^ -(bookSide & 1);
    }

    private static int key(long rung) {
        return (int) (rung >> 32);
    }

    private static int level(long rung) {
        return (int) rung;
    }

    /** Whether a side ever had an order. */
    final boolean isKnown(int bookSide) {
        int at = FIELDS * bookSide;
        return at < ladders.length && ladders[at + CAPACITY] != 0;
    }

    /** How many levels a side has. */
    final int levelCount(int bookSide) {
        int at = FIELDS * bookSide;
        return at < ladders.length ? ladders[at + LENGTH] : 0;
    }

    /**
     * A level of a side.
     *
     * @param rank from 0, the best, to below the number of levels
     */
    final int levelAt(int bookSide, int rank) {
        int at = FIELDS * bookSide;
        return level(rungs[ladders[at + START] + ladders[at + LENGTH] - 1 - rank]);
    }

    /** The best level of a side, or {@link #NONE}. */
    final int bestLevel(int bookSide) {
        return levelCount(bookSide) == 0 ? NONE : levelAt(bookSide, 0);
    }

    /** The level of a price, or {@link #NONE}. */
    final int levelOf(int bookSide, int price) {
        if (levelCount(bookSide) == 0) {
            return NONE;
        }
        int key = key(bookSide, price);
        int rung = rungOf(bookSide, key);
        return rung >= ladders[FIELDS * bookSide] && key(rungs[rung]) == key ? level(rungs[rung]) : NONE;
    }

    /** The level of a price, made if there is none. */
    final int useLevel(int bookSide, int price) {
        int at = FIELDS * bookSide;
        if (at >= ladders.length) {
            ladders = Arrays.copyOf(ladders, Math.max(2 * ladders.length, at + 2 * FIELDS));
        }
        int key = key(bookSide, price);
        int rung = rungOf(bookSide, key);
        if (rung >= ladders[at + START]) {
            long found = rungs[rung];
            if (key(found) == key) {
                return level(found);
            }
        }
        int level = newLevel(bookSide, price);
        insert(at, rung + 1, (long) key << 32 | level);
        return level;
    }

    /** Frees a level that is empty. */
    final void releaseLevel(int level) {
        int bookSide = bookSide(level);
        int at = FIELDS * bookSide;
        int rung = rungOf(bookSide, key(bookSide, priceBits(level)));
        int end = ladders[at + START] + --ladders[at + LENGTH];
        if (rung < end) {
            System.arraycopy(rungs, rung + 1, rungs, rung, end - rung);
        }
        free(level);
    }

    /** The best rung that is not better than a key; the one before the ladder if all are. */
    private int rungOf(int bookSide, int key) {
        int start = ladders[FIELDS * bookSide + START];
        int rung = start + ladders[FIELDS * bookSide + LENGTH] - 1;
        int near = Math.max(start, rung - NEAR);
        while (rung >= near) {
            if (key(rungs[rung]) <= key) {
                return rung;
            }
            rung--;
        }
        return halve(start, rung, key);
    }

    private int halve(int start, int end, int key) {
        int low = start;
        int high = end;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (key(rungs[middle]) <= key) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    private void insert(int at, int rung, long value) {
        int length = ladders[at + LENGTH];
        int offset = rung - ladders[at + START];
        if (length == ladders[at + CAPACITY]) {
            moveToLarger(at);
        }
        int start = ladders[at + START];
        int place = start + offset;
        if (offset < length) {
            System.arraycopy(rungs, place, rungs, place + 1, length - offset);
        }
        rungs[place] = value;
        ladders[at + LENGTH] = length + 1;
    }

    private void moveToLarger(int at) {
        int capacity = ladders[at + CAPACITY];
        int old = ladders[at + START];
        int larger = takeStretch(Math.max(INITIAL_RUNGS, 2 * capacity));
        if (capacity > 0) {
            System.arraycopy(rungs, old, rungs, larger, capacity);
            int size = Integer.numberOfTrailingZeros(capacity);
            rungs[old] = freeStretches[size];
            freeStretches[size] = old;
        }
        ladders[at + START] = larger;
        ladders[at + CAPACITY] = Math.max(INITIAL_RUNGS, 2 * capacity);
    }

    private int takeStretch(int length) {
        int size = Integer.numberOfTrailingZeros(length);
        int stretch = freeStretches[size];
        if (stretch != 0) {
            freeStretches[size] = (int) rungs[stretch];
            return stretch;
        }
        stretch = unusedRungs;
        unusedRungs = Math.addExact(stretch, length);
        if (unusedRungs > rungs.length) {
            rungs = Arrays.copyOf(rungs, (int) Math.min(Math.max(2L * rungs.length, unusedRungs), MAX_RUNGS));
        }
        return stretch;
    }

    /** The level of a price, or another one or {@link #NONE}: a guess without consequences. */
    final int likelyLevel(int bookSide, int price) {
        int at = FIELDS * bookSide;
        if (at >= ladders.length) {
            return NONE;
        }
        int rung = rungOf(bookSide, key(bookSide, price));
        return level(rungs[Math.max(ladders[at + START], rung)]);
    }

    /** Reads the best rung of a side, so that it is in the cache; returns nothing that means anything. */
    final int touchLadder(int bookSide) {
        int at = FIELDS * bookSide;
        return at < ladders.length ? (int) rungs[ladders[at + START] + Math.max(0, ladders[at + LENGTH] - 1)] : 0;
    }
}
