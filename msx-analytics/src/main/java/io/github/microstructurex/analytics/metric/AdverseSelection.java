package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.book.Side;

/**
 * How far the mid moved against a passive fill: {@code -d (m' - m)}, with d the sign of the resting order that was filled
 * (+1 for a bid), m the mid strictly before the fill and m' the mid a fixed horizon later. Positive is a loss to the
 * provider of liquidity: half the {@link PriceImpact} of the trade. What a fill earned, its distance from m, less this is
 * its {@link Markout}.
 *
 * <p>A fill whose horizon ends after the data, or for which one of the two mids is not defined, has none.
 *
 * <p>Source: Glosten (1987), Journal of Finance 42; as half the price impact of Huang and Stoll (1996), Journal of Financial
 * Economics 41.
 */
public final class AdverseSelection {
    private final SpreadAverage average = new SpreadAverage();
    private final PendingTrades pending;
    private long adverseFills;
    private long undefinedFills;

    /**
     * Starts with no quote and no fill.
     *
     * @param horizon the nanoseconds from a fill to the later mid, at least 0
     */
    public AdverseSelection(long horizon) {
        pending = new PendingTrades(horizon, this::add);
    }

    private void add(int sign, long price, long quantity, long twiceMidBefore, long twiceMidAfter) {
        if (twiceMidBefore == Midpoint.UNDEFINED || twiceMidAfter == Midpoint.UNDEFINED) {
            undefinedFills++;
            return;
        }
        long loss = sign * Math.subtractExact(twiceMidBefore, twiceMidAfter);
        average.add(loss, quantity, twiceMidBefore);
        if (loss > 0) {
            adverseFills++;
        }
    }

    /**
     * Sets the quote.
     *
     * @param time its time
     * @param bid the best bid, {@link io.github.microstructurex.book.BookView#NO_PRICE} if there is none
     * @param ask the best ask, {@link io.github.microstructurex.book.BookView#NO_PRICE} if there is none
     */
    public void quote(long time, long bid, long ask) {
        pending.quote(time, bid, ask);
    }

    /**
     * Adds a passive fill; it enters the means once its horizon has passed.
     *
     * @param time its time
     * @param side the side of the resting order
     * @param price its price
     * @param quantity its quantity, at least 1
     */
    public void fill(long time, Side side, long price, long quantity) {
        pending.trade(time, side, price, quantity);
    }

    /**
     * Lets time pass with the quote as it is: call this at the end of the data.
     *
     * @param time the new present
     */
    public void advanceTo(long time) {
        pending.advanceTo(time);
    }

    /**
     * Adds what another one measured, of another period or instrument: its fills enter the means.
     *
     * @param other stays as it is; its fills that wait for their horizon count as undefined
     */
    public void merge(AdverseSelection other) {
        average.merge(other.average);
        adverseFills += other.adverseFills;
        undefinedFills += other.undefinedFills();
    }

    /** {@return the mean over fills in ticks, NaN if there is none} */
    public double mean() {
        return 0.5 * average.mean();
    }

    /** {@return the mean over fills in ticks, each weighted by its quantity, NaN if there is none} */
    public double volumeWeightedMean() {
        return 0.5 * average.volumeWeightedMean();
    }

    /** {@return the part of fills after which the mid had moved against them, NaN if there is none} */
    public double adverseShare() {
        return fills() == 0 ? Double.NaN : (double) adverseFills / fills();
    }

    /** {@return how many fills the means cover} */
    public long fills() {
        return average.trades();
    }

    /** {@return how many fills wanted a mid that was not there, or wait for the end of their horizon} */
    public long undefinedFills() {
        return undefinedFills + pending.size();
    }
}
