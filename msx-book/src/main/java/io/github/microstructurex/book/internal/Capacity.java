package io.github.microstructurex.book.internal;

/** How arrays grow. */
final class Capacity {
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private Capacity() {}

    /** Doubles a length, up to what an array can have. */
    static int grown(int length) {
        if (length >= LARGEST_ARRAY) {
            throw new OutOfMemoryError("the book is full: an array of " + length + " elements cannot grow");
        }
        return length > LARGEST_ARRAY / 2 ? LARGEST_ARRAY : 2 * length;
    }
}
