package io.github.microstructurex.io.internal.csv;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.internal.GivenInstrument;
import io.github.microstructurex.io.internal.Leniency;
import io.github.microstructurex.io.internal.OpenedFile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

/** A CSV file of trades or of snapshots. */
final class CsvFile extends OpenedFile {
    private final Supplier<Pass> passes;
    private final Supplier<Optional<DepthSource>> states;

    private CsvFile(
            String formatName,
            MarketDataInput input,
            Instrument instrument,
            LocalDate date,
            OpenOptions options,
            Supplier<Pass> passes,
            Supplier<Optional<DepthSource>> states) {
        super(formatName, input, instrument, date, ZoneOffset.UTC, options);
        this.passes = passes;
        this.states = states;
    }

    static CsvFile open(
            String formatName,
            MarketDataInput input,
            Instrument instrument,
            OpenOptions options,
            Supplier<Pass> passes,
            Supplier<Optional<DepthSource>> states) {
        try (MarketEventSource events = passes.get().events()) {
            if (!new Leniency(options).advance(events::advance)) {
                throw MarketDataException.inFile(input.toString(), "no rows", "rows below the header");
            }
            LocalDate first = GivenInstrument.dayOf(events.event().exchangeTime());
            LocalDate date = GivenInstrument.date(input, first, options);
            return new CsvFile(formatName, input, instrument, date, options, passes, states);
        }
    }

    @Override
    protected Pass beginEvents() {
        return passes.get();
    }

    @Override
    protected Optional<DepthSource> beginDepth() {
        return states.get();
    }
}
