package io.github.microstructurex.strategies;

import io.github.microstructurex.book.Side;

/** All that a {@link MarketMaker} may see and do. For use inside its own calls only. */
public interface MarketMakerContext {
    /** {@return how far the inventory may go, and when} */
    InventoryLimits limits();

    /** {@return the market, as far as the market maker may know it now} */
    MarketView market();

    /**
     * Where the orders of one side go. An order that could take the inventory beyond its limits goes no further: it is
     * answered with {@link OrderUpdate.Type#REJECTED}, and its id is negative.
     *
     * @param side the side of the orders
     * @return the way to the market
     */
    OrderGateway gateway(Side side);

    /** {@return the inventory, what it cost, and the live orders} */
    InventoryAccount account();

    /**
     * Asks for a call of {@link MarketMaker#timer}. Several times may be pending; asking twice for one time gives one
     * call. A time that has passed is answered as soon as the present call has returned; a time at or after the end of
     * the window never comes.
     *
     * @param time when, in nanoseconds since the epoch
     */
    void wakeAt(long time);

    /** {@return the market maker's own randomness; the same seed gives the same numbers on every JVM} */
    SeededRandom random();
}
