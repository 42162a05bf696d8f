package io.github.microstructurex.strategies.schedule;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;

/**
 * Learns a {@link VolumeProfile} from trades: those of one day, or of several days one over the other. Not safe for use by
 * several threads.
 *
 * <pre>{@code
 * VolumeProfileLearner learner = new VolumeProfileLearner(open, close, 78);
 * learner.trade(time, quantity);                        // every trade of the day
 * learner.nextDay(nextOpen);                            // the bins now begin at the next day's open
 * learner.trade(nextTime, quantity);
 * VolumeProfile profile = learner.profile();            // over the last day; movedBy(...) takes it to another one
 * }</pre>
 */
public final class VolumeProfileLearner {
    private final long length;
    private final double[] volumes;
    private long startTime;

    /**
     * Starts without any volume.
     *
     * @param startTime where the first bin begins, nanoseconds since the epoch
     * @param endTime where the last one ends, after {@code startTime} by at least a nanosecond a bin
     * @param bins how many equal bins, at least 1
     */
    public VolumeProfileLearner(long startTime, long endTime, int bins) {
        this.length = Math.subtractExact(endTime, startTime);
        if (bins < 1 || length < bins) {
            throw new IllegalArgumentException("there are " + bins + " bins from " + startTime + " to " + endTime
                    + ", expected at least one, of at least 1 ns each");
        }
        this.startTime = startTime;
        this.volumes = new double[bins];
    }

    /**
     * Counts a trade. One outside the profile's time counts nowhere.
     *
     * @param time when, nanoseconds since the epoch
     * @param quantity how much, in lots
     */
    public void trade(long time, long quantity) {
        long since = time - startTime;
        if (time >= startTime && since >= 0 && since < length) {
            volumes[(int) ((double) since / length * volumes.length)] += quantity;
        }
    }

    /**
     * Counts all trades of a market: its executions and the trades without a visible order.
     *
     * @param events the market's events, which are read to their end and not closed
     */
    public void trades(MarketEventSource events) {
        while (events.advance()) {
            MarketEvent event = events.event();
            switch (event.type()) {
                case EXECUTE, TRADE -> trade(event.exchangeTime(), event.quantity());
                case ADD, REDUCE, DELETE, REPLACE, CLEAR, PHASE -> {}
            }
        }
    }

    /**
     * Goes on with another day, whose volume is added to what there is.
     *
     * @param newStartTime where the first bin begins on that day, nanoseconds since the epoch
     */
    public void nextDay(long newStartTime) {
        startTime = newStartTime;
    }

    /**
     * The profile so far, on the last day.
     *
     * @return the profile
     * @throws IllegalStateException if no trade was counted
     */
    public VolumeProfile profile() {
        for (double volume : volumes) {
            if (volume > 0) {
                return VolumeProfile.of(startTime, startTime + length, volumes);
            }
        }
        throw new IllegalStateException("no trade between the profile's start and end was counted");
    }
}
