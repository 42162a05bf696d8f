package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;

/**
 * A part of a record. What comes before it is told at its beginning, marked as a {@linkplain MarketEvent#isSnapshot()
 * snapshot}: it makes the book that the part opens with, and is no order flow. For use by one thread.
 */
public final class RecordWindow implements MarketEventSource {
    private final MarketEventSource source;
    private final long startTime;
    private final long endTime;
    private final MarketEventBuffer event = new MarketEventBuffer();

    /**
     * Takes a part.
     *
     * @param source the record, used by nobody else from here on; closing this closes it
     * @param startTime when the part begins, in nanoseconds since the epoch
     * @param endTime when it is over: no event at or after this time is told
     */
    public RecordWindow(MarketEventSource source, long startTime, long endTime) {
        if (endTime <= startTime) {
            throw new IllegalArgumentException("endTime is " + endTime + ", expected after startTime " + startTime);
        }
        this.source = source;
        this.startTime = startTime;
        this.endTime = endTime;
    }

    @Override
    public boolean advance() {
        if (!source.advance() || source.event().exchangeTime() >= endTime) {
            return false;
        }
        event.copyFrom(source.event());
        if (event.exchangeTime() < startTime) {
            event.at(startTime).snapshot(true);
        }
        return true;
    }

    @Override
    public MarketEvent event() {
        return event;
    }

    @Override
    public void close() {
        source.close();
    }
}
