package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.book.Side;

/**
 * What a fill is worth some time later: {@code d (m' - p)}, with d the sign of the side that was filled (+1 for a buy), p
 * the price of the fill and m' the mid a fixed horizon later, that of the last quote at or before that instant. Positive
 * is good for whom the fill belongs to; for the other party it is the same with the other sign. Half the {@link
 * RealizedSpread} of the aggressor, with the sign turned round.
 *
 * <p>A fill whose horizon ends after the data, or at whose horizon the mid is not defined, has no markout at this horizon;
 * it may have one at a shorter one.
 */
public final class Markout {
    private final SpreadAverage average = new SpreadAverage();
    private final PendingTrades pending;
    private final long horizon;
    private long undefinedFills;

    /**
     * Starts with no quote and no fill.
     *
     * @param horizon the nanoseconds from a fill to the later mid, at least 0
     */
    public Markout(long horizon) {
        this.horizon = horizon;
        pending = new PendingTrades(horizon, this::add);
    }

    private void add(int sign, long price, long quantity, long twiceMidBefore, long twiceMidAfter) {
        if (twiceMidAfter == Midpoint.UNDEFINED) {
            undefinedFills++;
        } else {
            average.add(sign * Math.subtractExact(twiceMidAfter, 2 * price), quantity, twiceMidBefore);
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
     * Adds a fill; it enters the means once its horizon has passed.
     *
     * @param time its time
     * @param side the side of the order that was filled, whether it rested or not
     * @param price its price
     * @param quantity its quantity, at least 1
     */
    public void fill(long time, Side side, long price, long quantity) {
        pending.trade(time, side, price, quantity);
    }

    /**
     * Lets time pass with the quote as it is: call this at the end of the data. Fills whose horizon ends later stay
     * undefined.
     *
     * @param time the new present
     */
    public void advanceTo(long time) {
        pending.advanceTo(time);
    }

    /**
     * Adds what another one of the same horizon measured.
     *
     * @param other stays as it is; its fills that wait for their horizon count as undefined
     */
    public void merge(Markout other) {
        if (other.horizon != horizon) {
            throw new IllegalArgumentException(
                    "horizon is " + other.horizon + " ns, expected " + horizon + ", the horizon of this markout");
        }
        average.merge(other.average);
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

    /** {@return how many fills the means cover} */
    public long fills() {
        return average.trades();
    }

    /** {@return how many fills wanted a mid that was not there, or wait for the end of their horizon} */
    public long undefinedFills() {
        return undefinedFills + pending.size();
    }

    /** {@return the nanoseconds from a fill to the later mid} */
    public long horizon() {
        return horizon;
    }

    /**
     * The markout of one fill.
     *
     * @param side the side of the order that was filled
     * @param price of the fill
     * @param laterMid at the horizon, in the same unit
     * @return {@code d (laterMid - price)}, NaN if a price is
     */
    public static double of(Side side, double price, double laterMid) {
        return side.sign() * (laterMid - price);
    }
}
