package io.github.microstructurex.io.internal.dbn;

import io.github.microstructurex.io.FileDetail;
import io.github.microstructurex.io.InstrumentListing;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.internal.GivenInstrument;
import io.github.microstructurex.io.internal.InstrumentCounts;
import io.github.microstructurex.io.internal.InstrumentCounts.Count;
import io.github.microstructurex.io.internal.Leniency;
import io.github.microstructurex.io.internal.OpenedFile;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** One instrument of a DBN file. */
final class DbnFile extends OpenedFile {
    private final Optional<String> givenSymbol;
    private final Set<FileDetail> assumed;
    private final DbnSymbols symbols;
    private final DbnUnits units;

    private DbnFile(MarketDataInput stored, OpenOptions options, DbnSymbols symbols, DbnUnits units, LocalDate date) {
        super(DbnFormat.NAME, stored, units.instrument(), date, ZoneOffset.UTC, options);
        givenSymbol = options.symbol();
        assumed = GivenInstrument.assumed(options);
        this.symbols = symbols;
        this.units = units;
    }

    static DbnFile open(MarketDataInput stored, OpenOptions options) {
        try (DbnInput input = new DbnInput(stored)) {
            DbnMetadata metadata = DbnMetadata.read(input, new DbnSymbols(options.symbol()));
            DbnSymbols symbols = metadata.symbols();
            try (DbnRecords records = new DbnRecords(input, metadata, symbols)) {
                boolean hasRecords = new Leniency(options).advance(records::nextOfAny);
                String symbol = chooseSymbol(stored, symbols, hasRecords ? records.instrumentId() : -1);
                Optional<LocalDate> recorded = metadata.day()
                        .or(() -> hasRecords
                                ? Optional.of(GivenInstrument.dayOf(records.receiveTime()))
                                : Optional.empty());
                DbnUnits units = DbnUnits.of(stored.toString(), symbol, options);
                return new DbnFile(stored, options, symbols, units, date(stored, recorded, options));
            }
        }
    }

    /** The given symbol, or the only one of the file; where the file names none, an instrument's id is its symbol. */
    private static String chooseSymbol(MarketDataInput stored, DbnSymbols symbols, long firstId) {
        Optional<String> symbol = symbols.symbol();
        if (symbols.isFound()) {
            if (symbols.isAmbiguous()) {
                throw MarketDataException.inFile(
                        stored.toString(),
                        "several instruments: " + symbols.describe(),
                        FileDetail.SYMBOL.expected() + ", one of them");
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

    private static LocalDate date(MarketDataInput stored, Optional<LocalDate> recorded, OpenOptions options) {
        return recorded.map(day -> GivenInstrument.date(stored, day, options))
                .or(options::date)
                .orElseThrow(
                        () -> MarketDataException.inFile(stored.toString(), "no date", FileDetail.DATE.expected()));
    }

    static InstrumentListing listInstruments(MarketDataInput stored, OpenOptions options) {
        InstrumentCounts counts = new InstrumentCounts(stored.toString());
        Long2ObjectOpenHashMap<Count> byId = new Long2ObjectOpenHashMap<>();
        DbnNames names = new DbnNames();
        try (DbnInput input = new DbnInput(stored);
                DbnRecords records = new DbnRecords(input, DbnMetadata.read(input, names), names)) {
            return counts.listing(DbnFormat.NAME, ZoneOffset.UTC, options, () -> {
                boolean more = records.nextOfAny();
                if (more) {
                    Count count = byId.computeIfAbsent(records.instrumentId(), id -> counts.of(names.nameOf(id)));
                    count.add(records.isSnapshot() ? records.receiveTime() : records.eventTime());
                }
                return more;
            });
        }
    }

    @Override
    public Set<FileDetail> assumed() {
        return assumed;
    }

    @Override
    protected Pass beginEvents() {
        DbnInput input = new DbnInput(input());
        try {
            DbnMetadata metadata = DbnMetadata.read(input, new DbnSymbols(givenSymbol));
            DbnEvents events = new DbnEvents(new DbnRecords(input, metadata, symbols), units);
            return new Pass(events, events::progress);
        } catch (RuntimeException changed) {
            input.close();
            throw changed;
        }
    }
}
