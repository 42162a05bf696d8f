package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.analytics.internal.WideSum;
import io.github.microstructurex.book.BookView;

/**
 * The quoted spread, ask less bid, averaged over the time that each quote was in force.
 *
 * <p>A quote is in force from its own time until the next quote or {@link #advanceTo}. A locked market (bid equal to
 * ask) counts as a spread of 0. Time with an empty side and time with a crossed market (bid above ask) is left out of
 * the mean, above and below the line, and is reported on its own.
 *
 * <p>Source: Huang and Stoll (1996), Journal of Financial Economics 41, quoted spread; weighting by time as in SEC Rule
 * 605. What becomes of one-sided and crossed time is this library's convention.
 */
public final class TimeWeightedSpread {
    private final Clock clock = new Clock();
    private final WideSum spreadTime = new WideSum();
    private long bid = BookView.NO_PRICE;
    private long ask = BookView.NO_PRICE;
    private long definedTime;
    private long oneSidedTime;
    private long crossedTime;

    /** Starts with no quote. Time counts from the first one. */
    public TimeWeightedSpread() {}

    /**
     * Sets the quote that is in force from now on.
     *
     * @param time its time
     * @param newBid the best bid, {@link BookView#NO_PRICE} if there is none
     * @param newAsk the best ask, {@link BookView#NO_PRICE} if there is none
     */
    public void quote(long time, long newBid, long newAsk) {
        if (clock.hasStarted()) {
            advanceTo(time);
        } else {
            clock.advanceTo(time);
        }
        bid = newBid;
        ask = newAsk;
    }

    /**
     * Lets time pass with the quote as it is: call this at the end of the period to count the last quote. Does nothing
     * before the first quote.
     *
     * @param time the new present
     */
    public void advanceTo(long time) {
        if (!clock.hasStarted()) {
            return;
        }
        long before = clock.now();
        clock.advanceTo(time);
        long elapsed = Math.subtractExact(time, before);
        if (bid == BookView.NO_PRICE || ask == BookView.NO_PRICE) {
            oneSidedTime += elapsed;
        } else if (bid > ask) {
            crossedTime += elapsed;
        } else {
            spreadTime.addProduct(Math.subtractExact(ask, bid), elapsed);
            definedTime += elapsed;
        }
    }

    /** {@return the mean spread in ticks, NaN if no time with a defined spread has passed} */
    public double mean() {
        return spreadTime.dividedBy(definedTime);
    }

    /** {@return the nanoseconds that the mean covers: both sides quoted, not crossed} */
    public long definedTime() {
        return definedTime;
    }

    /** {@return the nanoseconds during which at least one side was empty} */
    public long oneSidedTime() {
        return oneSidedTime;
    }

    /** {@return the nanoseconds during which the bid was above the ask} */
    public long crossedTime() {
        return crossedTime;
    }
}
