package io.github.microstructurex.strategies;

/** What a strategy may send on one side. */
interface Mandate {
    /** Whether orders may be sent at a time. */
    boolean isOpenAt(long time);

    /** How much more may be sent, what has filled and what is live being counted already. */
    long room();

    /** What is wrong with a limit, {@link io.github.microstructurex.book.BookView#NO_PRICE} for a market order; empty if nothing. */
    String problemWithPrice(long price);

    /** Why there is no more room, as the second half of a sentence. */
    String roomText();
}
