package io.github.microstructurex.book;

/** Why an order, or what was left of it, was cancelled. */
public enum CancelReason {
    /** Its owner asked for it. */
    REQUESTED(1),
    /** It was replaced, and gave up its place in the queue. */
    REPLACED(2),
    /** Its time in force does not let the remainder rest. */
    NOT_FILLED_AT_ONCE(3);

    private final int code;

    CancelReason(int code) {
        this.code = code;
    }

    /** {@return a number that stands for this reason in every release: for hashes and files} */
    public int code() {
        return code;
    }
}
