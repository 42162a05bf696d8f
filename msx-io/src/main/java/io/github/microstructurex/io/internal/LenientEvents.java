package io.github.microstructurex.io.internal;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;

/** The events of a source without those that are wrong. */
record LenientEvents(MarketEventSource source, Leniency leniency) implements MarketEventSource {
    @Override
    public boolean advance() {
        return leniency.advance(source::advance);
    }

    @Override
    public MarketEvent event() {
        return source.event();
    }

    @Override
    public void close() {
        source.close();
    }
}
