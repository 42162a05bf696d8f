package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.InstrumentListing;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.internal.GivenInstrument;
import io.github.microstructurex.io.internal.InstrumentCounts;
import io.github.microstructurex.io.internal.Leniency;
import io.github.microstructurex.io.internal.OpenedFile;
import io.github.microstructurex.io.internal.StoredFile;
import io.github.microstructurex.io.internal.parquet.table.Footer;
import io.github.microstructurex.io.parquet.ParquetColumn;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** A file of events, of trades or of snapshots. */
public final class ParquetFile extends OpenedFile {
    private static final int MAX_SHOWN = 500;
    private static final long NANOS_PER_DAY = 86_400_000_000_000L;
    private static final Instrument ANY = Instrument.of("any", "1", "1");

    private final MarketTable table;
    private final Noted noted;

    private ParquetFile(MarketTable table, LocalDate date, Noted noted, OpenOptions options) {
        super(
                table.layout().content().formatName(),
                StoredFile.asStored(table.file()),
                table.instrument(),
                date,
                noted.zone(),
                options);
        this.table = table;
        this.noted = noted;
    }

    /**
     * Opens a file.
     *
     * @param file the file
     * @param options what the caller knows about it
     * @param names under which names its columns are looked for
     * @return the opened file
     * @throws MarketDataException if it is no such file
     */
    public static ParquetFile open(Path file, OpenOptions options, ColumnNames names) {
        Footer footer = Footer.read(file);
        Layout layout = Layout.of(footer, names).orElseThrow(() -> unfit(file, footer));
        Noted noted = Noted.in(file, footer);
        OpenOptions known = withSymbol(file, footer, layout, noted.complete(options));
        Instrument instrument = GivenInstrument.of(StoredFile.asStored(file), known);
        MarketTable table = new MarketTable(
                file, footer, layout, names, instrument, options.symbol().isPresent());
        return new ParquetFile(table, noted.date().orElseGet(() -> firstDate(table, known)), noted, options);
    }

    private static MarketDataException unfit(Path file, Footer footer) {
        String found = "the columns " + footer.columns();
        return MarketDataException.inFile(
                file.toString(),
                found.length() > MAX_SHOWN ? found.substring(0, MAX_SHOWN) + "..." : found,
                "columns of a time, and of a price and a quantity or of bids and asks; see ParquetColumns");
    }

    /** The symbol of the first row, where there is a column of symbols and none is known. */
    private static OpenOptions withSymbol(Path file, Footer footer, Layout layout, OpenOptions options) {
        Optional<Integer> place = layout.place(ParquetColumn.SYMBOL);
        if (options.symbol().isPresent() || place.isEmpty()) {
            return options;
        }
        try (Rows rows = new Rows(file, footer, layout.columns())) {
            return rows.next() ? options.withSymbol(rows.text(place.get())) : options;
        }
    }

    /**
     * Lists the instruments of a file with a column of symbols.
     *
     * @param file the file
     * @param options how much may be left out
     * @param names under which names its columns are looked for
     * @return the instruments; empty if there is no such column
     * @throws MarketDataException if it is no such file
     */
    static Optional<InstrumentListing> listInstruments(Path file, OpenOptions options, ColumnNames names) {
        Footer footer = Footer.read(file);
        Layout layout = Layout.of(footer, names).orElseThrow(() -> unfit(file, footer));
        Optional<Integer> symbols = layout.place(ParquetColumn.SYMBOL);
        Optional<Integer> times = layout.place(ParquetColumn.TIME);
        if (symbols.isEmpty() || times.isEmpty()) {
            return Optional.empty();
        }
        InstrumentCounts counts = new InstrumentCounts(file.toString());
        long nanosPerTime = new Units(file, layout.columns(), ANY, names).nanosPerTime(times.get());
        try (Rows rows = new Rows(file, footer, layout.columns())) {
            return Optional.of(counts.listing(
                    layout.content().formatName(), Noted.in(file, footer).zone(), options, () -> {
                        boolean more = rows.next();
                        if (more) {
                            counts.of(rows.text(symbols.get())).add(rows.time(times.get(), nanosPerTime));
                        }
                        return more;
                    }));
        }
    }

    private static LocalDate firstDate(MarketTable table, OpenOptions options) {
        try (MarketEventSource events = table.events(table.rows())) {
            if (!new Leniency(options).advance(events::advance)) {
                throw MarketDataException.inFile(
                        table.file().toString(),
                        "no rows of " + table.instrument().symbol(),
                        "some");
            }
            LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(events.event().exchangeTime(), NANOS_PER_DAY));
            return GivenInstrument.date(StoredFile.asStored(table.file()), day, options);
        }
    }

    @Override
    protected Pass beginEvents() {
        Rows rows = table.rows();
        return new Pass(table.events(rows), rows::progress);
    }

    @Override
    public OptionalInt visibleLevels() {
        // Snapshots are their own events: these make the book alone, and do not go with the states one by one.
        return table.layout().content() == Content.SNAPSHOTS ? OptionalInt.empty() : noted.visibleLevels();
    }

    /** One state a row: the book after the last of the events with the row's number. */
    @Override
    protected Optional<DepthSource> beginDepth() {
        return table.layout().content() == Content.SNAPSHOTS ? Optional.of(table.snapshots()) : Optional.empty();
    }
}
