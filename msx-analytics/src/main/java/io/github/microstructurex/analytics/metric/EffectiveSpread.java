package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.book.Side;

/**
 * What trades paid beyond the mid, as a full spread: {@code 2 d (p - m)}, with d the sign of the aggressor (+1 for a
 * buy), p the trade's price and m the mid that prevailed strictly before the trade. Negative where a trade was better
 * than the mid.
 *
 * <p>Quotes with the trade's own time do not count as before it, so the prints of one sweep share one mid. A trade
 * before which no mid is defined, for want of a quote or because it was one-sided or crossed, has no effective spread:
 * it is left out and {@linkplain #undefinedTrades() counted}.
 *
 * <p>Source: Huang and Stoll (1996), Journal of Financial Economics 41; Bessembinder and Kaufman (1997).
 */
public final class EffectiveSpread {
    private final Clock clock = new Clock();
    private final Midpoint mid = new Midpoint();
    private final SpreadAverage average = new SpreadAverage();
    private long undefinedTrades;

    /** Starts with no quote and no trade. */
    public EffectiveSpread() {}

    /**
     * Sets the quote.
     *
     * @param time its time
     * @param bid the best bid, {@link io.github.microstructurex.book.BookView#NO_PRICE} if there is none
     * @param ask the best ask, {@link io.github.microstructurex.book.BookView#NO_PRICE} if there is none
     */
    public void quote(long time, long bid, long ask) {
        clock.advanceTo(time);
        mid.quote(time, bid, ask);
    }

    /**
     * Adds a trade.
     *
     * @param time its time
     * @param aggressor the side that took liquidity
     * @param price its price
     * @param quantity its quantity, at least 1
     */
    public void trade(long time, Side aggressor, long price, long quantity) {
        clock.advanceTo(time);
        long twiceMid = mid.twiceBefore(time);
        if (twiceMid == Midpoint.UNDEFINED) {
            undefinedTrades++;
        } else {
            average.add(aggressor.sign() * Math.subtractExact(2 * price, twiceMid), quantity, twiceMid);
        }
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

    /** {@return how many trades had no mid before them} */
    public long undefinedTrades() {
        return undefinedTrades;
    }

    /**
     * Adds what another one measured, of another period or instrument: its trades enter the means.
     *
     * @param other stays as it is
     */
    public void merge(EffectiveSpread other) {
        average.merge(other.average);
        undefinedTrades += other.undefinedTrades;
    }

    /**
     * The effective spread of one trade.
     *
     * @param aggressor the side that took liquidity
     * @param price its price
     * @param mid strictly before the trade, in the same unit
     * @return {@code 2 d (price - mid)}, NaN if a price is
     */
    public static double of(Side aggressor, double price, double mid) {
        return 2 * aggressor.sign() * (price - mid);
    }
}
