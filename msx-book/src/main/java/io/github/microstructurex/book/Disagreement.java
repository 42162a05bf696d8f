package io.github.microstructurex.book;

/** How a reported event did not fit the book it was applied to. */
public enum Disagreement {
    /** The event fitted. */
    NONE,
    /** It names an order that is not in the book. Nothing was changed. */
    UNKNOWN_ORDER,
    /** It adds an order whose id is in the book already. Nothing was changed. */
    DUPLICATE_ORDER,
    /** It takes more from an order than the order had. The order was removed. */
    QUANTITY_EXCEEDS_REMAINING,
    /** It gives a price or a quantity that no order can have. Nothing was changed. */
    IMPOSSIBLE_VALUE
}
