package io.github.microstructurex.io.internal.dbn;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.OpenOptions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One instrument of a DBN file. */
final class DbnFile implements MarketDataFile {
    private final MarketDataInput stored;
    private final OpenOptions options;
    private final DbnSymbols symbols;
    private final DbnUnits units;
    private final LocalDate date;
    private volatile @Nullable DbnEvents latestPass;
    private volatile boolean closed;

    private DbnFile(MarketDataInput stored, OpenOptions options, DbnSymbols symbols, DbnUnits units, LocalDate date) {
        this.stored = stored;
        this.options = options;
        this.symbols = symbols;
        this.units = units;
        this.date = date;
    }

    static DbnFile open(MarketDataInput stored, OpenOptions options) {
        try (DbnInput input = new DbnInput(stored)) {
            DbnMetadata metadata = DbnMetadata.read(input, options.symbol());
            DbnSymbols symbols = metadata.symbols();
            try (DbnRecords records = new DbnRecords(input, metadata, symbols)) {
                boolean hasRecords = records.nextOfAny();
                String symbol = chooseSymbol(stored, symbols, hasRecords ? records.instrumentId() : -1);
                Optional<LocalDate> recorded = metadata.day()
                        .or(() -> hasRecords ? Optional.of(DbnSymbols.dayOf(records.receiveTime())) : Optional.empty());
                DbnUnits units = DbnUnits.of(stored.toString(), symbol, options);
                return new DbnFile(stored, options, symbols, units, date(stored, recorded, options.date()));
            }
        }
    }

    /** The given symbol, or the only one of the file; where the file names none, an instrument's id is its symbol. */
    private static String chooseSymbol(MarketDataInput stored, DbnSymbols symbols, long firstId) {
        Optional<String> symbol = symbols.symbol();
        if (symbols.isFound()) {
            if (symbols.isAmbiguous()) {
                throw MarketDataException.inFile(
                        stored.toString(), "several instruments: " + symbols.describe(), "a given symbol, one of them");
            }
            return symbol.orElseThrow();
        }
        if (symbols.hasNames()) {
            throw MarketDataException.inFile(
                    stored.toString(), "no " + symbol.orElseThrow() + " among " + symbols.describe(), "one of them");
        }
        return useId(stored, symbols, symbol, firstId);
    }

    private static String useId(MarketDataInput stored, DbnSymbols symbols, Optional<String> given, long firstId) {
        if (given.isEmpty() && firstId < 0) {
            throw MarketDataException.inFile(stored.toString(), "neither symbols nor records", "an instrument");
        }
        try {
            long id = given.isPresent() ? Integer.parseUnsignedInt(given.get()) & 0xFFFF_FFFFL : firstId;
            symbols.use(id);
            return Long.toString(id);
        } catch (NumberFormatException noId) {
            throw MarketDataException.inFile(
                    stored.toString(), "no symbols", "an instrument id in place of " + given.orElseThrow());
        }
    }

    private static LocalDate date(MarketDataInput stored, Optional<LocalDate> recorded, Optional<LocalDate> given) {
        if (recorded.isPresent() && given.isPresent() && !recorded.equals(given)) {
            throw MarketDataException.inFile(
                    stored.toString(), "data from " + recorded.get() + " on", given.get() + ", the given date");
        }
        return recorded.or(() -> given)
                .orElseThrow(() -> MarketDataException.inFile(stored.toString(), "no date", "a given date"));
    }

    @Override
    public String formatName() {
        return DbnFormat.NAME;
    }

    @Override
    public Instrument instrument() {
        return units.instrument();
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
        if (closed) {
            throw new IllegalStateException(stored + " was closed");
        }
        DbnInput input = new DbnInput(stored);
        try {
            DbnMetadata metadata = DbnMetadata.read(input, options.symbol());
            DbnEvents events = new DbnEvents(new DbnRecords(input, metadata, symbols), units);
            latestPass = events;
            return events;
        } catch (RuntimeException changed) {
            input.close();
            throw changed;
        }
    }

    @Override
    public OptionalInt visibleLevels() {
        return OptionalInt.empty();
    }

    @Override
    public Optional<DepthSource> depth() {
        if (closed) {
            throw new IllegalStateException(stored + " was closed");
        }
        return Optional.empty();
    }

    @Override
    public double progress() {
        DbnEvents pass = latestPass;
        return pass == null ? 0 : pass.progress();
    }

    @Override
    public void close() {
        closed = true;
    }
}
