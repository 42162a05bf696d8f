package io.github.microstructurex.replay.playback;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A record in memory, which counts how often it was opened and closed. Like a file's, its sources show one object. */
final class Tape implements Supplier<MarketEventSource> {
    private final List<MarketEvent> events = new ArrayList<>();
    private int opened;
    private int closed;

    static MarketEventBuffer event() {
        return new MarketEventBuffer();
    }

    /** Adds an event at a time. */
    Tape at(long time, MarketEventBuffer event) {
        events.add(event.at(time).sequence(events.size() + 1L));
        return this;
    }

    List<MarketEvent> events() {
        return events;
    }

    int opened() {
        return opened;
    }

    int closed() {
        return closed;
    }

    @Override
    public MarketEventSource get() {
        opened++;
        return new MarketEventSource() {
            private final MarketEventBuffer shown = new MarketEventBuffer();
            private int next;
            private boolean isClosed;

            @Override
            public boolean advance() {
                if (isClosed) {
                    throw new IllegalStateException("the source is closed");
                }
                if (next == events.size()) {
                    return false;
                }
                shown.copyFrom(events.get(next++));
                return true;
            }

            @Override
            public MarketEvent event() {
                return shown;
            }

            @Override
            public void close() {
                closed += isClosed ? 0 : 1;
                isClosed = true;
            }
        };
    }
}
