package io.github.microstructurex.book.internal;

/**
 * The price levels of one side, by price. A level is found by its key, a price turned so that the best is the lowest and
 * none is negative. Sixteen neighbours make a leaf: a bitmap of those in use, and cells side by side. A hash table finds
 * a leaf, {@link SortedKeys} the leaf after it. So a level near others costs a few bit operations, and a level far from
 * any other costs one leaf, wherever it is.
 */
final class PriceIndex {
    /** Stands for the key of no level. Worse than any other. */
    static final long NO_KEY = Long.MAX_VALUE;

    private static final long KEY_OFFSET = 1L << 61;
    private static final int LEAF_BITS = 4;
    private static final int LEAF_MASK = (1 << LEAF_BITS) - 1;
    private static final int INITIAL_LEAVES = 16;

    private final Cells cells;
    private final int sign;
    private final SortedKeys leafKeys = new SortedKeys();

    /** Two words a slot: the leaf's key plus 1, 0 where free; its bitmap and its first cell. */
    private long[] table = new long[4 * INITIAL_LEAVES];

    private int leafCount;
    private int levelCount;
    private long bestKey = NO_KEY;
    private int best = Cells.NONE;

    /**
     * Makes the index of one side.
     *
     * @param cells where its levels are
     * @param sign -1 if the highest price is the best, +1 if the lowest is
     */
    PriceIndex(Cells cells, int sign) {
        this.cells = cells;
        this.sign = sign;
    }

    /** The key of a price: the better, the lower. */
    long key(long price) {
        return sign * price + KEY_OFFSET;
    }

    int levelCount() {
        return levelCount;
    }

    /** The best level, or {@link Cells#NONE}. */
    int best() {
        return best;
    }

    /** The key of the best level, or {@link #NO_KEY}. */
    long bestKey() {
        return bestKey;
    }

    /** The level of a price if it is in use, else {@link Cells#NONE}. */
    int find(long price) {
        long key = key(price);
        int slot = slotOf(key >> LEAF_BITS);
        long leaf = table[slot + 1];
        return table[slot] != 0 && (bitmap(leaf) >>> (key & LEAF_MASK) & 1) != 0 ? level(leaf, key) : Cells.NONE;
    }

    /** The level of a price, in use from now on. */
    int use(long price) {
        long key = key(price);
        int slot = slotOf(key >> LEAF_BITS);
        if (table[slot] == 0) {
            slot = addLeaf(key >> LEAF_BITS, slot);
        }
        long leaf = table[slot + 1];
        int level = level(leaf, key);
        levelCount += 1 - (bitmap(leaf) >>> (key & LEAF_MASK) & 1);
        table[slot + 1] = leaf | bit(key);
        if (key < bestKey) {
            bestKey = key;
            best = level;
        }
        return level;
    }

    /** Says that a level in use is empty now. */
    void release(int level) {
        long key = key(cells.price(level));
        int slot = slotOf(key >> LEAF_BITS);
        long leaf = table[slot + 1] & ~bit(key);
        table[slot + 1] = leaf;
        levelCount--;
        if (key == bestKey) {
            best = next(level);
            bestKey = best == Cells.NONE ? NO_KEY : key(cells.price(best));
        }
        if (bitmap(leaf) == 0) {
            removeLeaf(key >> LEAF_BITS, slot);
        }
    }

    /** The best level in use that is worse than this one, or {@link Cells#NONE}. */
    int next(int level) {
        long key = key(cells.price(level));
        long leafKey = key >> LEAF_BITS;
        long leaf = table[slotOf(leafKey) + 1];
        int worse = bitmap(leaf) & -2 << (key & LEAF_MASK);
        if (worse == 0) {
            leafKey = leafKeys.next(leafKey);
            if (leafKey == SortedKeys.NONE) {
                return Cells.NONE;
            }
            leaf = table[slotOf(leafKey) + 1];
            worse = bitmap(leaf);
        }
        return (int) leaf + Integer.numberOfTrailingZeros(worse);
    }

    /** The bit of a key in the word of its leaf. */
    private static long bit(long key) {
        return 1L << (32 + (key & LEAF_MASK));
    }

    private static int bitmap(long leaf) {
        return (int) (leaf >>> 32);
    }

    private static int level(long leaf, long key) {
        return (int) leaf + (int) (key & LEAF_MASK);
    }

    /** Where a leaf is, or the free slot where it would go. */
    private int slotOf(long leafKey) {
        int mask = table.length - 2;
        int slot = home(leafKey, mask);
        while (table[slot] != leafKey + 1 && table[slot] != 0) {
            slot = slot + 2 & mask;
        }
        return slot;
    }

    private int addLeaf(long leafKey, int freeSlot) {
        int slot = freeSlot;
        if (++leafCount > table.length >> 2) {
            grow();
            slot = slotOf(leafKey);
        }
        table[slot] = leafKey + 1;
        table[slot + 1] = cells.addLeaf(sign * ((leafKey << LEAF_BITS) - KEY_OFFSET), sign);
        leafKeys.add(leafKey);
        return slot;
    }

    private void removeLeaf(long leafKey, int slot) {
        cells.removeLeaf((int) table[slot + 1]);
        leafKeys.remove(leafKey);
        leafCount--;
        closeGap(slot);
    }

    private void closeGap(int emptied) {
        int mask = table.length - 2;
        int gap = emptied;
        int slot = emptied + 2 & mask;
        while (table[slot] != 0) {
            int home = home(table[slot] - 1, mask);
            if ((slot - home & mask) >= (slot - gap & mask)) {
                table[gap] = table[slot];
                table[gap + 1] = table[slot + 1];
                gap = slot;
            }
            slot = slot + 2 & mask;
        }
        table[gap] = 0;
    }

    private void grow() {
        long[] old = table;
        table = new long[Capacity.grown(old.length)];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                int slot = slotOf(old[i] - 1);
                table[slot] = old[i];
                table[slot + 1] = old[i + 1];
            }
        }
    }

    private static int home(long leafKey, int mask) {
        return (int) ((leafKey * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    }
}
