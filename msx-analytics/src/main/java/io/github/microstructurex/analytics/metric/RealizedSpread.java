package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.book.Side;

/**
 * What the liquidity provider kept of the effective spread after the market moved: {@code 2 d (p - m')}, with d the sign
 * of the aggressor (+1 for a buy), p the trade's price and m' the mid a fixed horizon later, that of the last quote at
 * or before that instant. With {@link PriceImpact} over the same horizon it adds up to {@link EffectiveSpread}.
 *
 * <p>A trade whose horizon ends after the data, or at whose horizon the mid is not defined, has no realised spread.
 *
 * <p>Source: Huang and Stoll (1996), Journal of Financial Economics 41.
 */
public final class RealizedSpread {
    private final SpreadAverage average = new SpreadAverage();
    private final PendingTrades pending;
    private long undefinedTrades;

    /**
     * Starts with no quote and no trade.
     *
     * @param horizon the nanoseconds from a trade to the later mid, at least 0
     */
    public RealizedSpread(long horizon) {
        pending = new PendingTrades(horizon, this::add);
    }

    private void add(int sign, long price, long quantity, long twiceMidBefore, long twiceMidAfter) {
        if (twiceMidAfter == Midpoint.UNDEFINED) {
            undefinedTrades++;
        } else {
            average.add(sign * Math.subtractExact(2 * price, twiceMidAfter), quantity, twiceMidBefore);
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
    public void merge(RealizedSpread other) {
        average.merge(other.average);
        undefinedTrades += other.undefinedTrades();
    }

    /**
     * The realised spread of one trade.
     *
     * @param aggressor the side that took liquidity
     * @param price its price
     * @param laterMid at the horizon, in the same unit
     * @return {@code 2 d (price - laterMid)}, NaN if a price is
     */
    public static double of(Side aggressor, double price, double laterMid) {
        return 2 * aggressor.sign() * (price - laterMid);
    }
}
