package io.github.microstructurex.book;

/** Is shown the live orders of a book, one at a time. */
@FunctionalInterface
public interface OrderVisitor {
    /**
     * Sees one order.
     *
     * @param orderId its id
     * @param price its price in ticks
     * @param quantity what it has left, in lots
     */
    void order(long orderId, long price, long quantity);
}
