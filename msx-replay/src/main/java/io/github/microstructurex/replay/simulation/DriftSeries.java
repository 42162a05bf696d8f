package io.github.microstructurex.replay.simulation;

import java.time.Duration;
import java.util.function.Consumer;

/** Takes samples of the drift at equal distances in simulated time. */
final class DriftSeries {
    private Consumer<? super Drift> series = drift -> {};
    private long interval;
    private long next = Long.MAX_VALUE;

    /** Takes samples from a time on. */
    void begin(Duration newInterval, Consumer<? super Drift> newSeries, long time) {
        if (newInterval.isNegative() || newInterval.isZero()) {
            throw new IllegalArgumentException("interval is " + newInterval + ", expected more than zero");
        }
        interval = newInterval.toNanos();
        series = newSeries;
        next = time;
    }

    /** The simulation starts; what was asked for before begins now. */
    void startAt(long time) {
        next = interval == 0 ? Long.MAX_VALUE : time;
    }

    /** Takes the samples that are due before time moves on to another one. */
    void passTo(long newTime, Venue venue) {
        while (next < newTime) {
            series.accept(Drift.between(venue, next));
            next = Math.addExact(next, interval);
        }
    }
}
