package io.github.microstructurex.cli;

import static io.github.microstructurex.cli.Run.msx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.csv.CsvSnapshotSource;
import io.github.microstructurex.io.csv.CsvSnapshots;
import io.github.microstructurex.replay.DepthWindowSource;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real day of LOBSTER in each format that can be written, and back. Skipped where the sample is absent. */
class ConvertRealDataTest {
    private static final int ROWS = 155_935;
    private static final String[] INSTRUMENT = {"--symbol", "AMZN", "--tick", "0.0001", "--lot", "1"};

    @TempDir
    private Path folder;

    private Path day = Path.of("");

    @BeforeEach
    void findDay() {
        day = sample("lobster/LOBSTER_SampleFile_AMZN_2012-06-21_5.zip");
    }

    private static Path sample(String name) {
        Path file = Path.of(System.getProperty("msx.data", "../shared/data")).resolve(name);
        assumeTrue(Files.isRegularFile(file), () -> "skipped: there is no " + file);
        return file;
    }

    private static String convert(Path from, Path to, String... options) {
        Object[] arguments = new Object[3 + options.length];
        arguments[0] = "convert";
        arguments[1] = from;
        arguments[2] = to;
        System.arraycopy(options, 0, arguments, 3, options.length);
        Run run = msx(arguments);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void throughItchAndBackTheBookIsTheRecordedOneAtEveryEvent() {
        Path itch = folder.resolve("S062112-v50.gz");
        Path back = folder.resolve("AMZN_2012-06-21_34200000_57600000_message_5.csv");
        assertThat(convert(day, itch))
                .startsWith("AMZN 2012-06-21: 233,933 events written to ")
                .endsWith(" bytes; left out: 77,998 marks of a snapshot, 2,445 sides of trades\n");
        assertThat(convert(itch, back)).endsWith("; left out: nothing\n");
        assertThat(rowsThatAgree(itch, OpenOptions.defaults())).isEqualTo(ROWS);
        assertThat(rowsThatAgree(back, OpenOptions.defaults())).isEqualTo(ROWS);
    }

    @Test
    void throughHftbacktestAndBackTheBookIsTheRecordedOneAtEveryEvent() {
        Path npz = folder.resolve("amzn.npz");
        Path back = folder.resolve("AMZN_2012-06-21_34200000_57600000_message_5.csv.zst");
        assertThat(convert(day, npz)).endsWith("; left out: 77,998 marks of a snapshot\n");
        assertThat(convert(npz, back, INSTRUMENT)).endsWith("; left out: nothing\n");
        assertThat(rowsThatAgree(back, OpenOptions.defaults())).isEqualTo(ROWS);
    }

    /** Goes through the completed record and the other file event by event; after the last one of each row it compares. */
    private long rowsThatAgree(Path other, OpenOptions options) {
        ReconstructedBook book = new ReconstructedBook();
        long rows = 0;
        try (MarketDataFile recorded = MarketDataFormats.open(day);
                MarketDataFile opened = MarketDataFormats.open(other, options);
                DepthWindowSource expected = new DepthWindowSource(
                        recorded.events(), recorded.depth().orElseThrow());
                DepthSource states = recorded.depth().orElseThrow();
                MarketEventSource events = opened.events()) {
            Depth depth = new Depth(states.maxLevels());
            while (expected.advance()) {
                if (expected.event().sequence() > rows + 1) {
                    rows = compare(book, states, depth, rows);
                }
                assertThat(events.advance()).isTrue();
                if (events.event().exchangeTime() != expected.event().exchangeTime()) {
                    assertThat(events.event().toString())
                            .isEqualTo(expected.event().toString());
                }
                assertThat(book.apply(events.event())).isEqualTo(Disagreement.NONE);
            }
            assertThat(events.advance()).isFalse();
            return compare(book, states, depth, rows);
        }
    }

    private static long compare(ReconstructedBook book, DepthSource states, Depth depth, long rows) {
        assertThat(states.advance()).isTrue();
        book.copyDepth(depth);
        if (!depth.equals(states.depth())) {
            assertThat(depth).as("row %d", rows + 1).isEqualTo(states.depth());
        }
        return rows + 1;
    }

    @Test
    void eachSnapshotInCsvIsTheLastRecordedStateOfItsTime() {
        Path snapshots = folder.resolve("snapshots.csv.gz");
        assertThat(convert(day, snapshots))
                .endsWith(
                        "; left out: 2,445 trades but for their last price, 153,490 events of which only the state after"
                                + " their instant is kept\n");
        long compared = 0;
        try (MarketDataFile recorded = MarketDataFormats.open(day);
                MarketEventSource events = recorded.events();
                DepthSource states = recorded.depth().orElseThrow();
                CsvSnapshotSource found =
                        CsvSnapshots.of(Instrument.of("AMZN", "0.0001", "1")).open(snapshots)) {
            Depth last = new Depth(5);
            boolean more = events.advance() && states.advance();
            while (found.advance()) {
                for (; more && events.event().exchangeTime() <= found.time(); more = events.advance()) {
                    copy(states.depth(), last);
                    states.advance();
                }
                if (!found.depth().equals(last)) {
                    assertThat(found.depth()).as("at %d", found.time()).isEqualTo(last);
                }
                compared++;
            }
            assertThat(more).isFalse();
        }
        assertThat(compared).isEqualTo(148_577);
    }

    private static void copy(Depth from, Depth to) {
        to.clear();
        for (Side side : Side.values()) {
            for (int level = 0; level < from.levels(side); level++) {
                to.append(side, from.price(side, level), from.quantity(side, level));
            }
        }
    }

    @Test
    void theTradesInCsvAreTheRecordedOnes() {
        Path trades = folder.resolve("trades.csv");
        assertThat(convert(day, trades))
                .endsWith("; left out: 111,231 additions, 104,997 deletions, 6,286 reductions\n");
        OpenOptions options = OpenOptions.defaults()
                .withSymbol("AMZN")
                .withTick(new BigDecimal("0.0001"))
                .withLot(BigDecimal.ONE);
        int count = 0;
        try (MarketDataFile recorded = MarketDataFormats.open(day);
                MarketDataFile opened = MarketDataFormats.open(trades, options);
                MarketEventSource expected = recorded.events();
                MarketEventSource found = opened.events()) {
            while (expected.advance()) {
                MarketEventType type = expected.event().type();
                if (type == MarketEventType.EXECUTE || type == MarketEventType.TRADE) {
                    assertThat(found.advance()).isTrue();
                    assertThat(found.event().exchangeTime())
                            .isEqualTo(expected.event().exchangeTime());
                    assertThat(found.event().price()).isEqualTo(expected.event().price());
                    assertThat(found.event().quantity())
                            .isEqualTo(expected.event().quantity());
                    assertThat(found.event().side()).isEqualTo(expected.event().side());
                    count++;
                }
            }
            assertThat(found.advance()).isFalse();
        }
        assertThat(count).isEqualTo(8_974 + 2_445);
    }

    @Test
    void statesOfTheBookStayWhatTheyAreWhereTheyAreKept() {
        Path copy = folder.resolve("AMZN_2012-06-21_34200000_57600000_message_5.csv.gz");

        assertThat(convert(day, copy))
                .startsWith("AMZN 2012-06-21: 155,935 events and states of the book written to ")
                .endsWith("; left out: nothing\n");

        Run replay = msx("replay", "--data", copy, "--verify");
        assertThat(replay.status()).as(replay.err()).isZero();
        assertThat(replay.out()).containsPattern("matched rows +155,935\n");
    }

    @Test
    void futuresOfDatabentoGoWhereTheirDayFits() {
        Path futures = sample("dbn/esh4-glbx-mdp3-20231225.mbo.dbn.zst");
        String[] quarters = {"--tick", "0.25", "--symbol", "ESH4"};

        assertThat(convert(futures, folder.resolve("esh4.npz"), quarters))
                .startsWith("ESH4 2023-12-25: 59,471 events written to ")
                .endsWith("; left out: 8,725 marks of a snapshot\n");
        assertThat(convert(futures, folder.resolve("esh4_trades.csv.xz"), quarters))
                .contains("29,216 additions, 12,795 deletions, 1,367 reductions, 9,919 replacements");
        assertThat(convert(futures, folder.resolve("esh4_snapshots.csv.gz"), quarters))
                .contains("47,023 states whose levels behind the best ones are left out");

        Path itch = folder.resolve("esh4.itch");
        Run run = msx("convert", futures, itch, "--tick", "0.25", "--symbol", "ESH4");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("found the event 1, ADD 6412777162812 BUY 2 @ 19196 at 1703462400000000000 (snapshot)")
                .contains("expected a time of the day in New York");
        assertThat(itch).doesNotExist();
    }

    @Test
    void statesAndTradesOfTardisBecomeCsv() {
        Path states = sample("crypto/binance-futures_book_snapshot_5_BTCUSDT.csv");
        Path trades = sample("crypto/bitmex_trades_XBTUSD.csv");

        assertThat(convert(states, folder.resolve("snapshots.csv"), "--tick", "0.01", "--lot", "0.001"))
                .endsWith("; left out: 25 times of receipt\n");
        assertThat(convert(trades, folder.resolve("trades.csv"), "--tick", "0.5", "--lot", "1"))
                .startsWith("XBTUSD 2020-03-01: 10 events written to ")
                .endsWith("; left out: 10 times of receipt\n");

        Path all = sample("crypto/binance-futures_book_snapshot_25_BTCUSDT.csv");
        Run run = msx("convert", states, all, folder.resolve("b.npz"), "--tick", "0.01", "--lot", "0.001");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("does not fit the book of those before it");
    }
}
