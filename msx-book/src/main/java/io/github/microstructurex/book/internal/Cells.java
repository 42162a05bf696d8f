package io.github.microstructurex.book.internal;

import java.util.Arrays;

/**
 * The orders and price levels of a book: cells of eight ints (32 bytes) in one array, each named by its number. An order
 * and the level it rests at are linked into one ring, the level standing between the youngest order and the oldest, so
 * that linking and unlinking take no branch. Freed cells are used again, last freed first: the array is only as large
 * as the book was at its largest. Cell 0 is never given out and stands for none.
 *
 * <pre>
 * int    of an order                 of a level
 * 0      next in its ring            oldest order, itself if there is none
 * 1      previous in its ring        youngest order, itself if there is none
 * 2      level and side              number of orders
 * 4, 5   remaining quantity          total quantity
 * 6, 7   id                          price
 * </pre>
 */
final class Cells {
    static final int NONE = 0;

    /** How many levels lie side by side and are made and freed together. */
    static final int LEAF_LEVELS = 16;

    private static final int SHIFT = 3;
    private static final int NEXT = 0;
    private static final int PREVIOUS = 1;
    private static final int PLACE = 2;
    private static final int ORDERS = 2;
    private static final int QUANTITY = 4;
    private static final int ID = 6;
    private static final int PRICE = 6;
    private static final int INITIAL_CELLS = 1024;
    private static final long LOW_HALF = 0xFFFF_FFFFL;

    private int[] words = new int[INITIAL_CELLS << SHIFT];
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
        int[] w = words;
        int at = order << SHIFT;
        int levelAt = level << SHIFT;
        int youngest = w[levelAt + PREVIOUS];
        w[at + NEXT] = level;
        w[at + PREVIOUS] = youngest;
        w[at + PLACE] = level << 1 | side;
        set(w, at + QUANTITY, quantity);
        set(w, at + ID, id);
        w[(youngest << SHIFT) + NEXT] = order;
        w[levelAt + PREVIOUS] = order;
        w[levelAt + ORDERS]++;
        set(w, levelAt + QUANTITY, get(w, levelAt + QUANTITY) + quantity);
        return order;
    }

    /** Unlinks an order and frees it; returns how many orders its level has left. */
    int removeOrder(int order) {
        int[] w = words;
        int at = order << SHIFT;
        int next = w[at + NEXT];
        int previous = w[at + PREVIOUS];
        int levelAt = w[at + PLACE] >>> 1 << SHIFT;
        w[(previous << SHIFT) + NEXT] = next;
        w[(next << SHIFT) + PREVIOUS] = previous;
        set(w, levelAt + QUANTITY, get(w, levelAt + QUANTITY) - get(w, at + QUANTITY));
        w[at + NEXT] = freeOrder;
        freeOrder = order;
        return --w[levelAt + ORDERS];
    }

    void reduceOrder(int order, long by) {
        int[] w = words;
        int at = (order << SHIFT) + QUANTITY;
        int levelAt = (level(order) << SHIFT) + QUANTITY;
        set(w, at, get(w, at) - by);
        set(w, levelAt, get(w, levelAt) - by);
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
            int level = leaf + i;
            int at = level << SHIFT;
            words[at + NEXT] = level;
            words[at + PREVIOUS] = level;
            words[at + ORDERS] = 0;
            set(words, at + QUANTITY, 0);
            set(words, at + PRICE, price + (long) i * step);
        }
        return leaf;
    }

    /** Frees the levels of a leaf, all empty. */
    void removeLeaf(int leaf) {
        words[(leaf << SHIFT) + NEXT] = freeLeaf;
        freeLeaf = leaf;
    }

    private int unused(int cells) {
        int first = nextUnused;
        nextUnused = first + cells;
        while (nextUnused > words.length >> SHIFT) {
            words = Arrays.copyOf(words, Capacity.grown(words.length));
        }
        return first;
    }

    long id(int order) {
        return get(words, (order << SHIFT) + ID);
    }

    int level(int order) {
        return words[(order << SHIFT) + PLACE] >>> 1;
    }

    /** 0 for a buy, 1 for a sell. */
    int side(int order) {
        return words[(order << SHIFT) + PLACE] & 1;
    }

    /** What an order has left, or the total of a level. */
    long quantity(int cell) {
        return get(words, (cell << SHIFT) + QUANTITY);
    }

    long price(int level) {
        return get(words, (level << SHIFT) + PRICE);
    }

    /** How many orders a level has. */
    int orders(int level) {
        return words[(level << SHIFT) + ORDERS];
    }

    /** The order behind this one, or its level; the oldest order of a level, or itself. */
    int next(int cell) {
        return words[(cell << SHIFT) + NEXT];
    }

    /** The order ahead of this one, or its level. */
    int previous(int cell) {
        return words[(cell << SHIFT) + PREVIOUS];
    }

    private static long get(int[] w, int at) {
        return (long) w[at + 1] << 32 | (w[at] & LOW_HALF);
    }

    private static void set(int[] w, int at, long value) {
        w[at] = (int) value;
        w[at + 1] = (int) (value >>> 32);
    }
}
