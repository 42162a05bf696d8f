package io.github.microstructurex.analytics.internal;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import java.util.List;

/** Events that a test wrote down. */
public final class ListedEvents implements MarketEventSource {
    private final List<? extends MarketEvent> events;
    private int read;

    public ListedEvents(List<? extends MarketEvent> events) {
        this.events = events;
    }

    @Override
    public boolean advance() {
        if (read == events.size()) {
            return false;
        }
        read++;
        return true;
    }

    @Override
    public MarketEvent event() {
        return events.get(read - 1);
    }

    @Override
    public void close() {
        read = events.size();
    }
}
