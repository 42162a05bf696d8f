package io.github.microstructurex.analytics.realism;

import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEventSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.LongFunction;

/**
 * A market that opens whatever a test says.
 *
 * @param name what it is called
 * @param events opens its events from a seed
 */
record ListedMarket(String name, LongFunction<MarketEventSource> events) implements Market {
    @Override
    public Instrument instrument() {
        return Instrument.of("STOCK", "0.01", "10");
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("UTC");
    }

    @Override
    public LocalDate date() {
        return LocalDate.of(1970, 1, 1);
    }

    @Override
    public MarketEventSource open(long seed) {
        return events.apply(seed);
    }
}
