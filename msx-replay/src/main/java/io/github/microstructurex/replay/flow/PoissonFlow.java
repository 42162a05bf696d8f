package io.github.microstructurex.replay.flow;

/**
 * The simplest market: limit orders, market orders and cancellations arrive as independent Poisson processes.
 *
 * <ul>
 *   <li>The market opens with a book, told as snapshot {@code ADD}s at the start time.
 *   <li>On each side limit orders arrive at a constant rate, at a random distance of at least one tick from the best
 *       price of the other side: one that is nearer than the best price of its own side narrows the spread. A bid that
 *       would lie below price 1 is entered at 1.
 *   <li>On each side market orders arrive at a constant rate and trade with the best orders: one {@code EXECUTE} for
 *       each resting order that is touched, at one time.
 *   <li>Each live order is cancelled at a constant rate, so that the order that a cancellation hits is any live one with
 *       the same probability.
 *   <li>Neither empties a side, so that nothing ever needs refilling: a market order leaves the last order of the side
 *       and what it wanted of it is lost, and a cancellation that hits the last order of its side does not happen.
 * </ul>
 *
 * <p>Arrivals, distances, sizes and cancellations have a random stream each, drawn from the seed. The same parameters
 * and seed give the same events, bit for bit, on every JVM. No allocation per event once the book has its size; for use
 * by one thread.
 */
public final class PoissonFlow extends IndependentArrivals {
    /**
     * Prepares a market; its first event is told by the first {@link #advance()}.
     *
     * @param parameters its parameters
     * @param seed any value
     */
    public PoissonFlow(PoissonFlowParameters parameters, long seed) {
        super(
                parameters.session(),
                parameters.limitOrderRate(),
                parameters.marketOrderRate(),
                parameters.laws(),
                parameters.opening(),
                seed);
    }
}
