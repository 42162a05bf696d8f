package io.github.microstructurex.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What a writer has written, its reader reads: the same events where the format can say them, and else the same book. */
class WriterProperties {
    private static final LocalDate DATE = LocalDate.of(2012, 6, 21);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final long OPEN = DATE.atTime(9, 30).atZone(NEW_YORK).toEpochSecond() * 1_000_000_000;
    private static final Instrument INSTRUMENT = Instrument.of("TEST", "0.0001", "1");
    private static final int LEVELS = 100;
    private static final Map<String, String> NAMES = Map.of(
            "itch", "S062112-v50",
            "lobster", "TEST_2012-06-21_message_100.csv",
            "csv-trades", "trades.csv",
            "csv-snapshots", "snapshots.csv",
            "hftbacktest", "day.npz",
            "parquet", "day-events.parquet");

    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("written");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 300, seed = "42")
    void itchKeepsEventsThatItsMessagesCanSay(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<MarketEventType> types = EnumSet.complementOf(EnumSet.of(MarketEventType.CLEAR));
        assertKept(random, "itch", Flow.of(random, types, OPEN, Flow.Sides.UNKNOWN));
    }

    @Property(tries = 300, seed = "42")
    void lobsterKeepsEventsThatItsMessagesCanSay(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<MarketEventType> types = EnumSet.complementOf(EnumSet.of(MarketEventType.CLEAR, MarketEventType.REPLACE));
        assertKept(random, "lobster", Flow.of(random, types, OPEN, Flow.Sides.ANY));
    }

    @Property(tries = 300, seed = "42")
    void csvKeepsTrades(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        assertKept(random, "csv-trades", Flow.of(random, Set.of(MarketEventType.TRADE), OPEN, Flow.Sides.ANY));
    }

    @Property(tries = 300, seed = "42")
    void csvKeepsSnapshots(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<MarketEvent> events = new ArrayList<>();
        long time = OPEN;
        for (int snapshots = random.nextInt(1, 10); snapshots > 0; snapshots--) {
            time += random.nextInt(3);
            events.add(new MarketEventBuffer().clear().at(time).snapshot(true));
            long id = 0;
            for (Side side : Side.values()) {
                long price = random.nextLong(-1_000, 1_000_000);
                for (int level = random.nextInt(4); level > 0; level--) {
                    MarketEventBuffer add = new MarketEventBuffer().add(++id, side, price, random.nextLong(1, 9));
                    events.add(add.at(time).snapshot(true));
                    price -= side.sign() * random.nextLong(1, 1_000);
                }
            }
        }
        assertKept(random, "csv-snapshots", events);
    }

    private static void assertKept(SplittableRandom random, String format, List<MarketEvent> events) {
        Path file = file(random, format);
        assertThat(write(format, file, events)).isEmpty();
        assertThat(read(file)).map(Object::toString).isEqualTo(shown(events));
    }

    private static List<String> shown(List<MarketEvent> events) {
        return events.stream().map(Object::toString).toList();
    }

    @Property(tries = 200, seed = "42")
    void whateverIsLostTheBookIsTheSameAtEveryTime(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (String format : List.of("itch", "lobster", "csv-snapshots", "hftbacktest", "parquet")) {
            Set<MarketEventType> types = EnumSet.allOf(MarketEventType.class);
            if (format.equals("lobster")) {
                types.remove(MarketEventType.CLEAR);
            } else if (format.equals("hftbacktest")) {
                // Alone, they would be no file.
                types.remove(MarketEventType.PHASE);
            }
            List<MarketEvent> events = Flow.of(random, types, OPEN, Flow.Sides.ANY);
            Path file = file(random, format);
            write(format, file, events);
            assertThat(states(read(file), events)).as(format).isEqualTo(states(events, events));
        }
    }

    /** The book at the end of each time of some events. */
    private static List<Depth> states(List<MarketEvent> events, List<MarketEvent> times) {
        ReconstructedBook book = new ReconstructedBook();
        List<Depth> states = new ArrayList<>();
        int next = 0;
        for (MarketEvent at : times) {
            for (; next < events.size() && events.get(next).exchangeTime() <= at.exchangeTime(); next++) {
                assertThat(book.apply(events.get(next))).isEqualTo(Disagreement.NONE);
            }
            Depth depth = new Depth(LEVELS);
            book.copyDepth(depth);
            states.add(depth);
        }
        return states;
    }

    private static Path file(SplittableRandom random, String format) {
        boolean isPlain = format.equals("hftbacktest") || format.equals("parquet");
        String wrapper = isPlain ? "" : List.of("", ".gz", ".zst").get(random.nextInt(3));
        return folder.resolve(NAMES.get(format) + wrapper);
    }

    private static Map<String, Long> write(String format, Path file, List<MarketEvent> events) {
        MarketDataHeader header = new MarketDataHeader(INSTRUMENT, DATE, NEW_YORK, OptionalInt.of(LEVELS));
        assertThat(MarketDataFormats.forTarget(file).name()).isEqualTo(format);
        try (MarketDataWriter writer = MarketDataFormats.byName(format).create(file, header)) {
            events.forEach(writer::write);
            writer.finish();
            return writer.losses();
        }
    }

    private static List<MarketEvent> read(Path file) {
        OpenOptions options = OpenOptions.defaults()
                .withSymbol("TEST")
                .withTick(INSTRUMENT.tickSize())
                .withLot(INSTRUMENT.lotSize());
        List<MarketEvent> events = new ArrayList<>();
        try (MarketDataFile opened = MarketDataFormats.open(file, options);
                MarketEventSource source = opened.events()) {
            while (source.advance()) {
                events.add(new MarketEventBuffer().copyFrom(source.event()));
            }
        }
        return events;
    }
}
