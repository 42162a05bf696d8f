package io.github.microstructurex.testkit.strategy;

/** What a strategy promises, clause by clause. */
enum Clause {
    /** What has filled and what may still fill never exceed what it may trade. */
    QUANTITY,
    /** No order is limited worse than the parent order. */
    PRICE,
    /** No order is sent outside the window. */
    WINDOW,
    /** It starts once, ends once, is done once, and leaves no order behind. */
    END,
    /** It throws nothing, whatever the market is like. */
    SURVIVAL
}
