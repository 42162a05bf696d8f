package io.github.microstructurex.cli;

import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.replay.DepthWindowSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The day of a file of market data. Where the file shows only the best levels, their rows complete its events. */
final class RecordedMarket implements Market {
    private final String name;
    private final MarketDataFile file;

    RecordedMarket(String name, MarketDataFile file) {
        this.name = name;
        this.file = file;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Instrument instrument() {
        return file.instrument();
    }

    @Override
    public ZoneId zone() {
        return file.zone();
    }

    @Override
    public LocalDate date() {
        return file.date();
    }

    @Override
    public MarketEventSource open(long seed) {
        if (file.visibleLevels().isEmpty()) {
            return file.events();
        }
        Optional<DepthSource> rows = file.depth();
        if (rows.isEmpty()) {
            throw incomplete();
        }
        try {
            return new DepthWindowSource(file.events(), rows.get());
        } catch (RuntimeException failure) {
            rows.get().close();
            throw failure;
        }
    }

    /** Without the rows, orders that were out of view would be missing from the book or never leave it. */
    private WrongInputException incomplete() {
        return new WrongInputException(name + " shows only the best "
                + file.visibleLevels().getAsInt()
                + " levels a side and holds no recorded states of the book, expected these beside it to simulate with");
    }
}
