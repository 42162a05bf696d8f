package io.github.microstructurex.book.internal;

import java.util.Arrays;

/**
 * Where the price levels are: sixteen neighbouring prices of a queue make a leaf, a block of levels and a bitmap of those
 * in use. A hash table finds a leaf, and leaves are linked, queue by queue and from the best to the worst, so that the next
 * level is a few bit operations away. A level far from any other costs one leaf, wherever it is. A leaf that has emptied
 * stays until a walk passes it or the table or the cells run full, for it is often needed again at once.
 */
abstract class Leaves extends OrderIndex {
    /** A leaf has sixteen levels, its lanes, each of two cells. */
    private static final int LANE_BITS = BLOCK_BITS - 1;

    private static final int LANES = 1 << LANE_BITS;
    private static final int LANE_MASK = LANES - 1;

    /** Where the queue begins in the key of a leaf. */
    private static final int QUEUE_SHIFT = 59;

    private static final long LEAF_MASK = (1L << QUEUE_SHIFT) - 1;
    private static final int INITIAL_LEAVES = 64;

    private final SortedKeys sortedLeaves = new SortedKeys();

    /** Leaves by hash of their keys, 0 where free. A leaf is the number of its block. */
    private int[] table = new int[2 * INITIAL_LEAVES];

    private int shift = shiftFor(table.length);

    private long[] keys = new long[INITIAL_LEAVES];
    private int[] bitmaps = new int[INITIAL_LEAVES];

    /** The worse and the better neighbour of a leaf; leaf 0 closes the ring. */
    private int[] worse = new int[INITIAL_LEAVES];

    private int[] better = new int[INITIAL_LEAVES];
    private int freeLeaf = NONE;
    private int leafCount;

    /** The level of a key if it is in use, else {@link #NONE}. */
    final int levelOfKey(int queue, long key) {
        int leaf = leaf(leafKey(queue, key));
        int lane = (int) key & LANE_MASK;
        return (bitmaps[leaf] >>> lane & 1) != 0 ? levelOf(leaf, lane) : NONE;
    }

    /** The level of a key, in use from now on. */
    final int markUsed(int queue, long key) {
        long leafKey = leafKey(queue, key);
        int leaf = leaf(leafKey);
        if (leaf == NONE) {
            leaf = addLeaf(leafKey);
        }
        int lane = (int) key & LANE_MASK;
        bitmaps[leaf] |= 1 << lane;
        return levelOf(leaf, lane);
    }

    final void markUnused(int level) {
        bitmaps[leafOf(level)] &= ~(1 << laneOf(level));
    }

    /** How many levels of a queue are in use, from its best one, {@link #NONE} for none; walks the leaves. */
    final int countFrom(int best) {
        int count = 0;
        for (int leaf = leafOf(best); leaf != NONE; leaf = nextLeaf(leaf)) {
            count += Integer.bitCount(bitmaps[leaf]);
        }
        return count;
    }

    /** The key of a level. */
    final long key(int level) {
        return firstKey(keys[leafOf(level)]) | laneOf(level);
    }

    /** The key of the first level of a leaf. */
    private static long firstKey(long leafKey) {
        return (leafKey & LEAF_MASK) << LANE_BITS;
    }

    private static int leafOf(int level) {
        return level >>> BLOCK_BITS;
    }

    private static int laneOf(int level) {
        return level >>> 1 & LANE_MASK;
    }

    private static int levelOf(int leaf, int lane) {
        return leaf << BLOCK_BITS | lane << 1;
    }

    private static long leafKey(int queue, long key) {
        return key >> LANE_BITS | (long) queue << QUEUE_SHIFT;
    }

    /** The best level in use of the same queue that is worse than this one, or {@link #NONE}. */
    final int nextLevel(int level) {
        int leaf = leafOf(level);
        int bits = bitmaps[leaf] & (-2 << laneOf(level));
        if (bits == 0) {
            leaf = nextLeaf(leaf);
            if (leaf == NONE) {
                return NONE;
            }
            bits = bitmaps[leaf];
        }
        return levelOf(leaf, Integer.numberOfTrailingZeros(bits));
    }

