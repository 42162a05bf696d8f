package io.github.microstructurex.book.internal;

/** The orders of each owner in entry order: lists through the rows of {@link Attributes}. */
final class OwnerOrders {
    private static final int EXPECTED_OWNERS = 16;
    private static final long LOW_HALF = 0xFFFF_FFFFL;
    private static final long HIGH_HALF = ~LOW_HALF;

    private final Attributes attributes;

    /** First and last row of each owner that has any, first in the low half. */
    private final LongToLongTable ends = new LongToLongTable(EXPECTED_OWNERS);

    OwnerOrders(Attributes attributes) {
        this.attributes = attributes;
    }

    /** The owner's oldest row, or {@link Attributes#NONE}. */
    int first(long owner) {
        return (int) ends.get(owner);
    }

    int next(int row) {
        return (int) attributes.ownerLinks(row);
    }

    /** Adds a row at the end: its order entered after all others of its owner. */
    void add(int row) {
        long owner = attributes.owner(row);
        long list = ends.get(owner);
        int last = (int) (list >>> 32);
        attributes.setOwnerLinks(row, (long) last << 32);
        if (last == Attributes.NONE) {
            ends.put(owner, (long) row << 32 | row);
        } else {
            attributes.setOwnerLinks(last, (attributes.ownerLinks(last) & HIGH_HALF) | row);
            ends.put(owner, (long) row << 32 | (list & LOW_HALF));
        }
    }

    void remove(int row) {
        long owner = attributes.owner(row);
        long links = attributes.ownerLinks(row);
        int next = (int) links;
        int previous = (int) (links >>> 32);
        long list = ends.get(owner);
        if (previous == Attributes.NONE) {
            list = (list & HIGH_HALF) | next;
        } else {
            attributes.setOwnerLinks(previous, (attributes.ownerLinks(previous) & HIGH_HALF) | next);
        }
        if (next == Attributes.NONE) {
            list = (list & LOW_HALF) | (long) previous << 32;
        } else {
            attributes.setOwnerLinks(next, (attributes.ownerLinks(next) & LOW_HALF) | (long) previous << 32);
        }
        if (list == 0) {
            ends.remove(owner);
        } else {
            ends.put(owner, list);
        }
    }
}
