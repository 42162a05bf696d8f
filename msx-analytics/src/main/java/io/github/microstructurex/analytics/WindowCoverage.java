package io.github.microstructurex.analytics;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Refuses a market that does not cover the window of a backtest; see {@link Backtester#LONGEST_SILENCE}. */
record WindowCoverage(long startTime, long endTime, ZoneId zone) {
    private static final DateTimeFormatter LOCAL_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS", Locale.ROOT);

    void checkStart(WatchedSource source) {
        if (source.events() == 0) {
            throw new InvalidBacktestException(
                    "the market has no event, expected some before the window starts at " + local(startTime));
        }
        if (source.firstTime() >= endTime || source.firstTime() - startTime > Backtester.LONGEST_SILENCE.toNanos()) {
            throw new InvalidBacktestException("the window starts at " + local(startTime)
                    + ", expected a time from the market's first event on, at " + local(source.firstTime()));
        }
    }

    void checkEnd(WatchedSource source) {
        if (source.isExhausted() && endTime - source.lastTime() > Backtester.LONGEST_SILENCE.toNanos()) {
            throw new InvalidBacktestException("the window ends at " + local(endTime)
                    + ", expected a time no later than the market's last event, at " + local(source.lastTime()));
        }
    }

    private String local(long time) {
        return LOCAL_TIME.format(Instant.EPOCH.plusNanos(time).atZone(zone));
    }
}
