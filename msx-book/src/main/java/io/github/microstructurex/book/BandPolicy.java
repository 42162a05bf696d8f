package io.github.microstructurex.book;

/**
 * What price bands do. Under either policy nothing ever trades outside them: an order that would is stopped there, and
 * what is left of it is cancelled.
 */
public enum BandPolicy {
    /** A limit outside the bands is refused, and trading goes on. */
    REJECT(0),
    /** Any limit may be entered; an order that would trade outside the bands halts the book. */
    HALT(1);

    private final int code;

    BandPolicy(int code) {
        this.code = code;
    }

    /** {@return a number that stands for this policy in every release: for files} */
    public int code() {
        return code;
    }
}
