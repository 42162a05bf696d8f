package io.github.microstructurex.book.internal;

/** How an incoming order meets the other side of the book. */
interface Matching {
    /**
     * Trades an order with the other side as far as its limit, the bands and self-trade prevention let it.
     *
     * @return what is left of it; {@link Trading#traded} is what it has traded and {@link Trading#end} why it ended
     */
    long match(IncomingOrder incoming);

    /**
     * Adds up what an order could trade at once, and stops when it is enough.
     *
     * @return the quantity, or something of at least {@code enough}
     */
    long available(IncomingOrder incoming, long enough);
}
