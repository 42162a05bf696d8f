package io.github.microstructurex.book.internal;

/**
 * Finds an order by its id: a table in which every id has one slot, and a hash map for the few orders that lost
 * theirs to a younger one. So the common case neither probes nor closes gaps. The ids themselves are with the orders, which
 * whoever searches an order is about to touch anyway.
 *
 * <p>A slot is the hash of an id without its last ten bits, xor those bits: ids given out one after the other lie side by
 * side in a page of their own, and regular patterns of ids spread evenly, as multiplying by the golden ratio does. A slot
 * also counts the orders that it lost, up to {@value #MANY}: a search goes on in the map only if there are any.
 */
abstract class OrderIndex extends OrderCells {
    private static final int PAGE_BITS = 10;
    private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;
    private static final int INITIAL_SLOTS = 1024;
    private static final int SLOTS_PER_ORDER = 8;
    private static final int ORDER_BITS = 29;
    private static final int ORDER_MASK = (1 << ORDER_BITS) - 1;
    private static final int ONE = 1 << ORDER_BITS;

    /** As many as are counted; a slot that ever lost so many counts no longer. */
    private static final int MANY = 7;

    private int[] slots = new int[INITIAL_SLOTS];
    private LongToIntTable displaced = mapFor(INITIAL_SLOTS);
    private int shift = shiftFor(INITIAL_SLOTS);
    private int size;
    private int limit = INITIAL_SLOTS / SLOTS_PER_ORDER;

    /** {@return how many orders are live} */
    public final int orderCount() {
        return size;
    }

    /**
     * Finds a live order.
     *
     * @param id any id
     * @return the order, or {@link #NONE}
     */
    public final int find(long id) {
        return find(slotOf(id), id);
    }

    /** The same for who knows the id's slot. */
    final int find(int at, long id) {
        int slot = slots[at];
        if (slot == 0) {
            return NONE;
        }
        int order = slot & ORDER_MASK;
        if (order == NONE || id(order) != id) {
            return slot >>> ORDER_BITS == 0 ? NONE : displaced.get(scramble(id));
        }
        return order;
    }

    /** The order in a slot, or {@link #NONE}: that of an id with this slot, unless another order has displaced it. */
    final int orderIn(int at) {
        return slots[at] & ORDER_MASK;
    }

    /** Whether a slot may have an order, has none, and none that it lost is live: no id with this slot is. */
    final boolean isFree(int at) {
        return slots[at] == 0 && size < limit;
    }

    /** Adds an order whose id has a slot that is free. */
    final void putIntoFree(int at, int order) {
        size++;
        slots[at] = order;
    }

    /** Removes the order that is in a slot. */
    final void removeFrom(int at) {
        size--;
        slots[at] &= ~ORDER_MASK;
    }

    /**
     * Reads the slot of an id, so that it is in the cache when a command needs it.
     *
     * @param id any id
     * @return nothing that means anything
     */
    public final int touchSlot(long id) {
        return slots[slotOf(id)];
    }

    /**
     * Reads the order in the slot of an id.
     *
     * @param id any id, whose slot should have been touched
     * @return nothing that means anything
     */
    public final int touchOrder(long id) {
        return touch(orderIn(slotOf(id)));
    }

    /**
     * Reads what the order in the slot of an id is linked to.
     *
     * @param id any id, whose order should have been touched
     * @return nothing that means anything
     */
    public final int touchNeighbours(long id) {
        return touchLinked(orderIn(slotOf(id)));
    }

    /** Adds an id that is not there, at its slot. */
    final void index(int at, long id, int order) {
        int slot = slots[at];
        if (size >= limit || (slot & ORDER_MASK) != 0) {
            putSlowly(id, order);
            return;
        }
        size++;
        slots[at] = slot | order;
    }

    private void putSlowly(long id, int order) {
        if (size >= limit) {
            grow();
        }
        size++;
        place(id, order);
    }

    /** Removes the id of an order from its slot. */
    final void removeFromIndex(int at, long id, int order) {
        size--;
        int slot = slots[at];
        if ((slot & ORDER_MASK) == order) {
            slots[at] = slot & ~ORDER_MASK;
        } else {
            removeDisplaced(at, id);
        }
    }

    private void removeDisplaced(int at, long id) {
        displaced.remove(scramble(id));
        if (slots[at] >>> ORDER_BITS < MANY) {
            slots[at] -= ONE;
        }
    }

    /** Moves the order of a slot to the map; returns the slot without it. */
    private int displace(int slot) {
        int order = slot & ORDER_MASK;
        displaced.put(scramble(id(order)), order);
        return (slot & ~ORDER_MASK) + (slot >>> ORDER_BITS < MANY ? ONE : 0);
    }

    private void grow() {
        int[] old = slots;
        int[] oldDisplaced = displaced.values().toIntArray();
        slots = new int[Capacity.grown(old.length)];
        shift = shiftFor(slots.length);
        displaced = mapFor(slots.length);
        limit = slots.length / SLOTS_PER_ORDER;
        for (int slot : old) {
            int order = slot & ORDER_MASK;
            if (order != NONE) {
                place(id(order), order);
            }
        }
        for (int order : oldDisplaced) {
            place(id(order), order);
        }
    }

    /** A map that holds what such a table displaces, with room to spare, unless ids are chosen to collide. */
    private static LongToIntTable mapFor(int slots) {
        return new LongToIntTable(slots / SLOTS_PER_ORDER / 4);
    }

    private void place(long id, int order) {
        int at = slotOf(id);
        int slot = slots[at];
        if ((slot & ORDER_MASK) != 0) {
            slot = displace(slot);
        }
        slots[at] = slot | order;
    }

    /** Where an id is unless it was displaced. */
    final int slotOf(long id) {
        return (int) (((id >>> PAGE_BITS) * 0x9E3779B97F4A7C15L) >>> shift) ^ ((int) id & PAGE_MASK);
    }

    /**
     * The key of a displaced order: the map's own hash is the table's, so ids that meet in one would meet in the other.
     * Steps of the SplitMix64 generator of Steele, Lea and Flood (2014), which lose nothing.
     */
    private static long scramble(long id) {
        long key = (id ^ (id >>> 30)) * 0xBF58476D1CE4E5B9L;
        key = (key ^ (key >>> 27)) * 0x94D049BB133111EBL;
        return key ^ (key >>> 31);
    }

    /** How far a hash is shifted to the right to be a place in a table of this length, a power of two. */
    static int shiftFor(int length) {
        return Long.SIZE - Integer.numberOfTrailingZeros(length);
    }
}
