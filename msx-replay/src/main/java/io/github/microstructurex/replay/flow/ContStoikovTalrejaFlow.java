package io.github.microstructurex.replay.flow;

/**
 * The order book as a Markov chain: R. Cont, S. Stoikov, R. Talreja, "A stochastic model for order book dynamics",
 * Operations Research 58 (2010) 549-563. Between two moves of the mid each queue at the touch is a birth-death process,
 * from which the paper derives how likely the mid is to rise, an order to be filled in time, and a market maker to earn
 * the spread.
 *
 * <ul>
 *   <li>The market opens with the depth that it would have in the long run without market orders, told as snapshot
 *       {@code ADD}s at the start time.
 *   <li>Limit orders arrive on each side at a rate that depends on the distance from the best price of the opposite side.
 *   <li>Market orders arrive on each side at a constant rate and take the first order at the best price.
 *   <li>Each live order is cancelled at a rate that depends on its distance from the best price of the opposite side, as
 *       that is at the time.
 *   <li>All orders have the same size.
 *   <li>Neither empties a side: a market order that meets the last order of its side, and a cancellation that hits it, do
 *       not happen. A bid that would lie below price 1 is entered at 1.
 * </ul>
 *
 * <p>Arrivals, distances and cancellations have a random stream each, drawn from the seed. The same parameters and seed
 * give the same events, bit for bit, on every JVM. No allocation per event once the book has its size; for use by one
 * thread.
 */
public final class ContStoikovTalrejaFlow extends IndependentArrivals {
    /**
     * Prepares a market; its first event is told by the first {@link #advance()}.
     *
     * @param parameters its parameters
     * @param seed any value
     */
    public ContStoikovTalrejaFlow(ContStoikovTalrejaParameters parameters, long seed) {
        super(
                parameters.session(),
                parameters.limitOrders(),
                parameters.marketOrderRate(),
                parameters.laws(),
                parameters.opening(),
                seed);
    }
}
