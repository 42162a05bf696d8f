package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import java.util.List;

/** Events of a list. */
final class ListedEvents implements MarketEventSource {
    private final List<? extends MarketEvent> events;
    private int next;

    ListedEvents(List<? extends MarketEvent> events) {
        this.events = events;
    }

    @Override
    public boolean advance() {
        return next++ < events.size();
    }

    @Override
    public MarketEvent event() {
        return events.get(next - 1);
    }

    @Override
    public void close() {}
}
