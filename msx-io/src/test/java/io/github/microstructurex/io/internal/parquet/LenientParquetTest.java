package io.github.microstructurex.io.internal.parquet;

import static io.github.microstructurex.io.internal.parquet.ParquetFixture.GIVEN;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.HEADER;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.describe;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.duckDb;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.read;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.states;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.SkippedData;
import io.github.microstructurex.io.internal.parquet.table.Footer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with something wrong in them, read by a caller who allows that. */
class LenientParquetTest {
    private static final int ROWS_OF_PART = 8 << 14;

    @TempDir
    Path folder;

    private Path file(String query) throws SQLException {
        Path file = folder.resolve("x.parquet");
        duckDb("copy (" + query + ") to '" + file + "' (format parquet)");
        return file;
    }

    @Test
    void wrongRowsAreLeftOutAndTheOthersAreRead() throws SQLException {
        Path file = file("""
                select * from (values (1, 1.005, 5, 'buy'), (2, 1.01, 5, 'buy'), (3, null, 5, 'buy'), (4, 1.02, 0, 'buy'),
                (5, 1.03, 6, 'up'), (6, 1.04, 7, 'sell')) t(ts, price, size, side)""");
        assertThatThrownBy(() -> read(file, GIVEN))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(file + ", row 1, price: ");
        assertThatThrownBy(() -> read(file, GIVEN.skippingUpTo(3))).hasMessageStartingWith(file + ", row 5, side: ");

        try (MarketDataFile opened = MarketDataFormats.open(file, GIVEN.skippingUpTo(4))) {
            assertThat(read(opened.events()))
                    .extracting(event -> event.sequence() + " " + event)
                    .containsExactly("2 TRADE 0 SELL 5 @ 101 at 2", "6 TRADE 0 BUY 7 @ 104 at 6");
            assertThat(opened.skipped().count()).isEqualTo(4);
            assertThat(opened.skipped().first())
                    .extracting(
                            wrong -> wrong.row().orElse(0) + " " + wrong.field().orElse(""))
                    .containsExactly("1 price", "3 price", "4 size", "5 side");
        }
    }

    @Test
    void nothingOfAWrongSnapshotIsShown() throws SQLException {
        Path file = file("""
                select * from (values (1, 1.01, 5, 1.03, 6), (2, 1.02, 7, 1.035, 8), (null, 1.02, 7, 1.04, 8),
                (4, 1.00, 3, 1.05, 4)) t(ts, bid_price_1, bid_size_1, ask_price_1, ask_size_1)""");
        try (MarketDataFile opened = MarketDataFormats.open(file, GIVEN.skippingUpTo(2))) {
            assertThat(read(opened.events()))
                    .extracting(event -> event.sequence() + " " + event)
                    .containsExactly(
                            "1 CLEAR at 1",
                            "1 ADD 1 BUY 5 @ 101 at 1 (snapshot)",
                            "1 ADD 2 SELL 6 @ 103 at 1 (snapshot)",
                            "4 CLEAR at 4",
                            "4 ADD 1 BUY 3 @ 100 at 4 (snapshot)",
                            "4 ADD 2 SELL 4 @ 105 at 4 (snapshot)");
            assertThat(opened.skipped().count()).isEqualTo(2);
            assertThat(states(opened))
                    .containsExactly("bids [101 x 5], asks [103 x 6]", "bids [100 x 3], asks [105 x 4]");
        }
    }

    private static long beginOfPrices(Path file, int part) {
        Map<String, Footer.Chunk> chunks =
                Footer.read(file).rowGroups().get(part).chunks();
        return Objects.requireNonNull(chunks.get("price")).from();
    }

    /** The columns are stored apart, so that what follows in a damaged part would mix values of different rows. */
    @Test
    void behindADamagedPageTheReadingGoesOnWithTheNextPartOfTheFile() throws IOException {
        List<MarketEventBuffer> events = new ArrayList<>();
        for (int i = 1; i <= 2 * ROWS_OF_PART + 1000; i++) {
            events.add(new MarketEventBuffer()
                    .add(i, i % 3 == 0 ? Side.SELL : Side.BUY, 1000 + i % 977, 1 + i % 100)
                    .at(i)
                    .sequence(i));
        }
        Path file = folder.resolve("day.parquet");
        write("parquet", file, HEADER, events);
        byte[] bytes = Files.readAllBytes(file);
        int page = (int) beginOfPrices(file, 1);
        Arrays.fill(bytes, page, page + 8, (byte) 0xFF);
        Files.write(file, bytes);

        assertThatThrownBy(() -> read(file, OpenOptions.defaults()))
                .hasMessageStartingWith(file + ", byte " + page + ", column price: found ");
        try (MarketDataFile opened =
                MarketDataFormats.open(file, OpenOptions.defaults().skippingUpTo(1))) {
            List<MarketEventBuffer> expected = new ArrayList<>(events.subList(0, ROWS_OF_PART));
            expected.addAll(events.subList(2 * ROWS_OF_PART, events.size()));
            assertThat(describe(read(opened.events()))).isEqualTo(describe(expected));
            assertThat(opened.skipped()).extracting(SkippedData::count).isEqualTo(1L);
        }
    }
}
