package io.github.microstructurex.analytics.bar;

import io.github.microstructurex.analytics.internal.Require;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Bars of a fixed length of time: {@code [origin + k interval, origin + (k + 1) interval)}. A trade at the end of one
 * belongs to the next. An interval without a trade has no bar, for it has no price.
 */
public final class TimeBars {
    private final BarAccumulator bar;
    private final long origin;
    private final long interval;
    private long barStart;

    /**
     * Lays the grid.
     *
     * @param origin a time at which a bar starts, nanoseconds since the epoch
     * @param interval the length of a bar in nanoseconds, at least 1
     * @param finished is given each bar that is complete
     */
    public TimeBars(long origin, long interval, Consumer<? super Bar> finished) {
        this.origin = origin;
        this.interval = Require.atLeast("interval", interval, 1);
        bar = new BarAccumulator(finished);
    }

    /**
     * Adds a trade. If its time is after the bar, the bar is finished first.
     *
     * @param time its time
     * @param price its price
     * @param quantity its quantity, at least 0
     */
    public void trade(long time, long price, long quantity) {
        advanceTo(time);
        if (bar.trades() == 0) {
            barStart = time - Math.floorMod(Math.subtractExact(time, origin), interval);
        }
        bar.trade(time, price, quantity);
    }

    /**
     * Lets time pass without a trade: finishes the bar if its interval ends at this time or before it.
     *
     * @param time the new present
     */
    public void advanceTo(long time) {
        if (bar.trades() > 0 && time - barStart >= interval) {
            bar.finish(barStart, barStart + interval);
        }
    }

    /** {@return the bar whose interval has not ended, empty if it has no trade} */
    public Optional<Bar> unfinished() {
        return bar.trades() == 0 ? Optional.empty() : Optional.of(bar.bar(barStart, barStart + interval));
    }
}
