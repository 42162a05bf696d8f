package io.github.microstructurex.book.internal;

import java.util.Arrays;

/**
 * The orders and price levels of a book: cells of four longs in one array, each named by its number. An order and the
 * level it rests at are linked into one ring, the level standing between the youngest order and the oldest, so that
 * linking and unlinking take no branch. Freed cells are used again, last freed first: the array is only as large as the
 * book was at its largest. Cell 0 is never given out and stands for none.
 *
 * <pre>
 * word     of an order                  of a level
 * 0        next | previous in its ring  oldest | youngest order, itself if there is none
 * 1        remaining quantity           total quantity
 * 2        id                           price
 * 3        level and side               number of orders
 * </pre>
 */
final class Cells {
    static final int NONE = 0;

    /** How many levels lie side by side and are made and freed together. */
    static final int LEAF_LEVELS = 16;

    private static final int SHIFT = 2;
    private static final int LINKS = 0;
    private static final int QUANTITY = 1;
    private static final int ID = 2;
    private static final int PRICE = 2;
    private static final int PLACE = 3;
    private static final int ORDERS = 3;
    private static final int INITIAL_CELLS = 1024;
    private static final long PREVIOUS_MASK = 0xFFFF_FFFFL;

    private long[] words = new long[INITIAL_CELLS << SHIFT];
    private int nextUnused = 1;
    private int freeOrder = NONE;
    private int freeLeaf = NONE;

    /** Makes an order and puts it behind the youngest of its level. */
    int addOrder(long id, long quantity, int level, int side) {
        int order = freeOrder;
        if (order == NONE) {
            order = unused(1);
        } else {
            freeOrder = next(order);
        }
        long[] w = words;
        int at = order << SHIFT;
        int levelAt = level << SHIFT;
        int youngest = (int) w[levelAt + LINKS];
        w[at + LINKS] = link(level, youngest);
        w[at + QUANTITY] = quantity;
        w[at + ID] = id;
        w[at + PLACE] = (long) level << 1 | side;
        setNext(w, youngest, order);
        setPrevious(w, level, order);
        w[levelAt + QUANTITY] += quantity;
        w[levelAt + ORDERS]++;
        return order;
    }

    /** Unlinks an order and frees it; returns how many orders its level has left. */
    int removeOrder(int order) {
        long[] w = words;
        int at = order << SHIFT;
        long links = w[at + LINKS];
        int next = (int) (links >>> 32);
        int previous = (int) links;
        int levelAt = level(order) << SHIFT;
        setNext(w, previous, next);
        setPrevious(w, next, previous);
        w[levelAt + QUANTITY] -= w[at + QUANTITY];
        int left = (int) --w[levelAt + ORDERS];
        w[at + LINKS] = link(freeOrder, NONE);
        freeOrder = order;
        return left;
    }

    void reduceOrder(int order, long by) {
        words[(order << SHIFT) + QUANTITY] -= by;
        words[(level(order) << SHIFT) + QUANTITY] -= by;
    }

    /**
     * Makes the levels of a leaf, all empty.
     *
     * @param price the price of the first
     * @param step how much the price changes from one to the next
     * @return the first level; the others follow it
     */
    int addLeaf(long price, int step) {
        int leaf = freeLeaf;
        if (leaf == NONE) {
            leaf = unused(LEAF_LEVELS);
        } else {
            freeLeaf = next(leaf);
        }
        for (int i = 0; i < LEAF_LEVELS; i++) {
            int at = (leaf + i) << SHIFT;
            words[at + LINKS] = link(leaf + i, leaf + i);
            words[at + QUANTITY] = 0;
            words[at + PRICE] = price + (long) i * step;
            words[at + ORDERS] = 0;
        }
        return leaf;
    }

    /** Frees the levels of a leaf, all empty. */
    void removeLeaf(int leaf) {
        words[(leaf << SHIFT) + LINKS] = link(freeLeaf, NONE);
        freeLeaf = leaf;
    }

    private int unused(int cells) {
        int first = nextUnused;
        nextUnused = Math.addExact(first, cells);
        while (nextUnused << SHIFT > words.length) {
            words = Arrays.copyOf(words, Capacity.grown(words.length));
        }
        return first;
    }

    long id(int order) {
        return words[(order << SHIFT) + ID];
    }

    int level(int order) {
        return (int) words[(order << SHIFT) + PLACE] >>> 1;
    }

    /** 0 for a buy, 1 for a sell. */
    int side(int order) {
        return (int) words[(order << SHIFT) + PLACE] & 1;
    }

    /** What an order has left, or the total of a level. */
    long quantity(int cell) {
        return words[(cell << SHIFT) + QUANTITY];
    }

    long price(int level) {
        return words[(level << SHIFT) + PRICE];
    }

    /** How many orders a level has. */
    int orders(int level) {
        return (int) words[(level << SHIFT) + ORDERS];
    }

    /** The order behind this one, or its level; the oldest order of a level, or itself. */
    int next(int cell) {
        return (int) (words[(cell << SHIFT) + LINKS] >>> 32);
    }

    /** The order ahead of this one, or its level. */
    int previous(int cell) {
        return (int) words[(cell << SHIFT) + LINKS];
    }

    private static long link(int next, int previous) {
        return (long) next << 32 | previous;
    }

    private static void setNext(long[] w, int cell, int next) {
        int at = (cell << SHIFT) + LINKS;
        w[at] = (w[at] & PREVIOUS_MASK) | (long) next << 32;
    }

    private static void setPrevious(long[] w, int cell, int previous) {
        int at = (cell << SHIFT) + LINKS;
        w[at] = (w[at] & ~PREVIOUS_MASK) | previous;
    }
}
