package io.github.microstructurex.book;

/** How an incoming order is shared out among the orders that wait at one price. */
public enum Allocation {
    /** First come, first served. */
    PRICE_TIME(0),
    /** In proportion to size; what rounding leaves over goes by time. */
    PRO_RATA(1);

    private final int code;

    Allocation(int code) {
        this.code = code;
    }

    /** {@return a number that stands for this allocation in every release: for files} */
    public int code() {
        return code;
    }
}
