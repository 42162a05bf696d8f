package io.github.microstructurex.io.internal.itch;

import io.github.microstructurex.io.FileDetail;
import io.github.microstructurex.io.InstrumentListing;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.internal.GivenInstrument;
import io.github.microstructurex.io.internal.InstrumentCounts;
import io.github.microstructurex.io.internal.NewYork;
import io.github.microstructurex.io.internal.OpenedFile;
import io.github.microstructurex.io.itch.ItchFraming;
import io.github.microstructurex.io.itch.ItchReader;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** One stock of a file. */
final class ItchFile extends OpenedFile {
    private static final String TICK_SIZE = "0.0001";
    private static final Set<FileDetail> ASSUMED = GivenInstrument.assumed(OpenOptions.defaults());
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final ItchFraming framing;
    private final StockChoice stock;
    private final long midnight;

    private ItchFile(
            MarketDataInput file, ItchFraming framing, StockChoice stock, LocalDate date, OpenOptions options) {
        super(
                ItchFormat.NAME,
                file,
                GivenInstrument.inUnits(file, stock.symbol(), TICK_SIZE, "1", options),
                date,
                NewYork.ZONE,
                options);
        this.framing = framing;
        this.stock = stock;
        midnight = NewYork.midnight(file.toString(), date);
    }

    static ItchFile open(MarketDataInput file, OpenOptions options) {
        ItchFraming framing = framing(file);
        Optional<LocalDate> date = date(file, options);
        try (ItchReader reader = ItchReader.of(file.open(), file.toString(), framing)) {
            StockChoice stock = StockChoice.find(file.toString(), reader, options);
            LocalDate day = date.or(() -> captured(reader)).orElseThrow(() -> noDate(file));
            return new ItchFile(file, framing, stock, day, options);
        }
    }

    static InstrumentListing listInstruments(MarketDataInput file, OpenOptions options) {
        Optional<LocalDate> date = date(file, options).or(() -> captured(file));
        OptionalLong midnight = date.isPresent()
                ? OptionalLong.of(NewYork.midnight(file.toString(), date.get()))
                : OptionalLong.empty();
        InstrumentCounts counts = new InstrumentCounts(file.toString());
        StockList stocks = new StockList(counts, midnight);
        try (ItchReader reader = ItchReader.of(file.open(), file.toString(), framing(file))) {
            return counts.listing(ItchFormat.NAME, NewYork.ZONE, options, () -> {
                boolean more = reader.advance();
                if (more) {
                    stocks.add(reader.message());
                }
                return more;
            });
        }
    }

    private static Optional<LocalDate> captured(MarketDataInput file) {
        try (ItchReader reader = ItchReader.of(file.open(), file.toString(), framing(file))) {
            return reader.advance() ? captured(reader) : Optional.empty();
        } catch (MarketDataException wrong) {
            // The reading that follows finds it, too.
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(MarketDataInput file, OpenOptions options) {
        return GivenInstrument.agreed(file, FileDetail.DATE, ItchFileName.date(file.name()), options.date());
    }

    private static MarketDataException noDate(MarketDataInput file) {
        return MarketDataException.inFile(
                file.toString(),
                "no date in the name",
                "a name like " + ItchFileName.CONVENTION + ", or " + FileDetail.DATE.expected());
    }

    @Override
    public Set<FileDetail> assumed() {
        return ASSUMED;
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

    private static Optional<LocalDate> captured(ItchReader reader) {
        long time = reader.receiveTime();
        return time == ItchReader.NO_TIME
                ? Optional.empty()
                : Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(time / NANOS_PER_SECOND), NewYork.ZONE));
    }

    @Override
    protected Pass beginEvents() {
        ItchReader reader = ItchReader.of(input().open(), input().toString(), framing);
        return new Pass(new ItchEvents(input().toString(), reader, stock, midnight), reader::progress);
    }
}
