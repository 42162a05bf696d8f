package io.github.microstructurex.book.internal;

/**
 * Finds an order's cell by its id: a table in which every id has one slot, and a hash map for the few orders that lost
 * theirs to a younger one. So the common case neither probes nor closes gaps. The ids themselves are in the cells, which
 * whoever searches an order is about to touch anyway.
 *
 * <p>Sixteen ids that differ only in their last four bits share a cache line and have a slot each, so ids given out one
 * after the other lie side by side and never meet; the line is chosen by a full mix of the other bits, so that no regular
 * pattern of ids piles up. A slot also counts the orders that it lost, up to {@value #MANY}: a search goes on in the
 * map only if there are any.
 */
final class OrderIndex {
    private static final int LANE_BITS = 4;
    private static final int LANES = 1 << LANE_BITS;
    private static final int LANE_MASK = LANES - 1;
    private static final int INITIAL_SLOTS = 1024;
    private static final int SLOTS_PER_ORDER = 8;
    private static final int CELL_BITS = 29;
    private static final int CELL_MASK = (1 << CELL_BITS) - 1;
    private static final int ONE = 1 << CELL_BITS;

    /** As many as are counted; a slot that ever lost more counts no longer. */
    private static final int MANY = 7;

    private final Cells cells;
    private int[] slots = new int[INITIAL_SLOTS];
    private LongToIntTable displaced = mapFor(INITIAL_SLOTS);
    private int size;

    OrderIndex(Cells cells) {
        this.cells = cells;
    }

    int size() {
        return size;
    }

    /** The cell of a live order, or {@link Cells#NONE}. */
    int find(long id) {
        int slot = slots[slotOf(id)];
        int order = slot & CELL_MASK;
        if (order == Cells.NONE || cells.id(order) != id) {
            return slot >>> CELL_BITS == 0 ? Cells.NONE : displaced.get(id);
        }
        return order;
    }

    /** Adds an id that is not there. */
    void put(long id, int order) {
        if (++size > slots.length / SLOTS_PER_ORDER) {
            grow();
        }
        int at = slotOf(id);
        int slot = slots[at];
        if ((slot & CELL_MASK) != Cells.NONE) {
            slot = displace(slot);
        }
        slots[at] = slot | order;
    }

    /** Removes an id that is there, whose cell still has it. */
    void remove(long id, int order) {
        size--;
        int at = slotOf(id);
        int slot = slots[at];
        if ((slot & CELL_MASK) == order) {
            slots[at] = slot & ~CELL_MASK;
            return;
        }
        displaced.remove(id);
        if (slot >>> CELL_BITS < MANY) {
            slots[at] = slot - ONE;
        }
    }

    /** Moves the order of a slot to the map; returns the slot without it. */
    private int displace(int slot) {
        int order = slot & CELL_MASK;
        displaced.put(cells.id(order), order);
        return (slot & ~CELL_MASK) + (slot >>> CELL_BITS < MANY ? ONE : 0);
    }

    private void grow() {
        int[] old = slots;
        int[] oldDisplaced = displaced.values().toIntArray();
        slots = new int[Capacity.grown(old.length)];
        displaced = mapFor(slots.length);
        for (int slot : old) {
            place(slot & CELL_MASK);
        }
        for (int order : oldDisplaced) {
            place(order);
        }
    }

    /** A map that holds what such a table displaces, with room to spare, so that it neither grows nor shrinks. */
    private static LongToIntTable mapFor(int slots) {
        return new LongToIntTable(slots / SLOTS_PER_ORDER / 4);
    }

    private void place(int order) {
        if (order == Cells.NONE) {
            return;
        }
        int at = slotOf(cells.id(order));
        int slot = slots[at];
        if ((slot & CELL_MASK) != Cells.NONE) {
            slot = displace(slot);
        }
        slots[at] = slot | order;
    }

    /** Where an id is unless it was displaced. */
    int slotOf(long id) {
        long h = (id >>> LANE_BITS) * 0x9E3779B97F4A7C15L;
        h = (h ^ (h >>> 32)) * 0xD6E8FEB86659FD93L;
        int line = (int) (h >>> 28) & -LANES & slots.length - 1;
        return line | ((int) (id ^ (h >>> 60)) & LANE_MASK);
    }
}
