package io.github.microstructurex.io.internal.itch;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.Serial;

/**
 * Finds an order by its reference number. Reference numbers count up through the day, nearly without gaps, and most orders
 * leave soon: so the table is a ring through which the newest references move. A reference has one slot, its lowest bits,
 * and an order that is still there when a younger one needs its slot moves to a hash map.
 *
 * <p>A slot holds the order, and in its lowest bits how many orders it lost to younger ones, up to {@value #MANY}: a search
 * goes on in the map only if there are any. The references themselves are with the orders, which whoever searches one is
 * about to touch anyway.
 */
abstract class ReferenceIndex extends OrderCells {
    private static final int INITIAL_SLOTS = 1 << 13;
    private static final int SLOTS_PER_ORDER = 4;

    /** So many, where references have such gaps that the usual number displaces more than one order in four. */
    private static final int MOST_SLOTS_PER_ORDER = 64;

    private static final int MAX_SLOTS = 1 << 30;
    private static final int LOST = CELL - 1;

    /** As many as are counted; a slot that ever lost so many counts no longer. */
    private static final int MANY = LOST;

    private int[] slots = new int[INITIAL_SLOTS];
    private Table displaced = new Table();
    private int size;
    private int limit = INITIAL_SLOTS / SLOTS_PER_ORDER;

    /** How many orders are live. */
    final int size() {
        return size;
    }

    private int slotOf(long reference) {
        return (int) reference & slots.length - 1;
    }

    /** The order of a reference, or {@link #NONE}. */
    final int find(long reference) {
        int slot = slots[slotOf(reference)];
        int order = slot & ~LOST;
        if (order != NONE && hasReference(order, reference)) {
            return order;
        }
        return (slot & LOST) == 0 ? NONE : displaced.get(scramble(reference));
    }

    /** Adds an order whose reference is not there. */
    final void index(long reference, int order) {
        if (size >= limit) {
            grow();
        }
        size++;
        place(reference, order);
    }

    private void place(long reference, int order) {
        int at = slotOf(reference);
        int slot = slots[at];
        int older = slot & ~LOST;
        int lost = slot & LOST;
        if (older != NONE) {
            displace(older);
            lost = Math.min(lost + 1, MANY);
        }
        slots[at] = order | lost;
    }

    /** Removes an order that is there. */
    final void removeFromIndex(long reference, int order) {
        size--;
        int at = slotOf(reference);
        int slot = slots[at];
        if ((slot & ~LOST) == order) {
            slots[at] = slot & LOST;
            return;
        }
        displaced.remove(scramble(reference));
        if ((slot & LOST) < MANY) {
            slots[at] = slot - 1;
        }
    }

    private void displace(int order) {
        displaced.put(scramble(reference(order)), order);
        if (displaced.size() > size / 4 + INITIAL_SLOTS && slots.length / MOST_SLOTS_PER_ORDER < size) {
            // The next order makes the table grow.
            limit = 0;
        }
    }

    private void grow() {
        if (slots.length == MAX_SLOTS) {
            limit = Integer.MAX_VALUE;
            return;
        }
        int[] old = slots;
        Table oldDisplaced = displaced;
        slots = new int[2 * old.length];
        displaced = new Table();
        // The displaced ones are older: first, so that they lose their slots again.
        for (int order : oldDisplaced.values().toIntArray()) {
            place(reference(order), order);
        }
        for (int slot : old) {
            if ((slot & ~LOST) != NONE) {
                place(reference(slot & ~LOST), slot & ~LOST);
            }
        }
        limit = slots.length / SLOTS_PER_ORDER;
    }

    /** Reads the slot of a reference, so that it is in the cache; returns nothing that means anything. */
    final int touchSlot(long reference) {
        return slots[slotOf(reference)];
    }

    /** The order in the slot of a reference, whose slot should have been touched: most often that of the reference. */
    final int likelyOrder(long reference) {
        return slots[slotOf(reference)] & ~LOST;
    }

    /** The key of a displaced order: the steps of the SplitMix64 generator of Steele, Lea and Flood (2014). */
    private static long scramble(long reference) {
        long key = (reference ^ (reference >>> 30)) * 0xBF58476D1CE4E5B9L;
        key = (key ^ (key >>> 27)) * 0x94D049BB133111EBL;
        return key ^ (key >>> 31);
    }

    /** A map that keeps the room it once needed, so that filling it again allocates nothing. */
    private static final class Table extends Long2IntOpenHashMap {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        protected void rehash(int newCapacity) {
            if (newCapacity > n) {
                super.rehash(newCapacity);
            }
        }
    }
}
