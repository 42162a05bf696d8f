package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.analytics.internal.WeightedCounts;
import io.github.microstructurex.analytics.internal.WideSum;
import io.github.microstructurex.book.BookView;

/**
 * The quoted spread, ask less bid, over the time that each quote was in force: its mean, median and volatility.
 *
 * <p>A quote is in force from its own time until the next quote or {@link #advanceTo}. A locked market (bid equal to
 * ask) counts as a spread of 0. Time with an empty side and time with a crossed market (bid above ask) is left out,
 * above and below the line, and is reported on its own. The time of each spread that occurred is kept, so memory grows
 * with the number of different spreads.
 *
 * <p>Source: Huang and Stoll (1996), Journal of Financial Economics 41, quoted spread; weighting by time as in SEC Rule
 * 605. What becomes of one-sided and crossed time is this library's convention.
 */
public final class TimeWeightedSpread {
    private final Clock clock = new Clock();
    private final WideSum spreadTime = new WideSum();
    private final WeightedCounts timeOfSpread = new WeightedCounts();
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
            long spread = Math.subtractExact(ask, bid);
            spreadTime.addProduct(spread, elapsed);
            timeOfSpread.add(spread, elapsed);
            definedTime += elapsed;
        }
    }

    /**
     * Adds the time that another one saw, of another period; the quotes now in force stay apart.
     *
     * @param other stays as it is
     */
    public void merge(TimeWeightedSpread other) {
        spreadTime.add(other.spreadTime);
        timeOfSpread.addAll(other.timeOfSpread);
        definedTime = Math.addExact(definedTime, other.definedTime);
        oneSidedTime = Math.addExact(oneSidedTime, other.oneSidedTime);
        crossedTime = Math.addExact(crossedTime, other.crossedTime);
    }

    /** {@return the mean spread in ticks, NaN if no time with a defined spread has passed} */
    public double mean() {
        return spreadTime.dividedBy(definedTime);
    }

    /**
     * {@return the median spread in ticks: the smallest that was not exceeded for at least half of the defined time; NaN
     * if no such time has passed}
     */
    public double median() {
        long time = 0;
        for (long spread : timeOfSpread.sortedValues()) {
            time += timeOfSpread.weightOf(spread);
            if (time >= definedTime - time) {
                return spread;
            }
        }
        return Double.NaN;
    }

    /**
     * {@return the volatility of the spread in ticks: its standard deviation about the mean over the defined time; NaN
     * if no such time has passed}
     */
    public double standardDeviation() {
        double mean = mean();
        double sum = 0;
        for (long spread : timeOfSpread.sortedValues()) {
            sum += (spread - mean) * (spread - mean) * timeOfSpread.weightOf(spread);
        }
        return definedTime == 0 ? Double.NaN : Math.sqrt(sum / definedTime);
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
