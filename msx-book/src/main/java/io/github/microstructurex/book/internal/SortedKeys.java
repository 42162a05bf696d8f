package io.github.microstructurex.book.internal;

/**
 * A set of non-negative longs below 2^60 that knows the successor of a key: a 64-ary trie of bitmaps, its nodes kept in
 * a hash table, so that it takes memory for the keys that are there and not for the range they span. Adding, removing
 * and finding a successor touch one node in the common case and ten at the worst.
 */
final class SortedKeys {
    static final long NONE = -1;

    private static final int HEIGHT = 10;
    private static final int INITIAL_CAPACITY = 64;

    /** {@code prefix << 4 | height} of each node; free where the bitmap is 0. */
    private long[] names = new long[INITIAL_CAPACITY];

    private long[] bitmaps = new long[INITIAL_CAPACITY];
    private int size;

    /** Adds a key that may be there. */
    void add(long key) {
        long prefix = key;
        for (int height = 1; height <= HEIGHT; height++) {
            long bit = 1L << (prefix & 63);
            prefix >>= 6;
            int slot = slotOf(prefix << 4 | height);
            long bitmap = bitmaps[slot];
            if (bitmap != 0) {
                bitmaps[slot] = bitmap | bit;
                return;
            }
            names[slot] = prefix << 4 | height;
            bitmaps[slot] = bit;
            if (++size > bitmaps.length >> 1) {
                grow();
            }
        }
    }

    /** Removes a key that is there. */
    void remove(long key) {
        long prefix = key;
        for (int height = 1; height <= HEIGHT; height++) {
            long bit = 1L << (prefix & 63);
            prefix >>= 6;
            int slot = slotOf(prefix << 4 | height);
            bitmaps[slot] &= ~bit;
            if (bitmaps[slot] != 0) {
                return;
            }
            closeGap(slot);
            size--;
        }
    }

    /** The smallest key above the given one, or {@link #NONE}. */
    long next(long key) {
        long prefix = key;
        for (int height = 1; height <= HEIGHT; height++) {
            long above = -2L << (prefix & 63);
            prefix >>= 6;
            long bitmap = bitmaps[slotOf(prefix << 4 | height)] & above;
            if (bitmap != 0) {
                return lowestBelow(prefix << 6 | Long.numberOfTrailingZeros(bitmap), height);
            }
        }
        return NONE;
    }

    private long lowestBelow(long prefix, int height) {
        long key = prefix;
        for (int h = height - 1; h >= 1; h--) {
            key = key << 6 | Long.numberOfTrailingZeros(bitmaps[slotOf(key << 4 | h)]);
        }
        return key;
    }

    /** Where a node is, or where it would go: there its bitmap is 0. */
    private int slotOf(long name) {
        int mask = bitmaps.length - 1;
        int slot = home(name, mask);
        while (bitmaps[slot] != 0 && names[slot] != name) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void closeGap(int emptied) {
        int mask = bitmaps.length - 1;
        int gap = emptied;
        int slot = emptied;
        while (true) {
            slot = slot + 1 & mask;
            if (bitmaps[slot] == 0) {
                return;
            }
            if ((slot - home(names[slot], mask) & mask) >= (slot - gap & mask)) {
                names[gap] = names[slot];
                bitmaps[gap] = bitmaps[slot];
                bitmaps[slot] = 0;
                gap = slot;
            }
        }
    }

    private void grow() {
        long[] oldNames = names;
        long[] oldBitmaps = bitmaps;
        names = new long[Capacity.grown(oldNames.length)];
        bitmaps = new long[names.length];
        for (int i = 0; i < oldBitmaps.length; i++) {
            if (oldBitmaps[i] != 0) {
                int slot = slotOf(oldNames[i]);
                names[slot] = oldNames[i];
                bitmaps[slot] = oldBitmaps[i];
            }
        }
    }

    private static int home(long name, int mask) {
        return (int) ((name * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    }
}
