package io.github.microstructurex.io.internal.itch;

import java.util.Arrays;

/**
 * The memory of all live orders of a market and of their price levels: cells of eight ints in one array, 32 bytes each.
 *
 * <pre>
 *          0                  1                 2       3              4, 5        6
 * order    the order behind   the order ahead   level   shares         reference
 * level    the first order    the last order    price   book and side  shares      number of orders
 * </pre>
 *
 * <p>The orders of a level and the level itself are one ring: its ends link to the level. So an order leaves without a
 * question whether it was the first or the last. A cell is named by the place of its first int; 0 stands for none. Freed
 * cells are used again, last freed first, so what is busy stays in the cache.
 *
 * <p>This class, {@link ReferenceIndex}, {@link PriceLadders} and {@link MarketOrders} build on each other, layer by layer,
 * in one object: what a message touches is then one reference away.
 */
abstract class OrderCells {
    /** Stands for no cell. */
    static final int NONE = 0;

    static final int CELL = 8;

    /** An array's elements begin 16 bytes behind its start; this puts two cells into each cache line of a large one. */
    private static final int FIRST = 12;

    private static final int NEXT = FIRST;
    private static final int PREVIOUS = FIRST + 1;
    private static final int LEVEL = FIRST + 2;
    private static final int PRICE = FIRST + 2;
    private static final int SHARES = FIRST + 3;
    private static final int BOOK_SIDE = FIRST + 3;
    private static final int LOW = FIRST + 4;
    private static final int HIGH = FIRST + 5;
    private static final int COUNT = FIRST + 6;

    private static final int INITIAL_CELLS = 1024;
    private static final int MAX_LENGTH = Integer.MAX_VALUE - 2 * CELL;
    private static final long MASK_32 = 0xFFFF_FFFFL;

    private int[] cells = new int[FIRST + INITIAL_CELLS * CELL];
    private int nextUnused = CELL;
    private int firstFree = NONE;

    private int take() {
        int cell = firstFree;
        if (cell != NONE) {
            firstFree = cells[cell + NEXT];
            return cell;
        }
        cell = nextUnused;
        if (cell + FIRST + CELL > cells.length) {
            grow();
        }
        nextUnused += CELL;
        return cell;
    }

    private void grow() {
        if (cells.length == MAX_LENGTH) {
            throw new IllegalStateException("there are more than 268 million live orders and price levels");
        }
        cells = Arrays.copyOf(cells, (int) Math.min(2L * cells.length, MAX_LENGTH));
    }

    final void free(int cell) {
        cells[cell + NEXT] = firstFree;
        firstFree = cell;
    }

    /** Makes a level without orders. */
    final int newLevel(int bookSide, int price) {
        int level = take();
        int[] c = cells;
        c[level + NEXT] = level;
        c[level + PREVIOUS] = level;
        c[level + PRICE] = price;
        c[level + BOOK_SIDE] = bookSide;
        c[level + LOW] = 0;
        c[level + HIGH] = 0;
        c[level + COUNT] = 0;
        return level;
    }

    /** Makes an order. */
    final int newOrder(long reference, int shares) {
        int order = take();
        int[] c = cells;
        c[order + SHARES] = shares;
        c[order + LOW] = (int) reference;
        c[order + HIGH] = (int) (reference >>> 32);
        return order;
    }

    /** Puts an order at the back of a level. */
    final void link(int order, int level) {
        int[] c = cells;
        int last = c[level + PREVIOUS];
        c[order + NEXT] = level;
        c[order + PREVIOUS] = last;
        c[order + LEVEL] = level;
        c[last + NEXT] = order;
        c[level + PREVIOUS] = order;
        c[level + COUNT]++;
        setLong(c, level, getLong(c, level) + (c[order + SHARES] & MASK_32));
    }

    /** Takes an order out of its level; says whether the level is empty now. */
    final boolean unlink(int order, int level) {
        int[] c = cells;
        int behind = c[order + NEXT];
        int ahead = c[order + PREVIOUS];
        c[ahead + NEXT] = behind;
        c[behind + PREVIOUS] = ahead;
        setLong(c, level, getLong(c, level) - (c[order + SHARES] & MASK_32));
        return --c[level + COUNT] == 0;
    }

    /** Takes shares away from an order, fewer than it has. */
    final void reduce(int order, long by) {
        int[] c = cells;
        int level = c[order + LEVEL];
        c[order + SHARES] -= (int) by;
        setLong(c, level, getLong(c, level) - by);
    }

    private static long getLong(int[] cells, int cell) {
        return (long) cells[cell + HIGH] << 32 | (cells[cell + LOW] & MASK_32);
    }

    private static void setLong(int[] cells, int cell, long value) {
        cells[cell + LOW] = (int) value;
        cells[cell + HIGH] = (int) (value >>> 32);
    }

    final boolean hasReference(int order, long reference) {
        int[] c = cells;
        return c[order + LOW] == (int) reference && c[order + HIGH] == (int) (reference >>> 32);
    }

    final long reference(int order) {
        return getLong(cells, order);
    }

    final long shares(int order) {
        return cells[order + SHARES] & MASK_32;
    }

    final int level(int order) {
        return cells[order + LEVEL];
    }

    /** The order behind another in its level, or {@link #NONE}. */
    final int nextOrder(int order) {
        return notLevel(cells[order + NEXT], level(order));
    }

    /** The order ahead of another in its level, or {@link #NONE}. */
    final int previousOrder(int order) {
        return notLevel(cells[order + PREVIOUS], level(order));
    }

    private static int notLevel(int cell, int level) {
        return cell == level ? NONE : cell;
    }

    /** The first order of a level, which is never empty between two messages. */
    final int firstOrder(int level) {
        return cells[level + NEXT];
    }

    final int priceBits(int level) {
        return cells[level + PRICE];
    }

    final long price(int level) {
        return priceBits(level) & MASK_32;
    }

    final int bookSide(int level) {
        return cells[level + BOOK_SIDE];
    }

    final long levelShares(int level) {
        return getLong(cells, level);
    }

    final int orderCount(int level) {
        return cells[level + COUNT];
    }

    /** Reads the last order of a level; returns, as the next ones, nothing that means anything. */
    final int touchLast(int level) {
        return cells[cells[level + PREVIOUS] + NEXT];
    }

    /** Reads a cell, so that it is in the cache when a message needs it. */
    final int touch(int cell) {
        return cells[cell + NEXT];
    }

    /** Reads the neighbours of an order and its level. */
    final int touchNeighbours(int order) {
        int[] c = cells;
        return c[c[order + NEXT] + PREVIOUS] + c[c[order + PREVIOUS] + NEXT] + c[c[order + LEVEL] + COUNT];
    }
}
