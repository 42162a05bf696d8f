package io.github.microstructurex.book.internal;

import java.util.Arrays;

/** The good-till-date orders, the next to expire first, then the first entered: a binary heap of rows of attributes. */
final class ExpiryQueue {
    private static final int INITIAL_CAPACITY = 16;

    private final Attributes attributes;
    private int[] heap = new int[INITIAL_CAPACITY];

    /** Where in the heap a row is. */
    private int[] positions = new int[INITIAL_CAPACITY];

    private int size;

    ExpiryQueue(Attributes attributes) {
        this.attributes = attributes;
    }

    /** The next row to expire, or {@link Attributes#NONE}. */
    int first() {
        return size == 0 ? Attributes.NONE : heap[0];
    }

    void add(int row) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, Capacity.grown(heap.length));
        }
        while (row >= positions.length) {
            positions = Arrays.copyOf(positions, Capacity.grown(positions.length));
        }
        rise(size++, row);
    }

    void remove(int row) {
        int last = heap[--size];
        if (last == row) {
            return;
        }
        int at = positions[row];
        if (at > 0 && isBefore(last, heap[parent(at)])) {
            rise(at, last);
        } else {
            sink(at, last);
        }
    }

    private void rise(int from, int row) {
        int at = from;
        while (at > 0 && isBefore(row, heap[parent(at)])) {
            put(at, heap[parent(at)]);
            at = parent(at);
        }
        put(at, row);
    }

    private void sink(int from, int row) {
        int at = from;
        int child = 2 * at + 1;
        while (child < size) {
            if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], row)) {
                break;
            }
            put(at, heap[child]);
            at = child;
            child = 2 * at + 1;
        }
        put(at, row);
    }

    private static int parent(int at) {
        return (at - 1) >>> 1;
    }

    private void put(int at, int row) {
        heap[at] = row;
        positions[row] = at;
    }

    private boolean isBefore(int row, int other) {
        long expiry = attributes.expiry(row);
        long otherExpiry = attributes.expiry(other);
        return expiry < otherExpiry || (expiry == otherExpiry && attributes.entry(row) < attributes.entry(other));
    }
}
