package io.github.microstructurex.replay.flow;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;

/**
 * The loop that all generated markets share: tell what is under way, wait for the next arrival, let it happen. What
 * arrives when, and what comes of it, is what they differ in. Times are rounded to nanoseconds.
 */
abstract class OrderFlow implements MarketEventSource {
    private static final double NANOS_PER_SECOND = 1e9;

    /** Where the next event is written; the loop adds its time and sequence number. */
    final MarketEventBuffer event = new MarketEventBuffer();

    private final long endTime;
    private long time;
    private long sequence;
    private boolean over;

    OrderFlow(Session session) {
        time = session.startTime();
        endTime = session.endTime();
    }

    /** Writes the next event of what is under way: of the opening, or of an arrival of many events; false if nothing is. */
    abstract boolean continueArrival();

    /** Draws the next arrival; {@return after how many seconds it comes} */
    abstract double nextArrival();

    /** Lets the drawn arrival happen and writes its first event; false if nothing came of it, or not yet. */
    abstract boolean arrive();

    @Override
    public final boolean advance() {
        if (over) {
            return false;
        }
        while (!continueArrival()) {
            double nanos = nextArrival() * NANOS_PER_SECOND + 0.5;
            if (nanos >= endTime - time) {
                over = true;
                return false;
            }
            time += (long) nanos;
            if (arrive()) {
                break;
            }
        }
        event.at(time).sequence(++sequence);
        return true;
    }

    @Override
    public final MarketEvent event() {
        return event;
    }

    @Override
    public final void close() {
        over = true;
    }
}
