package io.github.microstructurex.book.internal;

import java.util.Arrays;

/**
 * The memory of the live orders of a book and of its price levels: cells of two links and a value. An order and a level
 * take two neighbouring cells each, and are named by the number of the first.
 *
 * <pre>
 *                      first link          second link        value
 * level                the first order     the last order     quantity of its orders
 *   its second cell                                           its price
 * order                the order behind    the order ahead    quantity: of an iceberg, the displayed part
 *   its second cell    its level           its kind           its id
 * </pre>
 *
 * <p>The orders of a level and the level itself are one ring: the ends link to the level, and an empty level links to
 * itself. So an order leaves without a question whether it was the first or the last. The kind of an order is its queue
 * and its row of attributes.
 *
 * <p>Cells are taken in blocks, for sixteen orders or sixteen levels. Freed orders are used again, last freed first: the
 * arrays are only as large as the book was at its largest. Cell 0 stands for none: a level that is empty, and an order
 * that is not {@linkplain #isPlain plain}.
 *
 * <p>This class, the {@link OrderIndex}, the {@link Leaves}, the {@link PriceLevels} and the {@link LiveOrders} build on
 * each other, layer by layer, in one object: what a command touches is then one reference away and not three.
 */
abstract class OrderCells {
    /** Stands for no order and for no level. */
    public static final int NONE = 0;

    static final int BLOCK_BITS = 5;

    /** How many bits of an order's kind are its queue; the others are its row of attributes. */
    private static final int QUEUE_BITS = 4;

    private static final int QUEUE_MASK = (1 << QUEUE_BITS) - 1;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int CELLS_EACH = 2;
    private static final int LINKS_PER_CELL = 2;
    private static final int LEVEL = 2;
    private static final int KIND = 3;
    private static final int ID = 1;
    private static final int PRICE = 1;
    private static final int NOT_PLAIN = -1;
    private static final int INITIAL_CELLS = 64 * BLOCK;

    private int[] links = new int[LINKS_PER_CELL * INITIAL_CELLS];
    private long[] values = new long[INITIAL_CELLS];
    private int nextUnused = BLOCK;
    private int firstFree = NONE;

    OrderCells() {
        links[KIND] = NOT_PLAIN;
    }

    /** Takes sixteen levels, which are empty and have no price yet; returns the first. */
    final int takeLevels() {
        int block = takeBlock();
        for (int level = block; level < nextUnused; level += CELLS_EACH) {
            links[2 * level] = level;
            links[2 * level + 1] = level;
        }
        return block;
    }

    /** Takes sixteen orders, which are free and linked in their order. */
    private void takeOrders() {
        firstFree = takeBlock();
        for (int order = firstFree; order < nextUnused; order += CELLS_EACH) {
            links[2 * order] = order + CELLS_EACH;
        }
        links[2 * (nextUnused - CELLS_EACH)] = NONE;
    }

    /** Whether the next block that is taken makes the arrays grow. */
    final boolean isFull() {
        return nextUnused == values.length;
    }

    private int takeBlock() {
        int block = nextUnused;
        if (isFull()) {
            links = Arrays.copyOf(links, Capacity.grown(links.length));
            values = Arrays.copyOf(values, Capacity.grown(values.length));
        }
        nextUnused += BLOCK;
        return block;
    }

    /** Makes an order and puts it at the back of a level. */
    final int append(int level, int queue, int attributes, long id, long quantity) {
        if (firstFree == NONE) {
            takeOrders();
        }
        int order = firstFree;
        int[] l = links;
        firstFree = l[2 * order];
        l[2 * order + KIND] = attributes << QUEUE_BITS | queue;
        values[order + ID] = id;
        values[order] = quantity;
        linkLast(order, level, quantity);
        return order;
    }

    /** Takes an order that has this quantity out of its level and frees it; says whether the level is empty now. */
    final boolean free(int order, int level, long quantity) {
        boolean emptied = unlink(order, level, quantity);
        links[2 * order] = firstFree;
        firstFree = order;
        return emptied;
    }

    /** Puts an order that is in no level at the back of one, in another queue or the same. */
    final void relink(int order, int level, int queue) {
        links[2 * order + KIND] = attributes(order) << QUEUE_BITS | queue;
        linkLast(order, level, queued(order));
    }

    private void linkLast(int order, int level, long quantity) {
        int[] l = links;
        int last = l[2 * level + 1];
        l[2 * order] = level;
        l[2 * order + 1] = last;
        l[2 * order + LEVEL] = level;
        l[2 * last] = order;
        l[2 * level + 1] = order;
        values[level] += quantity;
    }

    /** Takes an order that has this quantity out of its level; says whether the level is empty now. */
    final boolean unlink(int order, int level, long quantity) {
        int[] l = links;
        int behind = l[2 * order];
        int ahead = l[2 * order + 1];
        l[2 * ahead] = behind;
        l[2 * behind + 1] = ahead;
        values[level] -= quantity;
        // Only one that was alone had the same neighbour, the level, on both sides.
        return behind == ahead;
    }

    final long id(int order) {
        return values[order + ID];
    }

    /** What an order has in its queue: of an iceberg, the displayed part. */
    final long queued(int order) {
        return values[order];
    }

    /** Changes what an order has in its queue, and its level with it. */
    final void setQueued(int order, int level, long quantity) {
        long[] v = values;
        v[level] += quantity - v[order];
        v[order] = quantity;
    }

    /** Reads an order; returns nothing that means anything. */
    final int touch(int order) {
        return links[2 * order] + (int) values[order];
    }

    /** Reads what an order is linked to; returns nothing that means anything. */
    final int touchLinked(int order) {
        int[] l = links;
        return l[2 * l[2 * order]] + l[2 * l[2 * order + 1]] + (int) values[l[2 * order + LEVEL]];
    }

    /** Whether an order is displayed and has no attributes; then its queue is its side. */
    final boolean isPlain(int order) {
        return links[2 * order + KIND] >>> 1 == 0;
    }

    /** The row of an order's attributes, {@link Attributes#NONE} if it has none. */
    final int attributes(int order) {
        return links[2 * order + KIND] >>> QUEUE_BITS;
    }

    final int queue(int order) {
        return links[2 * order + KIND] & QUEUE_MASK;
    }

    final int level(int order) {
        return links[2 * order + LEVEL];
    }

    /** The order behind another in its level, or {@link #NONE}. */
    final int nextOrder(int order) {
        int behind = behind(order);
        return behind == level(order) ? NONE : behind;
    }

    /** The order ahead of another in its level, or {@link #NONE}. */
    final int previousOrder(int order) {
        int ahead = links[2 * order + 1];
        return ahead == level(order) ? NONE : ahead;
    }

    /** The first order of a level, {@link #NONE} of one that is empty. */
    final int firstOrder(int level) {
        int first = behind(level);
        return first == level ? NONE : first;
    }

    /** The last order of a level, {@link #NONE} of one that is empty. */
    final int lastOrder(int level) {
        int last = links[2 * level + 1];
        return last == level ? NONE : last;
    }

    /** What is behind an order or a level in their ring: an order, or the level again. */
    final int behind(int cell) {
        return links[2 * cell];
    }

    /** The quantity of a level's orders. */
    final long levelQuantity(int level) {
        return values[level];
    }

    /** The price of a level's orders. */
    final long priceOf(int level) {
        return values[level + PRICE];
    }

    final void setPrice(int level, long price) {
        values[level + PRICE] = price;
    }
}
