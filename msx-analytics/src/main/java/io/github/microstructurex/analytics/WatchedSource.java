package io.github.microstructurex.analytics;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;

/** A market's events, as they are, with their number and times kept, and progress told up to an end. */
final class WatchedSource implements MarketEventSource {
    private static final long REPORT_EVERY = 1 << 13;

    private final MarketEventSource source;
    private final long endTime;
    private final BacktestProgress progress;
    private long events;
    private long firstTime;
    private long lastTime;
    private boolean exhausted;
    private boolean ahead;

    WatchedSource(MarketEventSource source, long endTime, BacktestProgress progress) {
        this.source = source;
        this.endTime = endTime;
        this.progress = progress;
    }

    /** Looks at the first event, if there is one; the first {@link #advance()} then moves to it. */
    void begin() {
        ahead = advance();
    }

    @Override
    public boolean advance() {
        if (ahead) {
            ahead = false;
            return true;
        }
        if (!source.advance()) {
            exhausted = true;
            return false;
        }
        lastTime = source.event().exchangeTime();
        if (events == 0) {
            firstTime = lastTime;
        }
        events++;
        if (events % REPORT_EVERY == 0) {
            report();
        }
        return true;
    }

    private void report() {
        double fraction = (double) (lastTime - firstTime) / (endTime - firstTime);
        progress.advanced(Math.max(0, Math.min(1, fraction)), events);
    }

    @Override
    public MarketEvent event() {
        return source.event();
    }

    @Override
    public void close() {
        source.close();
    }

    long events() {
        return events;
    }

    /** The time of the first event; meaningless if there was none. */
    long firstTime() {
        return firstTime;
    }

    /** The time of the latest event read; meaningless if there was none. */
    long lastTime() {
        return lastTime;
    }

    boolean isExhausted() {
        return exhausted;
    }
}
