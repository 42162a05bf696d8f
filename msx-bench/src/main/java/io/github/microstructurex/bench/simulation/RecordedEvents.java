package io.github.microstructurex.bench.simulation;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.replay.DepthWindowSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A recorded day in memory, completed so that any book can apply it, to be read any number of times. */
final class RecordedEvents {
    private final List<MarketEvent> events = new ArrayList<>();

    static MarketEventSource open(MarketDataFile file) {
        return new DepthWindowSource(file.events(), file.depth().orElseThrow());
    }

    RecordedEvents(Path path) {
        try (MarketDataFile file = MarketDataFormats.open(path);
                MarketEventSource source = open(file)) {
            while (source.advance()) {
                events.add(new MarketEventBuffer().copyFrom(source.event()));
            }
        }
    }

    int size() {
        return events.size();
    }

    MarketEventSource source() {
        return new MarketEventSource() {
            private int next;

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
        };
    }
}
