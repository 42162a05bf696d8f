package io.github.microstructurex.replay.flow;

/**
 * The zero-intelligence market of Santa Fe: whoever trades does so at random, and yet spread and depth follow from the
 * rates (E. Smith, J. D. Farmer, L. Gillemot, S. Krishnamurthy, Quantitative Finance 3 (2003) 481-514; tested on stocks by
 * J. D. Farmer, P. Patelli, I. I. Zovko, PNAS 102 (2005) 2254-2259).
 *
 * <ul>
 *   <li>The market opens with the depth that it has far from the spread in the long run, told as snapshot {@code ADD}s at
 *       the start time.
 *   <li>Limit orders arrive at the same rate at each price from one tick inside the opposite best price to the end of the
 *       window. A bid that would lie below price 1 is entered at 1.
 *   <li>Market orders arrive at a constant rate and trade with the best orders: one {@code EXECUTE} for each resting order
 *       that is touched.
 *   <li>Each live order is cancelled at a constant rate.
 *   <li>Neither empties a side: a market order leaves the last order of the side, and a cancellation that hits it does not
 *       happen.
 * </ul>
 *
 * <p>Arrivals, distances and cancellations have a random stream each, drawn from the seed. The same parameters and seed
 * give the same events, bit for bit, on every JVM. No allocation per event once the book has its size; for use by one
 * thread.
 */
public final class ZeroIntelligenceFlow extends IndependentArrivals {
    /**
     * Prepares a market; its first event is told by the first {@link #advance()}.
     *
     * @param parameters its parameters
     * @param seed any value
     */
    public ZeroIntelligenceFlow(ZeroIntelligenceParameters parameters, long seed) {
        super(
                parameters.session(),
                parameters.limitOrders(),
                parameters.marketOrders(),
                parameters.laws(),
                parameters.opening(),
                seed);
    }
}
