package io.github.microstructurex.book.internal;

/** A long in two neighbouring ints of an array, the low half first. */
final class Ints {
    private static final long LOW_HALF = 0xFFFF_FFFFL;

    private Ints() {}

    static long get(int[] words, int at) {
        return (long) words[at + 1] << 32 | (words[at] & LOW_HALF);
    }

    static void set(int[] words, int at, long value) {
        words[at] = (int) value;
        words[at + 1] = (int) (value >>> 32);
    }
}
