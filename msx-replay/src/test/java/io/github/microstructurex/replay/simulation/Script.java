package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A record that a test writes down event by event; each gets the next sequence number. */
final class Script implements MarketEventSource {
    private final List<MarketEventBuffer> events = new ArrayList<>();
    private int next;

    Script at(long time, Consumer<MarketEventBuffer> event) {
        MarketEventBuffer buffer = new MarketEventBuffer();
        event.accept(buffer);
        events.add(buffer.at(time).sequence(events.size() + 1L));
        return this;
    }

    @Override
    public boolean advance() {
        return next < events.size() && ++next > 0;
    }

    @Override
    public MarketEvent event() {
        return events.get(next - 1);
    }

    @Override
    public void close() {}
}
