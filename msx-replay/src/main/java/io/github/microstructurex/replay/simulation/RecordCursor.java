package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;

/** The record and how far it was read: always one event ahead of what has happened. */
final class RecordCursor {
    private final MarketEventSource source;
    private boolean hasEvent;
    private long read;
    private int instrument;

    RecordCursor(MarketEventSource source) {
        this.source = source;
    }

    /** Moves the same record, opened anew, to where another cursor is. */
    RecordCursor(RecordCursor other, MarketEventSource reopened) {
        source = reopened;
        hasEvent = other.hasEvent;
        instrument = other.instrument;
        while (read < other.read && reopened.advance()) {
            read++;
        }
        String expected = other.hasEvent ? describe(other.event()) : "its end";
        boolean isAtEnd = read < other.read || (!other.hasEvent && !reopened.advance());
        String found = isAtEnd ? "its end" : describe(reopened.event());
        if (read < other.read || !found.equals(expected)) {
            throw new IllegalArgumentException("the reopened record is another one: after " + read + " events it has "
                    + found + ", expected after " + other.read + " " + expected);
        }
    }

    private static String describe(MarketEvent event) {
        return "event " + event.sequence() + ", " + new MarketEventBuffer().copyFrom(event);
    }

    /** Moves to the next event. */
    void advance() {
        hasEvent = source.advance();
        if (!hasEvent) {
            return;
        }
        MarketEvent event = source.event();
        if (read++ == 0) {
            instrument = event.instrument();
        }
    }

    /** Whether there is an event that has not happened. */
    boolean hasEvent() {
        return hasEvent;
    }

    /** That event. */
    MarketEvent event() {
        return source.event();
    }

    /** When it happens, by the record; Long.MAX_VALUE if there is none. */
    long time() {
        return hasEvent ? source.event().exchangeTime() : Long.MAX_VALUE;
    }

    /** Sees to it that the event is of the record's one instrument. */
    void checkInstrument() {
        MarketEvent event = source.event();
        if (event.instrument() != instrument) {
            throw new IllegalArgumentException("event " + event.sequence() + " is of instrument " + event.instrument()
                    + ", expected " + instrument + ": a simulation has one instrument");
        }
    }
}
