package io.github.microstructurex.book.internal;

import java.util.Arrays;

/**
 * The price levels of one queue of one side: for each price with orders its first and last order and its quantity. A level
 * is found by its key, a price turned so that the best is the lowest and none is negative.
 *
 * <p>Sixteen neighbouring prices make a leaf: a bitmap of those in use, and their rows side by side. A hash table finds a
 * leaf, and leaves are linked from the best to the worst, so that the next level is a few bit operations away. A level far
 * from any other costs one leaf, wherever it is. A leaf that has emptied stays until a walk passes it or the table runs
 * full, for it is often needed again at once.
 */
final class PriceLevels {
    static final int NONE = 0;

    /** Stands for the key of no level. Worse than any other. */
    static final long NO_KEY = Long.MAX_VALUE;

    private static final long KEY_OFFSET = 1L << 61;
    private static final int LEAF_BITS = 4;
    private static final int LEAF_LEVELS = 1 << LEAF_BITS;
    private static final int LANE_MASK = LEAF_LEVELS - 1;
    private static final int ROW_BITS = 2;
    private static final int FIRST = 0;
    private static final int LAST = 1;
    private static final int QUANTITY = 2;
    private static final int INITIAL_LEAVES = 8;

    private final int sign;
    private final SortedKeys sortedLeaves = new SortedKeys();

    /** Leaf numbers by hash of their keys, 0 where free. */
    private int[] table = new int[2 * INITIAL_LEAVES];

    private long[] keys = new long[INITIAL_LEAVES];
    private int[] bitmaps = new int[INITIAL_LEAVES];

    /** The worse and the better neighbour of a leaf; leaf 0 closes the ring. */
    private int[] worse = new int[INITIAL_LEAVES];

    private int[] better = new int[INITIAL_LEAVES];

    /** First order, last order, and quantity of each level. */
    private int[] rows = new int[INITIAL_LEAVES << (LEAF_BITS + ROW_BITS)];

    private int nextUnused = 1;
    private int free = NONE;
    private int leafCount;

    /**
     * At least the quantity of all levels, or negative if such a number would wrap: then the exact sum is taken. Only as
     * exact as the guard against overflow needs it.
     */
    private long ceiling;

    private long bestKey = NO_KEY;
    private int best = NONE;

    /**
     * Starts empty.
     *
     * @param sign -1 if the highest price is the best, +1 if the lowest is
     */
    PriceLevels(int sign) {
        this.sign = sign;
    }

    /** The key of a price: the better, the lower. */
    long key(long price) {
        return sign * price + KEY_OFFSET;
    }

    long price(int level) {
        return priceOfKey(key(level));
    }

    private long key(int level) {
        return keys[level >>> LEAF_BITS] << LEAF_BITS | (level & LANE_MASK);
    }

    /** The key of a level, {@link #NO_KEY} for {@link #NONE}. */
    long keyOrNone(int level) {
        return level == NONE ? NO_KEY : key(level);
    }

    private long priceOfKey(long key) {
        return sign * (key - KEY_OFFSET);
    }

    /** How many levels are in use; walks the leaves. */
    int levelCount() {
        int count = 0;
        for (int leaf = worse[NONE]; leaf != NONE; leaf = worse[leaf]) {
            count += Integer.bitCount(bitmaps[leaf]);
        }
        return count;
    }

    boolean isEmpty() {
        return best == NONE;
    }

    /** The best level, or {@link #NONE}. */
    int best() {
        return best;
    }

    /** The key of the best level, or {@link #NO_KEY}. */
    long bestKey() {
        return bestKey;
    }

    /** The best price, if there is one. */
    long bestPrice() {
        return priceOfKey(bestKey);
    }

    /** The quantity of all levels; walks them. */
    long total() {
        long total = 0;
        for (int level = best; level != NONE; level = next(level)) {
            total += quantity(level);
        }
        return total;
    }

    /** Whether the quantity of all levels and more fit into a long. */
    boolean hasRoomFor(long more) {
        return ceiling + more >= 0 || hasExactRoomFor(more);
    }

    private boolean hasExactRoomFor(long more) {
        ceiling = total();
        return ceiling + more >= 0;
    }

    int first(int level) {
        return rows[(level << ROW_BITS) + FIRST];
    }

    int last(int level) {
        return rows[(level << ROW_BITS) + LAST];
    }

    void setFirst(int level, int order) {
        rows[(level << ROW_BITS) + FIRST] = order;
    }

    void setLast(int level, int order) {
        rows[(level << ROW_BITS) + LAST] = order;
    }

    long quantity(int level) {
        return Ints.get(rows, (level << ROW_BITS) + QUANTITY);
    }

    void addQuantity(int level, long more) {
        ceiling += more;
        int at = (level << ROW_BITS) + QUANTITY;
        Ints.set(rows, at, Ints.get(rows, at) + more);
    }

    void takeQuantity(int level, long less) {
        int at = (level << ROW_BITS) + QUANTITY;
        Ints.set(rows, at, Ints.get(rows, at) - less);
    }

