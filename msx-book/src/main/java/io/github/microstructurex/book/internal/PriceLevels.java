package io.github.microstructurex.book.internal;

import java.util.Arrays;

/**
 * The price levels of the nine queues of a book, and which of each is the best. A level is found by its queue and the
 * {@linkplain PriceKeys key} of its price.
 */
abstract class PriceLevels extends Leaves {
    static final int QUEUES = 9;

    private final long[] bestKeys = new long[QUEUES];
    private final int[] bests = new int[QUEUES];

    PriceLevels() {
        Arrays.fill(bestKeys, PriceKeys.NONE);
    }

    /** The key of a level, {@link PriceKeys#NONE} for {@link #NONE}. */
    final long keyOrNone(int level) {
        return level == NONE ? PriceKeys.NONE : key(level);
    }

    /** How many levels of a queue are in use; walks them, sixteen at a time. */
    final int levelCount(int queue) {
        return countFrom(bests[queue]);
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
        return levelOfKey(queue, PriceKeys.of(queue, price));
    }

    /** The level of a price, in use from now on. */
    final int use(int queue, long price) {
        return useKey(queue, PriceKeys.of(queue, price));
    }

    /** The level of a key, in use from now on. */
    final int useKey(int queue, long key) {
        int level = markUsed(queue, key);
        if (key < bestKeys[queue]) {
            bestKeys[queue] = key;
            bests[queue] = level;
        }
        return level;
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
        markUnused(level);
        if (level == bests[queue]) {
            int next = nextLevel(level);
            bests[queue] = next;
            bestKeys[queue] = keyOrNone(next);
        }
    }
}