    /** The next leaf of the same queue that is not empty. */
    private int nextLeaf(int leaf) {
        int next = worse[leaf];
        while (next != NONE && bitmaps[next] == 0) {
            removeLeaf(next);
            next = worse[leaf];
        }
        return next != NONE && isSameQueue(keys[next], keys[leaf]) ? next : NONE;
    }

    private static boolean isSameQueue(long leafKey, long other) {
        return (leafKey ^ other) >>> QUEUE_SHIFT == 0;
    }

    /** The leaf of a key, or {@link #NONE}. */
    private int leaf(long leafKey) {
        int[] t = table;
        int mask = t.length - 1;
        int slot = home(leafKey);
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
        int leaf = takeLeaf();
        long successor = sortedLeaves.next(leafKey);
        int after = successor == SortedKeys.NONE ? NONE : leaf(successor);
        int before = better[after];
        keys[leaf] = leafKey;
        setPrices(leaf);
        worse[leaf] = after;
        better[leaf] = before;
        better[after] = leaf;
        worse[before] = leaf;
        sortedLeaves.add(leafKey);
        insert(leaf);
        leafCount++;
        return leaf;
    }

    /**
     * A leaf that is free. Before the cells grow for one, those that have emptied are used again, if they are many: of as
     * many prices as orders a third are empty at any time, and needed again.
     */
    private int takeLeaf() {
        if (freeLeaf == NONE && isFull()) {
            int before = leafCount;
            dropEmptyLeaves();
            if (leafCount > before / 16 * 9) {
                return newLeaf();
            }
        }
        if (freeLeaf == NONE) {
            return newLeaf();
        }
        int leaf = freeLeaf;
        freeLeaf = worse[leaf];
        return leaf;
    }

    private void setPrices(int leaf) {
        int queue = (int) (keys[leaf] >>> QUEUE_SHIFT);
        long firstKey = firstKey(keys[leaf]);
        for (int lane = 0; lane < LANES; lane++) {
            setPrice(levelOf(leaf, lane), PriceKeys.price(queue, firstKey | lane));
        }
    }

    private int newLeaf() {
        int leaf = leafOf(takeLevels());
        while (leaf >= keys.length) {
            int length = Capacity.grown(keys.length);
            keys = Arrays.copyOf(keys, length);
            bitmaps = Arrays.copyOf(bitmaps, length);
            worse = Arrays.copyOf(worse, length);
            better = Arrays.copyOf(better, length);
        }
        return leaf;
    }

    private void insert(int leaf) {
        int mask = table.length - 1;
        int slot = home(keys[leaf]);
        while (table[slot] != NONE) {
            slot = slot + 1 & mask;
        }
        table[slot] = leaf;
    }

    /** Drops the leaves that are empty, and if that does not help much doubles the table. */
    private void makeRoom() {
        dropEmptyLeaves();
        if (leafCount > table.length >> 2) {
            table = new int[Capacity.grown(table.length)];
            shift = shiftFor(table.length);
            for (int leaf = worse[NONE]; leaf != NONE; leaf = worse[leaf]) {
                insert(leaf);
            }
        }
    }

    private void dropEmptyLeaves() {
        int leaf = worse[NONE];
        while (leaf != NONE) {
            int next = worse[leaf];
            if (bitmaps[leaf] == 0) {
                removeLeaf(leaf);
            }
            leaf = next;
        }
    }

    private void removeLeaf(int leaf) {
        worse[better[leaf]] = worse[leaf];
        better[worse[leaf]] = better[leaf];
        sortedLeaves.remove(keys[leaf]);
        removeFromTable(leaf);
        worse[leaf] = freeLeaf;
        freeLeaf = leaf;
        leafCount--;
    }

    private void removeFromTable(int leaf) {
        int mask = table.length - 1;
        int gap = home(keys[leaf]);
        while (table[gap] != leaf) {
            gap = gap + 1 & mask;
        }
        int slot = gap + 1 & mask;
        while (table[slot] != NONE) {
            int home = home(keys[table[slot]]);
            if ((slot - home & mask) >= (slot - gap & mask)) {
                table[gap] = table[slot];
                gap = slot;
            }
            slot = slot + 1 & mask;
        }
        table[gap] = NONE;
    }

    /** The highest bits of the product, which all bits of the key reach. */
    private int home(long leafKey) {
        return (int) ((leafKey * 0x9E3779B97F4A7C15L) >>> shift);
    }
}
