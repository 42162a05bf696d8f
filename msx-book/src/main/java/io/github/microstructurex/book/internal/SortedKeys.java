package io.github.microstructurex.book.internal;

/**
 * A set of non-negative longs that knows the successor of a key: a 64-ary trie of bitmaps, its nodes kept in
 * a hash table, so that it takes memory for the keys that are there and not for the range they span. Adding, removing
 * and finding a successor touch one node in the common case and eleven at the worst.
 */
final class SortedKeys {
    static final long NONE = -1;

    private static final int HEIGHT = 11;
    private static final int BITS = 6;
    private static final int EXPECTED_NODES = 64;

    /** The bitmap of each node that has a key below it; 0 for others. */
    private final LongToLongTable bitmaps = new LongToLongTable(EXPECTED_NODES);

    /** Adds a key that may be there. */
    void add(long key) {
        long prefix = key;
        for (int height = 1; height <= HEIGHT; height++) {
            long bit = 1L << prefix;
            prefix >>= BITS;
            long node = node(prefix, height);
            long bitmap = bitmaps.get(node);
            bitmaps.put(node, bitmap | bit);
            if (bitmap != 0) {
                return;
            }
        }
    }

    /** Removes a key that is there. */
    void remove(long key) {
        long prefix = key;
        for (int height = 1; height <= HEIGHT; height++) {
            long bit = 1L << prefix;
            prefix >>= BITS;
            long node = node(prefix, height);
            long bitmap = bitmaps.get(node) & ~bit;
            if (bitmap != 0) {
                bitmaps.put(node, bitmap);
                return;
            }
            bitmaps.remove(node);
        }
    }

    /** The smallest key above the given one, or {@link #NONE}. */
    long next(long key) {
        long prefix = key;
        for (int height = 1; height <= HEIGHT; height++) {
            long above = -2L << prefix;
            prefix >>= BITS;
            long bitmap = bitmaps.get(node(prefix, height)) & above;
            if (bitmap != 0) {
                return lowestBelow(prefix << BITS | Long.numberOfTrailingZeros(bitmap), height);
            }
        }
        return NONE;
    }

    private long lowestBelow(long prefix, int height) {
        long key = prefix;
        for (int h = height - 1; h >= 1; h--) {
            key = key << BITS | Long.numberOfTrailingZeros(bitmaps.get(node(key, h)));
        }
        return key;
    }

    /** The name of the node above all keys that begin with a prefix. */
    private static long node(long prefix, int height) {
        return prefix << 4 | height;
    }
}
