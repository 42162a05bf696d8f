package io.github.microstructurex.io.internal.parquet;

import static io.github.microstructurex.io.internal.parquet.ParquetFixture.AMZN;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.HEADER;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.describe;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.duckDb;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.read;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.OpenOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetEventsTest {
    private static final long TIME = 1_340_285_400_123_456_789L;

    private static final List<MarketEventBuffer> EVENTS = List.of(
            new MarketEventBuffer().phase(TradingPhase.CONTINUOUS).at(TIME).sequence(1),
            new MarketEventBuffer()
                    .add(7, Side.BUY, 22_381, 300)
                    .at(TIME, TIME + 5)
                    .sequence(2)
                    .snapshot(true),
            new MarketEventBuffer()
                    .reduce(7, Side.BUY, 22_381, 100)
                    .at(TIME + 1)
                    .sequence(3),
            new MarketEventBuffer()
                    .replace(7, 8, Side.BUY, 22_382, 200)
                    .at(TIME + 2)
                    .sequence(4),
            new MarketEventBuffer()
                    .execute(8, Side.BUY, 22_382, 50)
                    .at(TIME + 2)
                    .sequence(5),
            new MarketEventBuffer().trade(null, 22_390, 1).at(TIME + 3).sequence(6),
            new MarketEventBuffer().trade(Side.SELL, 22_391, 2).at(TIME + 3).sequence(7),
            new MarketEventBuffer()
                    .delete(8, Side.BUY, 22_382, 150)
                    .at(TIME + 4)
                    .sequence(9),
            new MarketEventBuffer().clear().at(TIME + 5).sequence(10));

    @TempDir
    Path folder;

    @Test
    void everyFieldOfEveryTypeIsReadBack() {
        Path file = folder.resolve("day.parquet");
        write("parquet", file, HEADER, EVENTS);
        try (MarketDataFile opened = MarketDataFormats.open(file)) {
            assertThat(opened.formatName()).isEqualTo("parquet");
            assertThat(opened.instrument()).isEqualTo(AMZN);
            assertThat(MarketDataHeader.of(opened)).isEqualTo(HEADER);
            assertThat(describe(read(opened.events()))).isEqualTo(describe(EVENTS));
            assertThat(opened.progress()).isEqualTo(1);
        }
    }

    @Test
    void duckDbReadsNamesDecimalsAndNanoseconds() throws SQLException {
        Path file = folder.resolve("day.parquet");
        write("parquet", file, HEADER, EVENTS);
        assertThat(duckDb("select type, side, price, quantity, epoch_ns(exchange_time) from '" + file
                        + "' where type in ('EXECUTE', 'TRADE', 'CLEAR')"))
                .containsExactly(
                        "EXECUTE BUY 223.82 50 " + (TIME + 2),
                        "TRADE null 223.90 1 " + (TIME + 3),
                        "TRADE SELL 223.91 2 " + (TIME + 3),
                        "CLEAR null null null " + (TIME + 5));
        assertThat(duckDb("select column_name, column_type from (describe select * from '" + file + "')"))
                .containsExactly(
                        "sequence BIGINT",
                        "exchange_time TIMESTAMP_NS",
                        "receive_time TIMESTAMP_NS",
                        "type VARCHAR",
                        "order_id BIGINT",
                        "new_order_id BIGINT",
                        "side VARCHAR",
                        "price DECIMAL(18,2)",
                        "quantity DECIMAL(18,0)",
                        "phase VARCHAR",
                        "is_snapshot BOOLEAN");
        assertThat(duckDb("select decode(value) from parquet_kv_metadata('" + file
                        + "') where decode(key) = 'msx.tick_size'"))
                .containsExactly("0.01");
    }

    @Test
    void whatDuckDbWritesOfItIsReadBack() throws SQLException {
        Path file = folder.resolve("day.parquet");
        Path copy = folder.resolve("copy.parquet");
        write("parquet", file, HEADER, EVENTS);
        duckDb("copy (select * from '" + file + "') to '" + copy + "' (format parquet)");
        assertThat(describe(read(copy, ParquetFixture.GIVEN))).isEqualTo(describe(EVENTS));
    }

    @Test
    void manyPartsOfAFileAreReadInOrder() throws SQLException {
        List<MarketEventBuffer> events = new ArrayList<>();
        for (int i = 1; i <= 300_000; i++) {
            Side side = i % 3 == 0 ? Side.SELL : Side.BUY;
            events.add(new MarketEventBuffer()
                    .add(i * 0x9E3779B97F4A7C15L, side, 22_000 + i % 977, 1 + i % 100)
                    .at(TIME + i * 1_000_003L)
                    .sequence(i));
        }
        Path file = folder.resolve("long.parquet");
        write("parquet", file, HEADER, events);
        assertThat(describe(read(file, OpenOptions.defaults()))).isEqualTo(describe(events));
        assertThat(duckDb("select count(*), sum(quantity), min(sequence), count(distinct order_id) from '" + file + "'"
                        + " where exchange_time between make_timestamp_ns(" + (TIME + 1_000_003L)
                        + ") and make_timestamp_ns(" + (TIME + 300_000 * 1_000_003L) + ")"))
                .containsExactly("300000 15150000 1 300000");
    }

    @Test
    void pricesThatNeedMoreThanEighteenDigitsAreRefused() {
        Path file = folder.resolve("large.parquet");
        try (MarketDataWriter writer = MarketDataFormats.byName("parquet").create(file, HEADER)) {
            MarketEventBuffer event = new MarketEventBuffer().add(1, Side.BUY, 1_000_000_000_000_000_000L, 1);
            assertThatThrownBy(() -> writer.write(event))
                    .isInstanceOf(MarketDataException.class)
                    .hasMessage(file + ": found the price of 1000000000000000000 steps in row 1, expected a decimal"
                            + " number of at most 18 digits");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void ticksThatAreNoPowersOfTenAreExact() {
        Instrument future = Instrument.of("ESH4", "0.25", "5");
        MarketDataHeader header = new MarketDataHeader(future, HEADER.date(), HEADER.zone(), HEADER.visibleLevels());
        List<MarketEventBuffer> events =
                List.of(new MarketEventBuffer().trade(Side.SELL, -19_003, 7).at(TIME));
        Path file = folder.resolve("future.parquet");
        write("parquet", file, header, events);
        assertThat(describe(read(file, OpenOptions.defaults()))).isEqualTo(describe(events));
    }

    @Test
    void whatIsGivenMustBeWhatTheFileSays() {
        Path file = folder.resolve("day.parquet");
        write("parquet", file, HEADER, EVENTS);
        OpenOptions same = OpenOptions.defaults().withSymbol("AMZN").withTick(new BigDecimal("0.010"));
        assertThat(read(file, same)).hasSameSizeAs(EVENTS);
        assertThatThrownBy(() -> read(file, OpenOptions.defaults().withTick(new BigDecimal("0.001"))))
                .hasMessage(file + ": found the tick size 0.01, expected 0.001, the given tick size");
        assertThatThrownBy(() -> read(file, OpenOptions.defaults().withSymbol("AAPL")))
                .hasMessage(file + ": found the symbol AMZN, expected AAPL, the given symbol");
    }

    @Test
    void aFileWithoutRowsIsOne() {
        Path file = folder.resolve("empty.parquet");
        write("parquet", file, HEADER, List.of());
        assertThat(read(file, OpenOptions.defaults())).isEmpty();
    }

    @Test
    void whatIsNoParquetFileSaysSo() throws IOException {
        Path file = folder.resolve("day.parquet");
        write("parquet", file, HEADER, EVENTS);
        byte[] bytes = Files.readAllBytes(file);
        Path torn = Files.write(folder.resolve("torn.parquet"), Arrays.copyOf(bytes, bytes.length - 3));
        assertThatThrownBy(() -> MarketDataFormats.open(torn))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(torn + ", byte " + (bytes.length - 11)
                        + ": found a file that breaks off, expected the end of a Parquet file");
        Path tiny = Files.write(folder.resolve("tiny.parquet"), new byte[] {'P', 'A', 'R', '1'});
        assertThatThrownBy(() -> MarketDataFormats.open(tiny))
                .hasMessage(tiny + ": found a file of 4 bytes, expected a Parquet file");
    }
}
