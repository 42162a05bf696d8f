package io.github.microstructurex.analytics;

import io.github.microstructurex.analytics.impact.BookShape;
import io.github.microstructurex.analytics.impact.ImpliedDepth;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEventSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A market whose record has trades or best quotes only, with the depth that a model of impact implies, so that a backtest
 * can run in it: {@link ImpliedDepth} says how.
 *
 * @param record the market as it was recorded
 * @param shape the depth
 */
public record ImpliedDepthMarket(Market record, BookShape shape) implements Market {
    /** {@return the name of the record, and that its depth is implied} */
    @Override
    public String name() {
        return record.name() + " (implied depth)";
    }

    @Override
    public Instrument instrument() {
        return record.instrument();
    }

    @Override
    public ZoneId zone() {
        return record.zone();
    }

    @Override
    public LocalDate date() {
        return record.date();
    }

    @Override
    public MarketEventSource open(long seed) {
        return new ImpliedDepth(record.open(seed), shape);
    }
}
