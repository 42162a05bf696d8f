package io.github.microstructurex.strategies;

import io.github.microstructurex.book.Side;
import org.jspecify.annotations.Nullable;

/**
 * What any strategy is told: an {@link ExecutionStrategy} that works a parent order, a {@link MarketMaker} that quotes
 * both sides. Whoever writes a strategy implements one of those two.
 *
 * <p>A strategy sees and acts only through the context that its {@code start} hands it; it reads no clock, starts no
 * thread, and takes its randomness from the context, so that the same events give the same orders. All calls come one at
 * a time from one thread, in this order: {@code start} once, when the window opens; then any of the others; then {@link
 * #end} once; after that only {@link #orderUpdated}, for orders that were still live. Orders sent in one call are answered
 * in later ones, never in the middle of it.
 */
public interface TradingStrategy {
    /** Something changed in the visible book, for another reason than the strategy's own orders. */
    default void bookChanged() {}

    /**
     * The market reported a trade in which the strategy had no part.
     *
     * @param price the price in ticks
     * @param quantity the quantity in lots
     * @param aggressorSide the side of the order that came in, or null if it is not known
     */
    default void traded(long price, long quantity, @Nullable Side aggressorSide) {}

    /**
     * A time that was asked for with {@code wakeAt} has come.
     *
     * @param time the time that was asked for, nanoseconds since the epoch; the present may be later
     */
    default void timer(long time) {}

    /**
     * Something happened to one of the strategy's own orders. The context's account includes it already.
     *
     * @param update what happened
     */
    default void orderUpdated(OrderUpdate update) {}

    /** It is over: no further order will be taken. What is still live is cancelled after this call. */
    default void end() {}
}
