package io.github.microstructurex.io.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormat.Capability;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How files in the library's own layouts are found. */
class CsvFormatTest {
    private static final OpenOptions OPTIONS = OpenOptions.defaults()
            .withSymbol("TEST")
            .withTick(new BigDecimal("0.01"))
            .withLot(BigDecimal.ONE);

    @TempDir
    Path folder;

    @Test
    void tradesAreFoundByTheirHeader() throws IOException {
        Path file = Files.writeString(folder.resolve("anything"), "\uFEFF" + """
                        trade_id,timestamp,buy_order_id,sell_order_id,price,quantity,aggressor_side
                        1,1340285400000000000,11,12,100.50,100,BUY
                        """);
        try (MarketDataFile opened = MarketDataFormats.open(file, OPTIONS)) {
            assertThat(opened.formatName()).isEqualTo("csv-trades");
            assertThat(opened.date()).isEqualTo(LocalDate.of(2012, 6, 21));
            assertThat(opened.visibleLevels()).isEmpty();
            assertThat(opened.depth()).isEmpty();
            assertThat(opened.progress()).isZero();
            assertThat(events(opened)).containsExactly("TRADE 0 SELL 100 @ 10050 at 1340285400000000000");
            assertThat(opened.progress()).isEqualTo(1);
        }
    }

    @Test
    void aSnapshotIsAClearAndItsLevels() throws IOException {
        Path file = Files.writeString(folder.resolve("anything"), """
                timestamp,bid_price_1,bid_size_1,ask_price_1,ask_size_1,last_trade_price
                5,1,7,2,8,1
                6,,,2,9,1
                7,,,,,
                """);
        try (MarketDataFile opened = MarketDataFormats.open(file, OPTIONS)) {
            assertThat(opened.formatName()).isEqualTo("csv-snapshots");
            assertThat(opened.visibleLevels()).isEmpty();
            assertThat(events(opened))
                    .containsExactly(
                            "CLEAR at 5",
                            "ADD 1 BUY 7 @ 100 at 5 (snapshot)",
                            "ADD 2 SELL 8 @ 200 at 5 (snapshot)",
                            "CLEAR at 6",
                            "ADD 1 SELL 9 @ 200 at 6 (snapshot)",
                            "CLEAR at 7");
        }
    }

    /** What every file of snapshots promises: the n-th state is that after the last event of the sequence n. */
    @Test
    void theStatesOfSnapshotsAreTheBookThatTheirEventsMake() throws IOException {
        Path file = Files.writeString(folder.resolve("anything"), """
                timestamp,bid_price_1,bid_size_1,bid_price_2,bid_size_2,ask_price_1,ask_size_1,ask_price_2,ask_size_2,last_trade_price
                5,1,7,0.99,3,2,8,2.01,1,1
                6,,,,,2,nonsense,,,1
                6,,,,,2,9,,,1
                7,,,,,,,,,
                """);
        try (MarketDataFile opened = MarketDataFormats.open(file, OPTIONS.skippingUpTo(1));
                MarketEventSource events = opened.events();
                DepthSource states = opened.depth().orElseThrow()) {
            assertThat(states.maxLevels()).isEqualTo(2);
            ReconstructedBook book = new ReconstructedBook();
            List<String> made = new ArrayList<>();
            boolean more = events.advance();
            for (int n = 1; states.advance(); n++) {
                while (more && events.event().sequence() <= n) {
                    assertThat(book.apply(events.event())).isEqualTo(Disagreement.NONE);
                    more = events.advance();
                }
                Depth depth = new Depth(states.maxLevels());
                book.copyDepth(depth);
                assertThat(states.depth()).hasToString(depth.toString());
                made.add(depth.toString());
            }
            assertThat(more).isFalse();
            assertThat(made)
                    .containsExactly(
                            "bids [100 x 7, 99 x 3], asks [200 x 8, 201 x 1]",
                            "bids [], asks [200 x 9]",
                            "bids [], asks []");
        }
        assertThat(MarketDataFormats.byName("csv-snapshots").capabilities()).contains(Capability.READ_DEPTH);
    }

    @Test
    void bothLayoutsAreFoundInsideGzipAndZip() throws IOException {
        String trades = """
                trade_id,timestamp,buy_order_id,sell_order_id,price,quantity,aggressor_side
                1,5,11,12,100.50,100,BUY
                """;
        String snapshots = """
                timestamp,bid_price_1,bid_size_1,ask_price_1,ask_size_1,last_trade_price
                5,1,7,2,8,1
                """;
        Path wrapped = folder.resolve("my_trades.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(wrapped))) {
            out.write(trades.getBytes(StandardCharsets.UTF_8));
        }
        try (MarketDataFile opened = MarketDataFormats.open(wrapped, OPTIONS)) {
            assertThat(events(opened)).containsExactly("TRADE 0 SELL 100 @ 10050 at 5");
            assertThat(opened.progress()).isEqualTo(1);
        }
        Path archive = folder.resolve("day.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.putNextEntry(new ZipEntry("day/anything"));
            zip.write(snapshots.getBytes(StandardCharsets.UTF_8));
        }
        try (MarketDataFile opened = MarketDataFormats.open(archive, OPTIONS)) {
            assertThat(opened.formatName()).isEqualTo("csv-snapshots");
            assertThat(events(opened)).hasSize(3);
        }
    }

    @Test
    void aFileWithoutRowsOrWithoutAnInstrumentIsRefused() throws IOException {
        Path file = Files.writeString(
                folder.resolve("my_trades.csv"),
                "trade_id,timestamp,buy_order_id,sell_order_id,price,quantity,aggressor_side\n");
        assertThatThrownBy(() -> MarketDataFormats.open(file, OPTIONS))
                .hasMessage(file + ": found no rows, expected rows below the header");
        assertThatThrownBy(() ->
                        MarketDataFormats.open(file, OpenOptions.defaults().withSymbol("TEST")))
                .hasMessage(file + ": found no tick size and no lot size in the file, expected a given tick size"
                        + " (OpenOptions.withTick) and a given lot size (OpenOptions.withLot)");
        assertThatThrownBy(
                        () -> MarketDataFormats.open(file, OPTIONS.withTick(new BigDecimal("1.0000000000000000001"))))
                .hasMessage(
                        file
                                + ": found the given tick size 1.0000000000000000001, expected one of at most 18 decimals and 18 digits");
    }

    private static List<String> events(MarketDataFile file) {
        List<String> events = new ArrayList<>();
        try (MarketEventSource source = file.events()) {
            while (source.advance()) {
                events.add(source.event().toString());
            }
        }
        return events;
    }
}
