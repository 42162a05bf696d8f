package io.github.microstructurex.io.internal.hftbacktest;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.internal.GivenInstrument;
import io.github.microstructurex.io.internal.StoredFile;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One array of events. */
final class HftbacktestFile implements MarketDataFile {
    private final StoredFile array;
    private final Instrument instrument;
    private final LocalDate date;
    private volatile @Nullable EventRecords latestPass;
    private volatile boolean closed;

    private HftbacktestFile(StoredFile array, Instrument instrument, LocalDate date) {
        this.array = array;
        this.instrument = instrument;
        this.date = date;
    }

    static HftbacktestFile open(StoredFile array, OpenOptions options) {
        Instrument instrument = GivenInstrument.of(array, options);
        try (MarketEventSource events = new HftbacktestSource(new EventRecords(array), instrument)) {
            if (!events.advance()) {
                throw MarketDataException.inFile(array.toString(), "no events", "events of hftbacktest");
            }
            LocalDate date = GivenInstrument.date(array, options, events.event().exchangeTime());
            return new HftbacktestFile(array, instrument, date);
        }
    }

    @Override
    public String formatName() {
        return HftbacktestFormat.NAME;
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
        EventRecords records = new EventRecords(array);
        latestPass = records;
        return new HftbacktestSource(records, instrument);
    }

    @Override
    public OptionalInt visibleLevels() {
        return OptionalInt.empty();
    }

    @Override
    public Optional<DepthSource> depth() {
        checkOpen();
        return Optional.empty();
    }

    @Override
    public double progress() {
        EventRecords pass = latestPass;
        return pass == null ? 0 : pass.progress();
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException(array + " was closed");
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
