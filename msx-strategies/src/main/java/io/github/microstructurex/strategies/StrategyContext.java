package io.github.microstructurex.strategies;

import java.util.List;

/** All that an {@link ExecutionStrategy} may see and do. For use inside the strategy's own calls only. */
public interface StrategyContext {
    /** {@return the order that the strategy works} */
    ParentOrder parent();

    /** {@return the markets of the instrument, the main one first; most strategies use no other} */
    List<Venue> venues();

    /** {@return the main market, as far as the strategy may know it now} */
    default MarketView market() {
        return venues().get(0).market();
    }

    /**
     * Where the strategy sends its child orders to the main market. An order that would break the parent's limits goes no further: it is
     * answered with {@link OrderUpdate.Type#REJECTED}, and its id is negative.
     *
     * @return the way to the main market
     */
    default OrderGateway gateway() {
        return venues().get(0).gateway();
    }

    /** {@return what became of the parent so far: filled, live, cancelled, and the live child orders} */
    ParentAccount account();

    /**
     * Asks for a call of {@link ExecutionStrategy#timer}. Several times may be pending; asking twice for one time
     * gives one call. A time that has passed is answered as soon as the present call has returned; a time at or after
     * the parent's end never comes.
     *
     * @param time when, in nanoseconds since the epoch
     */
    void wakeAt(long time);

    /** {@return the strategy's own randomness; the same seed gives the same numbers on every JVM} */
    SeededRandom random();
}
