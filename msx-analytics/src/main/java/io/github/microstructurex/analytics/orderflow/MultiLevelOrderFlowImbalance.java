package io.github.microstructurex.analytics.orderflow;

import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import java.util.Arrays;

/**
 * The {@linkplain OrderFlowImbalance order-flow imbalance} of each of the best levels: the same formula, applied to the
 * price and the quantity of the l-th level of each side. A level that is not there is an empty side.
 *
 * <p>{@link #scaled} divides by the average depth of a level, so that values of different instruments and times of day
 * compare, and so that {@link IntegratedOrderFlowImbalance} can be learnt from them.
 *
 * <p>Source: Xu, Gould and Howison (2018), Market Microstructure and Liquidity 4; the scale: Cont, Cucuringu and Zhang
 * (2023), Quantitative Finance 23.
 */
public final class MultiLevelOrderFlowImbalance {
    private final int levels;
    private final long[][] prices;
    private final long[][] quantities;
    private final long[] values;
    private boolean started;
    private double depthSum;
    private long events;

    /**
     * Starts with no book.
     *
     * @param levels how many levels are measured, at least 1
     */
    public MultiLevelOrderFlowImbalance(int levels) {
        this.levels = Require.atLeast("levels", levels, 1);
        prices = new long[2][levels];
        quantities = new long[2][levels];
        values = new long[levels];
    }

    /**
     * Sets the book after an event.
     *
     * @param depth the book, which is read and not kept
     * @throws ArithmeticException if an imbalance exceeds a {@code long}
     */
    public void depth(Depth depth) {
        for (int level = 0; level < levels; level++) {
            long bids = flow(depth, Side.BUY, level);
            long asks = flow(depth, Side.SELL, level);
            if (started) {
                values[level] = Math.addExact(values[level], Math.subtractExact(bids, asks));
                depthSum += (double) quantities[0][level] + quantities[1][level];
            }
        }
        if (started) {
            events++;
        }
        started = true;
    }

    private long flow(Depth depth, Side side, int level) {
        int s = side.index();
        boolean there = level < depth.levels(side);
        long price = there ? depth.price(side, level) : BookView.NO_PRICE;
        // As in a market turned upside down, so that a higher price is a better one.
        long newPrice = side == Side.BUY ? price : -OrderFlowImbalance.askPrice(price);
        long newQuantity = there ? depth.quantity(side, level) : 0;
        long flow = OrderFlowImbalance.flow(newPrice, newQuantity, prices[s][level], quantities[s][level]);
        prices[s][level] = newPrice;
        quantities[s][level] = newQuantity;
        return flow;
    }

    /**
     * The imbalance of a level in the present interval.
     *
     * @param level 0 is the best
     * @return lots
     */
    public long value(int level) {
        return values[level];
    }

    /**
     * The imbalance of a level in the present interval, divided by the mean quantity of a level over its events, both
     * sides and all levels.
     *
     * @param level 0 is the best
     * @return a multiple of the mean depth, NaN if there was no event or never any quantity
     */
    public double scaled(int level) {
        return values[level] / (depthSum / (2.0 * levels * events));
    }

    /** Starts the next interval at 0, with the book as it is. */
    public void nextInterval() {
        Arrays.fill(values, 0);
        depthSum = 0;
        events = 0;
    }

    /** {@return how many levels are measured} */
    public int levels() {
        return levels;
    }
}
