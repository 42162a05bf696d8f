package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import org.jspecify.annotations.Nullable;

/**
 * A participant of a {@link Simulation}: sees the market and sends orders through its {@link SimulationContext}.
 *
 * <p>Calls come one at a time. What an agent asks for in one call happens after the call has returned, and is told in
 * later calls: an agent is never called in the middle of its own call. What it is told, it is told as late as its {@link
 * AgentLatency} says. Prices are ticks, quantities lots, times
 * nanoseconds since the epoch.
 */
public interface SimulationAgent {
    /**
     * The simulation begins; nothing has happened yet.
     *
     * @param context what the agent sees and acts through, to the end of the simulation
     */
    void start(SimulationContext context);

    /**
     * The record, and so the book, has moved on by one event, as far as the agent sees. What own orders change in the book
     * is told by their own updates only.
     *
     * @param event what the market reported; valid during this call only
     */
    default void eventApplied(MarketEvent event) {}

    /**
     * The market traded: the record reported a trade, told before {@link #eventApplied} for the same event; or others did
     * whom the record knows nothing of, other agents among them. Own trades are not told here.
     *
     * @param price the trade's price
     * @param quantity what traded
     * @param aggressorSide the side of the order that came in, or null if the record does not say
     */
    default void traded(long price, long quantity, @Nullable Side aggressorSide) {}

    /**
     * A time that was asked for has come.
     *
     * @param time the time that was asked for
     */
    default void timer(long time) {}

    /**
     * An own order reached the book.
     *
     * @param orderId the order
     * @param price its limit, {@link BookView#NO_PRICE} for a market order
     * @param quantity its whole quantity
     */
    default void orderAccepted(long orderId, long price, long quantity) {}

    /**
     * An own order was refused.
     *
     * @param orderId the order
     * @param quantity its whole quantity
     * @param reason why
     */
    default void orderRejected(long orderId, long quantity, String reason) {}

    /**
     * An own order traded.
     *
     * @param fill the trade
     */
    default void orderFilled(Fill fill) {}

    /**
     * What an own order had left is gone: on request, or because it may not rest.
     *
     * @param orderId the order
     * @param quantity what was cancelled
     */
    default void orderCancelled(long orderId, long quantity) {}

    /**
     * An own order was replaced; if it trades at its new price, that is told next.
     *
     * @param orderId the order
     * @param price its new limit
     * @param quantity its new whole quantity, what has filled included
     */
    default void orderReplaced(long orderId, long price, long quantity) {}

    /**
     * A cancellation was refused.
     *
     * @param orderId the order that was named
     * @param reason why
     */
    default void cancelRejected(long orderId, String reason) {}

    /**
     * A replacement was refused; the order, if it is live, is as before.
     *
     * @param orderId the order that was named
     * @param reason why
     */
    default void replaceRejected(long orderId, String reason) {}

    /** The simulation ends. Requests made in this call are still carried out and answered. */
    default void end() {}

    /**
     * Makes a copy of this agent, in its present state, that goes on in a {@linkplain Simulation#fork fork} of its
     * simulation. The two must share nothing that changes. Ids of orders stay what they are, and wake-ups that were asked
     * for come to both.
     *
     * @param context what the copy sees and acts through, from its first call on; not yet in this one
     * @return the copy
     * @throws UnsupportedOperationException if this agent cannot be copied, as by default
     */
    default SimulationAgent fork(SimulationContext context) {
        throw new UnsupportedOperationException(getClass().getName() + " does not say how it is forked");
    }
}
