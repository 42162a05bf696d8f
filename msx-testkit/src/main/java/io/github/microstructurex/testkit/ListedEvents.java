package io.github.microstructurex.testkit;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import java.util.List;

/** A list of events as a source. Shows them through one object, as sources do, so that nobody can keep it by mistake. */
final class ListedEvents implements MarketEventSource {
    private final List<? extends MarketEvent> events;
    private final MarketEventBuffer event = new MarketEventBuffer();
    private int next;

    ListedEvents(List<? extends MarketEvent> events) {
        this.events = events;
    }

    @Override
    public boolean advance() {
        if (next >= events.size()) {
            return false;
        }
        event.copyFrom(events.get(next++));
        return true;
    }

    @Override
    public MarketEvent event() {
        return event;
    }

    @Override
    public void close() {
        next = events.size();
    }

    @Override
    public String toString() {
        return events.toString();
    }
}
