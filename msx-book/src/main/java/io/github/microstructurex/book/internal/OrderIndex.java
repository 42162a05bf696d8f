package io.github.microstructurex.book.internal;

/**
 * Finds an order's cell by its id: an open-addressing hash table of cell numbers, at most a quarter full, that leaves no
 * tombstones.
 *
 * <p>The table is rows of sixteen slots, one cache line. Sixteen ids that differ only in their last four bits share a
 * row and take a slot each, so ids that are given out one after the other lie side by side and never collide among
 * themselves; the row is chosen by a full mix of the other bits, so that no regular pattern of ids piles up. A collision
 * moves to the same slot of the next row.
 */
final class OrderIndex {
    private static final int LANE_BITS = 4;
    private static final int LANES = 1 << LANE_BITS;
    private static final int LANE_MASK = LANES - 1;
    private static final int INITIAL_ROWS = 64;
    private static final int SLOTS_PER_ORDER = 4;

    private final Cells cells;
    private int[] slots = new int[INITIAL_ROWS << LANE_BITS];
    private int size;

    /** Where the id last searched for would go, if nothing was removed since; else -1. */
    private int vacantSlot = -1;

    private long vacantId;
    private int foundSlot;

    OrderIndex(Cells cells) {
        this.cells = cells;
    }

    int size() {
        return size;
    }

    /** The cell of a live order, or {@link Cells#NONE}. */
    int find(long id) {
        int mask = slots.length - 1;
        int slot = home(id, mask);
        int order = slots[slot];
        while (order != Cells.NONE && cells.id(order) != id) {
            slot = slot + LANES & mask;
            order = slots[slot];
        }
        if (order == Cells.NONE) {
            vacantSlot = slot;
            vacantId = id;
        } else {
            foundSlot = slot;
        }
        return order;
    }

    /** Adds an id that is not there. */
    void put(long id, int order) {
        if (vacantSlot < 0 || vacantId != id) {
            find(id);
        }
        slots[vacantSlot] = order;
        vacantSlot = -1;
        if (++size > slots.length / SLOTS_PER_ORDER) {
            grow();
        }
    }

    /** Removes an id that is there. */
    void remove(long id, int order) {
        if (slots[foundSlot] != order) {
            find(id);
        }
        vacantSlot = -1;
        size--;
        closeGap(foundSlot);
    }

    /** Moves later entries of the lane back, as far as they may go, until the gap ends at a free slot. */
    private void closeGap(int emptied) {
        int mask = slots.length - 1;
        int gap = emptied;
        int slot = emptied + LANES & mask;
        int order = slots[slot];
        while (order != Cells.NONE) {
            int home = home(cells.id(order), mask);
            if ((slot - home & mask) >= (slot - gap & mask)) {
                slots[gap] = order;
                gap = slot;
            }
            slot = slot + LANES & mask;
            order = slots[slot];
        }
        slots[gap] = Cells.NONE;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[Capacity.grown(old.length)];
        foundSlot = 0;
        int mask = slots.length - 1;
        for (int order : old) {
            if (order != Cells.NONE) {
                int slot = home(cells.id(order), mask);
                while (slots[slot] != Cells.NONE) {
                    slot = slot + LANES & mask;
                }
                slots[slot] = order;
            }
        }
    }

    /** The slot where the search for an id begins. */
    private static int home(long id, int mask) {
        long h = (id >>> LANE_BITS) * 0x9E3779B97F4A7C15L;
        h = (h ^ (h >>> 32)) * 0xD6E8FEB86659FD93L;
        int row = (int) (h >>> 28) & -LANES & mask;
        return row | ((int) (id ^ (h >>> 60)) & LANE_MASK);
    }
}
