package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.book.Side;

/**
 * The {@link Markout} of the same fills at several horizons. How to read it: a passive order that starts above zero and
 * falls earned its half spread and lost it to those who knew more; where the curve settles is what it kept.
 */
public final class MarkoutCurve {
    private final Markout[] markouts;

    /**
     * Starts with no quote and no fill.
     *
     * @param horizons nanoseconds, each at least 0
     */
    public MarkoutCurve(long... horizons) {
        markouts = new Markout[horizons.length];
        for (int i = 0; i < horizons.length; i++) {
            markouts[i] = new Markout(horizons[i]);
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
        for (Markout markout : markouts) {
            markout.quote(time, bid, ask);
        }
    }

    /**
     * Adds a fill.
     *
     * @param time its time
     * @param side the side of the order that was filled
     * @param price its price
     * @param quantity its quantity, at least 1
     */
    public void fill(long time, Side side, long price, long quantity) {
        for (Markout markout : markouts) {
            markout.fill(time, side, price, quantity);
        }
    }

    /**
     * Lets time pass with the quote as it is: call this at the end of the data.
     *
     * @param time the new present
     */
    public void advanceTo(long time) {
        for (Markout markout : markouts) {
            markout.advanceTo(time);
        }
    }

    /**
     * The markout at one horizon.
     *
     * @param index its place among the horizons
     * @return the markout, which goes on with this curve
     */
    public Markout at(int index) {
        return markouts[index];
    }

    /** {@return how many horizons there are} */
    public int size() {
        return markouts.length;
    }
}
