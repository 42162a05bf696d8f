package io.github.microstructurex.io.internal.tardis;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.FileDetail;
import io.github.microstructurex.io.InstrumentListing;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.internal.GivenInstrument;
import io.github.microstructurex.io.internal.InstrumentCounts;
import io.github.microstructurex.io.internal.Leniency;
import io.github.microstructurex.io.internal.OpenedFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** One instrument of a file of Tardis. */
final class TardisFile extends OpenedFile {
    /** Finer than the prices of any exchange but a few, and coarse enough for a price of two billions. */
    private static final BigDecimal DEFAULT_TICK = new BigDecimal("0.000000001");
    /** What the largest exchanges count in. */
    private static final BigDecimal DEFAULT_LOT = new BigDecimal("0.00000001");

    private final TardisHeader header;
    private final boolean symbolIsGiven;
    private final Set<FileDetail> assumed;

    private TardisFile(
            MarketDataInput stored, TardisHeader header, Instrument instrument, LocalDate date, OpenOptions options) {
        super(TardisFormat.NAME, stored, instrument, date, ZoneOffset.UTC, options);
        this.header = header;
        symbolIsGiven = options.symbol().isPresent();
        assumed = GivenInstrument.assumed(options);
    }

    static TardisFile open(MarketDataInput stored, OpenOptions options) {
        TardisHeader header = TardisHeader.read(stored);
        String symbol = options.symbol()
                .or(() -> TardisRows.firstSymbol(stored, header.columns().size()))
                .orElseThrow(() -> MarketDataException.inFile(stored.toString(), "no rows", "rows behind the header"));
        Instrument instrument = GivenInstrument.of(
                stored,
                symbol,
                options.tick().orElse(DEFAULT_TICK),
                options.lot().orElse(DEFAULT_LOT));
        boolean symbolIsGiven = options.symbol().isPresent();
        try (TardisRows rows = new TardisRows(stored, instrument, header.columns(), symbolIsGiven)) {
            if (!new Leniency(options).advance(rows::next)) {
                throw MarketDataException.inFile(stored.toString(), "no row of " + symbol, "a symbol of the file");
            }
            LocalDate date = GivenInstrument.date(stored, GivenInstrument.dayOf(rows.exchangeTime()), options);
            return new TardisFile(stored, header, instrument, date, options);
        }
    }

    static InstrumentListing listInstruments(MarketDataInput stored, OpenOptions options) {
        TardisHeader header = TardisHeader.read(stored);
        InstrumentCounts counts = new InstrumentCounts(stored.toString());
        Instrument any = new Instrument("any", DEFAULT_TICK, DEFAULT_LOT);
        try (TardisRows rows = new TardisRows(stored, any, header.columns(), true)) {
            return counts.listing(TardisFormat.NAME, ZoneOffset.UTC, options, () -> {
                Optional<String> symbol = rows.nextOfAny();
                symbol.ifPresent(name -> counts.of(name).add(rows.exchangeTime()));
                return symbol.isPresent();
            });
        }
    }

    @Override
    public Set<FileDetail> assumed() {
        return assumed;
    }

    @Override
    protected Pass beginEvents() {
        TardisRows rows = rows();
        return new Pass(eventsOf(rows), rows::progress);
    }

    private MarketEventSource eventsOf(TardisRows rows) {
        return switch (header.kind()) {
            case INCREMENTAL_BOOK_L2 -> new TardisUpdates(rows);
            case TRADES -> new TardisTrades(rows);
            case QUOTES, BOOK_SNAPSHOT -> new TardisSnapshots(new TardisDepth(rows, header));
        };
    }

    /** One state a row, which is the book after the last of the events with the row's number. */
    @Override
    protected Optional<DepthSource> beginDepth() {
        return header.hasDepth() ? Optional.of(new TardisDepth(rows(), header)) : Optional.empty();
    }

    private TardisRows rows() {
        return new TardisRows(input(), instrument(), header.columns(), symbolIsGiven);
    }
}