    /** The level of a price if it is in use, else {@link #NONE}. */
    int find(long price) {
        long key = key(price);
        int leaf = leaf(key >> LEAF_BITS);
        int lane = (int) key & LANE_MASK;
        return (bitmaps[leaf] >>> lane & 1) != 0 ? leaf << LEAF_BITS | lane : NONE;
    }

    /** The level of a price, in use from now on. */
    int use(long price) {
        long key = key(price);
        int leaf = leaf(key >> LEAF_BITS);
        if (leaf == NONE) {
            leaf = addLeaf(key >> LEAF_BITS);
        }
        int lane = (int) key & LANE_MASK;
        bitmaps[leaf] |= 1 << lane;
        int level = leaf << LEAF_BITS | lane;
        if (key < bestKey) {
            bestKey = key;
            best = level;
        }
        return level;
    }

    /** Says that a level in use is empty now. */
    void release(int level) {
        bitmaps[level >>> LEAF_BITS] &= ~(1 << (level & LANE_MASK));
        if (level == best) {
            best = next(level);
            bestKey = best == NONE ? NO_KEY : key(best);
        }
    }

    /** The best level in use that is worse than this one, or {@link #NONE}. */
    int next(int level) {
        int leaf = level >>> LEAF_BITS;
        int bits = bitmaps[leaf] & (-2 << (level & LANE_MASK));
        while (bits == 0) {
            leaf = nextLeaf(leaf);
            if (leaf == NONE) {
                return NONE;
            }
            bits = bitmaps[leaf];
        }
        return leaf << LEAF_BITS | Integer.numberOfTrailingZeros(bits);
    }

    private int nextLeaf(int leaf) {
        int next = worse[leaf];
        while (next != NONE && bitmaps[next] == 0) {
            removeLeaf(next);
            next = worse[leaf];
        }
        return next;
    }

    /** The leaf of a key, or {@link #NONE}. */
    private int leaf(long leafKey) {
        int[] t = table;
        int mask = t.length - 1;
        int slot = home(leafKey, mask);
        int leaf = t[slot];
        while (leaf != NONE && keys[leaf] != leafKey) {
            slot = slot + 1 & mask;
            leaf = t[slot];
        }
        return leaf;
    }

    private int addLeaf(long leafKey) {
        if (leafCount >= table.length >> 1) {
            makeRoom();
        }
        int leaf = free;
        if (leaf == NONE) {
            leaf = nextUnused++;
            if (leaf == keys.length) {
                growLeaves();
            }
        } else {
            free = worse[leaf];
        }
        long successor = sortedLeaves.next(leafKey);
        int after = successor == SortedKeys.NONE ? NONE : leaf(successor);
        int before = better[after];
        keys[leaf] = leafKey;
        worse[leaf] = after;
        better[leaf] = before;
        better[after] = leaf;
        worse[before] = leaf;
        sortedLeaves.add(leafKey);
        insert(leaf);
        leafCount++;
        return leaf;
    }

    private void insert(int leaf) {
        int mask = table.length - 1;
        int slot = home(keys[leaf], mask);
        while (table[slot] != NONE) {
            slot = slot + 1 & mask;
        }
        table[slot] = leaf;
    }

    /** Drops the leaves that are empty, and if that does not help much doubles the table. */
    private void makeRoom() {
        int leaf = worse[NONE];
        while (leaf != NONE) {
            int next = worse[leaf];
            if (bitmaps[leaf] == 0) {
                removeLeaf(leaf);
            }
            leaf = next;
        }
        if (leafCount > table.length >> 2) {
            table = new int[Capacity.grown(table.length)];
            for (leaf = worse[NONE]; leaf != NONE; leaf = worse[leaf]) {
                insert(leaf);
            }
        }
    }

    private void growLeaves() {
        int length = Capacity.grown(keys.length);
        keys = Arrays.copyOf(keys, length);
        bitmaps = Arrays.copyOf(bitmaps, length);
        worse = Arrays.copyOf(worse, length);
        better = Arrays.copyOf(better, length);
        rows = Arrays.copyOf(rows, Capacity.grown(rows.length));
    }

    private void removeLeaf(int leaf) {
        worse[better[leaf]] = worse[leaf];
        better[worse[leaf]] = better[leaf];
        sortedLeaves.remove(keys[leaf]);
        removeFromTable(leaf);
        worse[leaf] = free;
        free = leaf;
        leafCount--;
    }

    private void removeFromTable(int leaf) {
        int mask = table.length - 1;
        int gap = home(keys[leaf], mask);
        while (table[gap] != leaf) {
            gap = gap + 1 & mask;
        }
        int slot = gap + 1 & mask;
        while (table[slot] != NONE) {
            int home = home(keys[table[slot]], mask);
            if ((slot - home & mask) >= (slot - gap & mask)) {
                table[gap] = table[slot];
                gap = slot;
            }
            slot = slot + 1 & mask;
        }
        table[gap] = NONE;
    }

    private static int home(long leafKey, int mask) {
        return (int) ((leafKey * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    }
}
