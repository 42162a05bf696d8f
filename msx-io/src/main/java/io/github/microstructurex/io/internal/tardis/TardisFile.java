package io.github.microstructurex.io.internal.tardis;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.OpenOptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One instrument of a file of Tardis. */
final class TardisFile implements MarketDataFile {
    /** Finer than the prices of any exchange but a few, and coarse enough for a price of two billions. */
    private static final BigDecimal DEFAULT_TICK = new BigDecimal("0.000000001");
    /** What the largest exchanges count in. */
    private static final BigDecimal DEFAULT_LOT = new BigDecimal("0.00000001");

    private static final long NANOS_PER_DAY = 86_400_000_000_000L;

    private final MarketDataInput stored;
    private final TardisHeader header;
    private final Instrument instrument;
    private final boolean symbolIsGiven;
    private final LocalDate date;
    private volatile @Nullable TardisRows latestPass;
    private volatile boolean closed;

    private TardisFile(
            MarketDataInput stored, TardisHeader header, Instrument instrument, boolean symbolIsGiven, LocalDate date) {
        this.stored = stored;
        this.header = header;
        this.instrument = instrument;
        this.symbolIsGiven = symbolIsGiven;
        this.date = date;
    }

    static TardisFile open(MarketDataInput stored, OpenOptions options) {
        TardisHeader header = TardisHeader.read(stored);
        String symbol = options.symbol()
                .or(() -> TardisRows.firstSymbol(stored, header.columns().size()))
                .orElseThrow(() -> MarketDataException.inFile(stored.toString(), "no rows", "rows behind the header"));
        Instrument instrument = new Instrument(
                symbol,
                checked(stored, "tick", options.tick().orElse(DEFAULT_TICK)),
                checked(stored, "lot", options.lot().orElse(DEFAULT_LOT)));
        boolean symbolIsGiven = options.symbol().isPresent();
        try (TardisRows rows = new TardisRows(stored, instrument, header.columns(), symbolIsGiven)) {
            if (!rows.next()) {
                throw MarketDataException.inFile(stored.toString(), "no row of " + symbol, "a symbol of the file");
            }
            LocalDate date = date(stored, LocalDate.ofEpochDay(rows.exchangeTime() / NANOS_PER_DAY), options.date());
            return new TardisFile(stored, header, instrument, symbolIsGiven, date);
        }
    }

    private static BigDecimal checked(MarketDataInput stored, String what, BigDecimal step) {
        if (!Decimal.isPossibleStep(step)) {
            throw MarketDataException.inFile(
                    stored.toString(), "the given " + what + " " + step, "one of at most 18 digits");
        }
        return step;
    }

    private static LocalDate date(MarketDataInput stored, LocalDate recorded, Optional<LocalDate> given) {
        if (given.isPresent() && !given.get().equals(recorded)) {
            throw MarketDataException.inFile(
                    stored.toString(), "data from " + recorded + " on", given.get() + ", the given date");
        }
        return recorded;
    }

    @Override
    public String formatName() {
        return TardisFormat.NAME;
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
        TardisRows rows = rows();
        latestPass = rows;
        return switch (header.kind()) {
            case INCREMENTAL_BOOK_L2 -> new TardisUpdates(rows);
            case TRADES -> new TardisTrades(rows);
            case QUOTES, BOOK_SNAPSHOT -> new TardisSnapshots(new TardisDepth(rows, header));
        };
    }

    @Override
    public OptionalInt visibleLevels() {
        return OptionalInt.empty();
    }

    /** One state a row, which is the book after the last of the events with the row's number. */
    @Override
    public Optional<DepthSource> depth() {
        checkOpen();
        return header.hasDepth() ? Optional.of(new TardisDepth(rows(), header)) : Optional.empty();
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException(stored + " was closed");
        }
    }

    private TardisRows rows() {
        return new TardisRows(stored, instrument, header.columns(), symbolIsGiven);
    }

    @Override
    public double progress() {
        TardisRows pass = latestPass;
        return pass == null ? 0 : pass.progress();
    }

    @Override
    public void close() {
        closed = true;
    }
}
