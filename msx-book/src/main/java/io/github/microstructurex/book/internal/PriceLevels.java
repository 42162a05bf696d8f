package io.github.microstructurex.book.internal;

import java.util.Arrays;

/**
 * The price levels of the nine queues of a book, and which of each is the best. A level is found by its queue and the
 * {@linkplain PriceKeys key} of its price.
 *
 * <p>Sixteen neighbouring prices make a leaf: a block of levels, and a bitmap of those in use. A hash table finds a leaf,
 * and leaves are linked, queue by queue and from the best to the worst, so that the next level is a few bit operations
 * away. A level far from any other costs one leaf, wherever it is. A leaf that has emptied stays until a walk passes it or
 * the table runs full, for it is often needed again at once.
 */
abstract class PriceLevels extends OrderIndex {
    static final int QUEUES = 9;

    /** A leaf has sixteen levels, its lanes, each of two cells. */
    private static final int LANE_BITS = BLOCK_BITS - 1;

    private static final int LANES = 1 << LANE_BITS;
    private static final int LANE_MASK = LANES - 1;

    /** Where the queue begins in the key of a leaf. */
    private static final int QUEUE_SHIFT = 59;

    private static final long LEAF_MASK = (1L << QUEUE_SHIFT) - 1;
    private static final int INITIAL_LEAVES = 64;

    private final long[] bestKeys = new long[QUEUES];
    private final int[] bests = new int[QUEUES];
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

    PriceLevels() {
        Arrays.fill(bestKeys, PriceKeys.NONE);
    }

    private long key(int level) {
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

    /** The key of a level, {@link PriceKeys#NONE} for {@link #NONE}. */
    final long keyOrNone(int level) {
        return level == NONE ? PriceKeys.NONE : key(level);
    }

    /** How many levels of a queue are in use; walks the leaves. */
    final int levelCount(int queue) {
        int count = 0;
        for (int leaf = leafOf(bests[queue]); leaf != NONE; leaf = nextLeaf(leaf)) {
            count += Integer.bitCount(bitmaps[leaf]);
        }
        return count;
    }

    final boolean isEmpty(int queue) {
        return bests[queue] == NONE;
    }

    /** The best level of a queue, or {@link #NONE}. */
    final int bestLevel(int queue) {
        return bests[queue];
    }

    /** The key of the best level, or {@link PriceKeys#NONE}. */
    final long bestKey(int queue) {
        return bestKeys[queue];
    }

    /** The best price, if there is one. */
    final long bestPrice(int queue) {
        return priceOf(bests[queue]);
    }

    /** The quantity of all levels of a queue; walks them. */
    final long total(int queue) {
        long total = 0;
        for (int level = bests[queue]; level != NONE; level = nextLevel(level)) {
            total += levelQuantity(level);
        }
        return total;
    }

    /** The level of a price if it is in use, else {@link #NONE}. */
    final int levelAt(int queue, long price) {
        long key = PriceKeys.of(queue, price);
        int leaf = leaf(leafKey(queue, key));
        int lane = (int) key & LANE_MASK;
        return (bitmaps[leaf] >>> lane & 1) != 0 ? levelOf(leaf, lane) : NONE;
    }

    /** The level of a price, in use from now on. */
    final int use(int queue, long price) {
        return useKey(queue, PriceKeys.of(queue, price));
    }

    /** The level of a key, in use from now on. */
    final int useKey(int queue, long key) {
        long leafKey = leafKey(queue, key);
        int leaf = leaf(leafKey);
        if (leaf == NONE) {
            leaf = addLeaf(leafKey);
        }
        int lane = (int) key & LANE_MASK;
        bitmaps[leaf] |= 1 << lane;
        int level = levelOf(leaf, lane);
        if (key < bestKeys[queue]) {
            bestKeys[queue] = key;
            bests[queue] = level;
        }
        return level;
    }

    private static long leafKey(int queue, long key) {
        return key >> LANE_BITS | (long) queue << QUEUE_SHIFT;
    }

    /** Frees an order of a level of a queue; says whether the level is empty now, and so no longer in use. */
    final boolean freeIn(int queue, int level, int order, long quantity) {
        boolean hasEmptied = free(order, level, quantity);
        if (hasEmptied) {
            release(queue, level);
        }
        return hasEmptied;
    }

    /** Says that a level of a queue is empty now. */
    final void release(int queue, int level) {
        bitmaps[leafOf(level)] &= ~(1 << laneOf(level));
        if (level == bests[queue]) {
            int next = nextLevel(level);
            bests[queue] = next;
            bestKeys[queue] = keyOrNone(next);
        }
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
        int leaf = freeLeaf == NONE ? newLeaf() : freeLeaf;
        freeLeaf = worse[leaf];
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
            shift = shiftFor(table.length);
            for (leaf = worse[NONE]; leaf != NONE; leaf = worse[leaf]) {
                insert(leaf);
            }
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
