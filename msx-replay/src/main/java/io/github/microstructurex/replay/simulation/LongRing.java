package io.github.microstructurex.replay.simulation;

/** A queue of longs, each of which has a position for good; the array under it is used again. */
final class LongRing {
    private long[] words;
    private long first;
    private long next;

    LongRing() {
        words = new long[64];
    }

    LongRing(LongRing other) {
        words = other.words.clone();
        first = other.first;
        next = other.next;
    }

    void add(long word) {
        if (next - first == words.length) {
            grow();
        }
        words[place(next++)] = word;
    }

    /** The word at a position from {@link #first} to before {@link #next}. */
    long get(long position) {
        return words[place(position)];
    }

    /** The position of the oldest word kept. */
    long first() {
        return first;
    }

    /** The position that the next word will have. */
    long next() {
        return next;
    }

    boolean isEmpty() {
        return first == next;
    }

    /** Takes the oldest word out; there must be one. */
    long poll() {
        return words[place(first++)];
    }

    /** Forgets what lies before a position. */
    void dropBefore(long position) {
        first = position;
    }

    private int place(long position) {
        return (int) position & (words.length - 1);
    }

    private void grow() {
        long[] larger = new long[2 * words.length];
        for (long position = first; position < next; position++) {
            larger[(int) position & (larger.length - 1)] = words[place(position)];
        }
        words = larger;
    }
}
