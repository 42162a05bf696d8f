package io.github.microstructurex.analytics.metric;

/** The latest time that a metric was told, which never runs backwards. */
final class Clock {
    private long now = Long.MIN_VALUE;

    boolean hasStarted() {
        return now != Long.MIN_VALUE;
    }

    long now() {
        return now;
    }

    void advanceTo(long time) {
        if (time < now) {
            throw new IllegalArgumentException("time is " + time + ", expected at least " + now
                    + ", the time before: events come in the order of time");
        }
        now = time;
    }
}
