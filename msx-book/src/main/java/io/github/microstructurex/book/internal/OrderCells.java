package io.github.microstructurex.book.internal;

import java.util.Arrays;

/**
 * The live orders of a book: cells of eight ints (32 bytes) in one array, each named by its number. Freed cells are used
 * again, last freed first: the array is only as large as the book was at its largest. Cell 0 is never given out and
 * stands for none.
 *
 * <pre>
 * int    of an order
 * 0      the order behind it in its queue
 * 1      the order ahead of it
 * 2      its level and queue
 * 3      its row of attributes, 0 for a plain order
 * 4, 5   quantity: of an iceberg, the displayed part
 * 6, 7   id
 * </pre>
 */
final class OrderCells {
    static final int NONE = 0;

    /** How many bits of a cell's place are the queue; the others are the level. */
    static final int QUEUE_BITS = 4;

    private static final int QUEUE_MASK = (1 << QUEUE_BITS) - 1;
    private static final int SHIFT = 3;
    private static final int NEXT = 0;
    private static final int PREVIOUS = 1;
    private static final int PLACE = 2;
    private static final int ATTRIBUTES = 3;
    private static final int QUANTITY = 4;
    private static final int ID = 6;
    private static final int INITIAL_CELLS = 1024;

    private int[] words = new int[INITIAL_CELLS << SHIFT];
    private int nextUnused = 1;
    private int free = NONE;

    /** Makes an order and puts it at the back of a level. */
    int append(PriceLevels levels, int level, int queue, long id, long quantity, int attributes) {
        int order = free;
        if (order == NONE) {
            order = unused();
        } else {
            free = words[order << SHIFT];
        }
        int[] w = words;
        int at = order << SHIFT;
        w[at + ATTRIBUTES] = attributes;
        Ints.set(w, at + QUANTITY, quantity);
        Ints.set(w, at + ID, id);
        link(order, levels, level, queue);
        return order;
    }

    /** Takes an order out of its level and frees it; says whether the level is empty now. */
    boolean remove(int order, PriceLevels levels, int level) {
        boolean emptied = unlink(order, levels, level);
        words[order << SHIFT] = free;
        free = order;
        return emptied;
    }

    /** Puts an order that is in no queue at the back of a level. */
    void link(int order, PriceLevels levels, int level, int queue) {
        int[] w = words;
        w[(order << SHIFT) + PLACE] = level << QUEUE_BITS | queue;
        int last = levels.last(level);
        w[(order << SHIFT) + NEXT] = NONE;
        w[(order << SHIFT) + PREVIOUS] = last;
        if (last == NONE) {
            levels.setFirst(level, order);
        } else {
            w[(last << SHIFT) + NEXT] = order;
        }
        levels.setLast(level, order);
    }

    /** Takes an order out of its level and keeps it; says whether the level is empty now. */
    boolean unlink(int order, PriceLevels levels, int level) {
        int[] w = words;
        int next = w[(order << SHIFT) + NEXT];
        int previous = w[(order << SHIFT) + PREVIOUS];
        if (previous == NONE) {
            levels.setFirst(level, next);
        } else {
            w[(previous << SHIFT) + NEXT] = next;
        }
        if (next == NONE) {
            levels.setLast(level, previous);
        } else {
            w[(next << SHIFT) + PREVIOUS] = previous;
        }
        return (next | previous) == NONE;
    }

    private int unused() {
        int order = nextUnused++;
        if (nextUnused > words.length >> SHIFT) {
            words = Arrays.copyOf(words, Capacity.grown(words.length));
        }
        return order;
    }

    long id(int order) {
        return Ints.get(words, (order << SHIFT) + ID);
    }

    long quantity(int order) {
        return Ints.get(words, (order << SHIFT) + QUANTITY);
    }

    void setQuantity(int order, long quantity) {
        Ints.set(words, (order << SHIFT) + QUANTITY, quantity);
    }

    int attributes(int order) {
        return words[(order << SHIFT) + ATTRIBUTES];
    }

    int level(int order) {
        return words[(order << SHIFT) + PLACE] >>> QUEUE_BITS;
    }

    int queue(int order) {
        return words[(order << SHIFT) + PLACE] & QUEUE_MASK;
    }

    int next(int order) {
        return words[(order << SHIFT) + NEXT];
    }

    int previous(int order) {
        return words[(order << SHIFT) + PREVIOUS];
    }
}
