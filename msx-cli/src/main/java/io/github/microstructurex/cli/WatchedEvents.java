package io.github.microstructurex.cli;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import java.util.function.DoubleSupplier;

/** Events that move a progress bar as they are read. */
final class WatchedEvents implements MarketEventSource {
    private static final int UPDATE_EVERY = 1 << 12;

    private final MarketEventSource events;
    private final DoubleSupplier fraction;
    private final ProgressBar bar;
    private long number;

    WatchedEvents(MarketEventSource events, DoubleSupplier fraction, ProgressBar bar) {
        this.events = events;
        this.fraction = fraction;
        this.bar = bar;
    }

    @Override
    public boolean advance() {
        if (++number % UPDATE_EVERY == 0) {
            bar.update(fraction.getAsDouble(), number);
        }
        return events.advance();
    }

    @Override
    public MarketEvent event() {
        return events.event();
    }

    @Override
    public void close() {
        events.close();
    }
}
