package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.book.Side;

/**
 * How far the mid moved in the direction of a trade, as a full spread: {@code 2 d (m' - m)}, with d the sign of the
 * aggressor (+1 for a buy), m the mid strictly before the trade and m' the mid a fixed horizon later, that of the last
 * quote at or before that instant. With {@link RealizedSpread} over the same horizon it adds up to {@link
 * EffectiveSpread}.
 *
 * <p>A trade whose horizon ends after the data, or for which one of the two mids is not defined, has no price impact.
 *
 * <p>Source: Huang and Stoll (1996), Journal of Financial Economics 41.
 */
public final class PriceImpact {
    private final SpreadAverage average = new SpreadAverage();
    private final PendingTrades pending;
    private long undefinedTrades;

    /**
     * Starts with no quote and no trade.
     *
     * @param horizon the nanoseconds from a trade to the later mid, at least 0
     */
    public PriceImpact(long horizon) {
        pending = new PendingTrades(horizon, this::add);
    }

    private void add(int sign, long price, long quantity, long twiceMidBefore, long twiceMidAfter) {
        if (twiceMidBefore == Midpoint.UNDEFINED || twiceMidAfter == Midpoint.UNDEFINED) {
            undefinedTrades++;
        } else {
            average.add(sign * Math.subtractExact(twiceMidAfter, twiceMidBefore), quantity, twiceMidBefore);
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
     * Adds a trade; it enters the means once its horizon has passed.
     *
     * @param time its time
     * @param aggressor the side that took liquidity
     * @param price its price
     * @param quantity its quantity, at least 1
     */
    public void trade(long time, Side aggressor, long price, long quantity) {
        pending.trade(time, aggressor, price, quantity);
    }

    /**
     * Lets time pass with the quote as it is: call this at the end of the data. Trades whose horizon ends later stay
     * undefined.
     *
     * @param time the new present
     */
    public void advanceTo(long time) {
        pending.advanceTo(time);
    }

    /** {@return the mean over trades in ticks, NaN if there is none} */
    public double mean() {
        return average.mean();
    }

    /** {@return the mean over trades in ticks, each weighted by its quantity, NaN if there is none} */
    public double volumeWeightedMean() {
        return average.volumeWeightedMean();
    }

    /**
     * {@return the mean over trades in basis points of the mid before each trade, NaN if there is none or such a mid is
     * undefined or not above 0}
     */
    public double meanBasisPoints() {
        return average.meanBasisPoints();
    }

    /** {@return how many trades the means cover} */
    public long trades() {
        return average.trades();
    }

    /** {@return how many trades wanted a mid that was not there, or wait for the end of their horizon} */
    public long undefinedTrades() {
        return undefinedTrades + pending.size();
    }

    /**
     * Adds what another one measured, of another period or instrument: its trades enter the means.
     *
     * @param other stays as it is; its trades that wait for their horizon count as undefined
     */
    public void merge(PriceImpact other) {
        average.merge(other.average);
        undefinedTrades += other.undefinedTrades();
    }

    /**
     * The price impact of one trade.
     *
     * @param aggressor the side that took liquidity
     * @param mid strictly before the trade
     * @param laterMid at the horizon, in the same unit
     * @return {@code 2 d (laterMid - mid)}, NaN if a mid is
     */
    public static double of(Side aggressor, double mid, double laterMid) {
        return 2 * aggressor.sign() * (laterMid - mid);
    }
}
