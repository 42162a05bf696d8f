package io.github.microstructurex.io.internal.itch;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.itch.ItchFraming;
import io.github.microstructurex.io.itch.ItchReader;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One stock of a file. */
final class ItchFile implements MarketDataFile {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String TICK_SIZE = "0.0001";
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    /** Nanoseconds since the epoch reach a little further. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1700, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2261, 12, 31);

    private final MarketDataInput file;
    private final ItchFraming framing;
    private final StockChoice stock;
    private final Instrument instrument;
    private final LocalDate date;
    private final long midnight;
    private volatile @Nullable ItchReader latestPass;
    private volatile boolean closed;

    private ItchFile(MarketDataInput file, ItchFraming framing, StockChoice stock, LocalDate date) {
        this.file = file;
        this.framing = framing;
        this.stock = stock;
        this.date = date;
        instrument = Instrument.of(stock.symbol(), TICK_SIZE, "1");
        midnight = midnight(file, date);
    }

    static ItchFile open(MarketDataInput file, OpenOptions options) {
        ItchFraming framing = framing(file);
        Optional<LocalDate> date = agreedDate(file, options);
        try (ItchReader reader = ItchReader.of(file.open(), file.toString(), framing)) {
            StockChoice stock = StockChoice.find(file.toString(), reader, options.symbol());
            LocalDate day = date.or(() -> captured(reader))
                    .orElseThrow(() -> MarketDataException.inFile(
                            file.toString(),
                            "no date in the name",
                            "a name like " + ItchFileName.CONVENTION + ", or a given date"));
            return new ItchFile(file, framing, stock, day);
        }
    }

    /** What its first bytes show; if they show nothing, the framing whose exceptions say the most. */
    private static ItchFraming framing(MarketDataInput file) {
        ByteBuffer view = file.firstBytes();
        byte[] first = new byte[Math.min(view.remaining(), FramingSearch.FIRST_BYTES)];
        view.get(first);
        boolean capture = first.length >= Integer.BYTES
                && PcapFrames.isMagic((int) ByteInput.of("", first).u32(0));
        return FramingSearch.framingOf(first).orElse(capture ? ItchFraming.PCAP : ItchFraming.BINARY_FILE);
    }

    private static Optional<LocalDate> agreedDate(MarketDataInput file, OpenOptions options) {
        Optional<LocalDate> named = ItchFileName.date(file.name());
        Optional<LocalDate> given = options.date();
        if (named.isPresent() && given.isPresent() && !named.equals(given)) {
            throw MarketDataException.inFile(
                    file.toString(), "the date " + named.get() + " in the name", given.get() + ", the given date");
        }
        return named.or(() -> given);
    }

    private static Optional<LocalDate> captured(ItchReader reader) {
        long time = reader.receiveTime();
        return time == ItchReader.NO_TIME
                ? Optional.empty()
                : Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(time / NANOS_PER_SECOND), NEW_YORK));
    }

    /** The wall clock's midnight, counted back from noon: on a day with a change of time it is the trading hours' one. */
    private static long midnight(MarketDataInput file, LocalDate date) {
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            throw MarketDataException.inFile(
                    file.toString(), "the date " + date, "a day from " + FIRST_DAY + " to " + LAST_DAY);
        }
        long noon = date.atTime(LocalTime.NOON).atZone(NEW_YORK).toEpochSecond();
        return (noon - LocalTime.NOON.toSecondOfDay()) * NANOS_PER_SECOND;
    }

    @Override
    public String formatName() {
        return ItchFormat.NAME;
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
        return NEW_YORK;
    }

    @Override
    public MarketEventSource events() {
        if (closed) {
            throw new IllegalStateException(file + " was closed");
        }
        ItchReader reader = ItchReader.of(file.open(), file.toString(), framing);
        latestPass = reader;
        return new ItchEvents(file.toString(), reader, stock.locate(), midnight);
    }

    @Override
    public OptionalInt visibleLevels() {
        return OptionalInt.empty();
    }

    @Override
    public Optional<DepthSource> depth() {
        return Optional.empty();
    }

    @Override
    public double progress() {
        ItchReader pass = latestPass;
        return pass == null ? 0 : pass.progress();
    }

    @Override
    public void close() {
        closed = true;
    }
}
