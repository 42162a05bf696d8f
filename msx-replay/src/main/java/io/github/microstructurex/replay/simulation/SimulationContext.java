package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;

/**
 * What one {@link SimulationAgent} sees and acts through. What it sees is as old as its {@linkplain AgentLatency#feed()
 * feed}. Requests return at once and are on their way from the end of the agent's present call; what becomes of them is
 * told by the agent's methods. Prices are ticks, quantities lots, times nanoseconds since the epoch. For use inside the
 * agent's own calls only; once the simulation has ended, requests throw {@link IllegalStateException}.
 */
public final class SimulationContext {
    private final Simulation simulation;
    private final int number;

    SimulationContext(Simulation simulation, int number) {
        this.simulation = simulation;
        this.number = number;
    }

    private Participant participant() {
        return simulation.participant(number);
    }

    /** {@return the present simulated time; at the start, that of the record's first event, 0 if it has none} */
    public long time() {
        return simulation.time();
    }

    /**
     * The book as the agent sees it: as of now less its feed latency, own orders included under their ids. It is crossed
     * where the policy lets it be.
     *
     * @return the book; the same view shows all its states
     */
    public BookView book() {
        return participant().book();
    }

    /** {@return the price of the last trade of others that the agent knows, {@link BookView#NO_PRICE} before the first} */
    public long lastTradePrice() {
        return participant().tape().lastPrice();
    }

    /** {@return the quantity of the last trade of others that the agent knows, 0 before the first} */
    public long lastTradeQuantity() {
        return participant().tape().lastQuantity();
    }

    /** {@return what the market has traded so far, as far as the agent knows; its own trades are not part of it} */
    public long marketVolume() {
        return participant().tape().volume();
    }

    /**
     * Sends a limit order.
     *
     * @param side its side
     * @param price its limit
     * @param quantity its quantity
     * @param timeInForce what happens to what does not trade at once
     * @return its id: positive, and never given twice in a simulation
     */
    public long limit(Side side, long price, long quantity, TimeInForce timeInForce) {
        return simulation.limit(number, side, price, quantity, timeInForce);
    }

    /**
     * Sends a market order; what finds no counterparty is cancelled.
     *
     * @param side its side
     * @param quantity its quantity
     * @return its id: positive, and never given twice in a simulation
     */
    public long market(Side side, long quantity) {
        return simulation.market(number, side, quantity);
    }

    /**
     * Asks for the cancellation of what an own order has left.
     *
     * @param orderId the order
     */
    public void cancel(long orderId) {
        simulation.cancel(number, orderId);
    }

    /**
     * Asks for another price and size of an own order, which keeps its id, and its place in the queue if the price
     * stays and it does not grow.
     *
     * @param orderId the order
     * @param price its new limit
     * @param quantity its new whole quantity, what has filled included; if nothing would be left, it is cancelled
     */
    public void replace(long orderId, long price, long quantity) {
        simulation.replace(number, orderId, price, quantity);
    }

    /**
     * Asks for a call of {@link SimulationAgent#timer}.
     *
     * @param time when; a time that has passed means at once, after the present call
     */
    public void wakeAt(long time) {
        simulation.wakeAt(number, time);
    }
}
