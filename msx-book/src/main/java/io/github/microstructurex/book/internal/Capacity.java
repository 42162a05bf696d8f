package io.github.microstructurex.book.internal;

/** How arrays grow: by doubling, so that a length is always a power of two. */
final class Capacity {
    private static final int LARGEST = 1 << 30;

    private Capacity() {}

    static int grown(int length) {
        if (length >= LARGEST) {
            throw new IllegalStateException(
                    "the book is full: an array of " + length + " elements cannot grow any more");
        }
        return 2 * length;
    }
}
