package io.github.microstructurex.io.internal.csv;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.internal.GivenInstrument;
import io.github.microstructurex.io.internal.StoredFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A CSV file of trades or of snapshots. */
final class CsvFile implements MarketDataFile {
    /** One reading of the file, and how far it has come. */
    record Pass(MarketEventSource events, DoubleSupplier progress) {}

    private final String formatName;
    private final Path file;
    private final Instrument instrument;
    private final OptionalInt levels;
    private final LocalDate date;
    private final Supplier<Pass> opener;
    private volatile @Nullable Pass latestPass;
    private volatile boolean closed;

    private CsvFile(
            String formatName,
            Path file,
            Instrument instrument,
            OptionalInt levels,
            LocalDate date,
            Supplier<Pass> opener) {
        this.formatName = formatName;
        this.file = file;
        this.instrument = instrument;
        this.levels = levels;
        this.date = date;
        this.opener = opener;
    }

    static CsvFile open(
            String formatName,
            Path file,
            Instrument instrument,
            OptionalInt levels,
            OpenOptions options,
            Supplier<Pass> opener) {
        try (MarketEventSource events = opener.get().events()) {
            if (!events.advance()) {
                throw MarketDataException.inFile(file.toString(), "no rows", "rows below the header");
            }
            LocalDate date = GivenInstrument.date(
                    StoredFile.plain(file), options, events.event().exchangeTime());
            return new CsvFile(formatName, file, instrument, levels, date, opener);
        }
    }

    @Override
    public String formatName() {
        return formatName;
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public LocalDate date() {
        return date;
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public MarketEventSource events() {
        checkOpen();
        Pass pass = opener.get();
        latestPass = pass;
        return pass.events();
    }

    @Override
    public OptionalInt visibleLevels() {
        return levels;
    }

    @Override
    public Optional<DepthSource> depth() {
        checkOpen();
        return Optional.empty();
    }

    @Override
    public double progress() {
        Pass pass = latestPass;
        return pass == null ? 0 : pass.progress().getAsDouble();
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException(file + " was closed");
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
