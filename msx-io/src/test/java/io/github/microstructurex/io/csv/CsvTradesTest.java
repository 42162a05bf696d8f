package io.github.microstructurex.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.parquet.ParquetColumn;
import io.github.microstructurex.io.parquet.ParquetColumns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTradesTest {
    private static final Instrument INSTRUMENT = Instrument.of("TEST", "0.01", "1");
    private static final CsvTrades CSV = CsvTrades.of(INSTRUMENT);
    private static final CsvTrade BOUGHT = new CsvTrade(1, 1_000, 11, 12, 10_050, 100, Optional.of(Side.BUY));
    private static final CsvTrade SOLD = new CsvTrade(2, 2_000, 13, 14, 10_049, 5, Optional.of(Side.SELL));
    private static final CsvTrade CROSSED = new CsvTrade(3, 2_000, 0, 0, -7, 1, Optional.empty());

    @TempDir
    Path folder;

    @Test
    void tradesAreSavedInTheLibrarysOwnLayoutAndLoadedAgain() throws IOException {
        Path file = folder.resolve("trades.csv");
        CSV.save(file, List.of(BOUGHT, SOLD, CROSSED));
        assertThat(file).hasContent("""
                        trade_id,timestamp,buy_order_id,sell_order_id,price,quantity,aggressor_side
                        1,1000,11,12,100.5,100,BUY
                        2,2000,13,14,100.49,5,SELL
                        3,2000,0,0,-0.07,1,
                        """);
        assertThat(CSV.load(file)).containsExactly(BOUGHT, SOLD, CROSSED);
    }

    @Test
    void theRestingSideOfTheEventIsTheOneThatDidNotStartTheTrade() {
        Path file = write("1,1000,11,12,100.50,100,BUY\n");
        try (CsvTradeSource trades = CSV.open(file)) {
            assertThat(trades.advance()).isTrue();
            assertThat(trades.event()).hasToString("TRADE 0 SELL 100 @ 10050 at 1000");
            assertThat(trades.tradeId()).isEqualTo(1);
            assertThat(trades.buyOrderId()).isEqualTo(11);
            assertThat(trades.sellOrderId()).isEqualTo(12);
            assertThat(trades.line()).isEqualTo(2);
            assertThat(trades.advance()).isFalse();
            assertThat(trades.advance()).isFalse();
            assertThat(trades.progress()).isEqualTo(1);
        }
    }

    @Test
    void otherPeoplesColumnsAreNamed() {
        Path file = writeAll("""
                when;'the; price';amount;taker;comment
                1340285400.25;223.81;3;b;x
                '1340285401';1e2;0.5;S;'two
                lines'
                """);
        CsvColumns columns = CsvColumns.none()
                .separatedBy(';')
                .quotedBy('\'')
                .with(CsvColumn.TIME, "when")
                .timeIn(ChronoUnit.SECONDS)
                .with(CsvColumn.PRICE, "the; price")
                .with(CsvColumn.QUANTITY, "amount")
                .with(CsvColumn.AGGRESSOR_SIDE, "taker")
                .sidesNamed("B", "S");
        CsvTrades csv = CsvTrades.of(Instrument.of("TEST", "0.01", "0.5")).withColumns(columns);
        assertThat(csv.load(file))
                .containsExactly(
                        new CsvTrade(0, 1_340_285_400_250_000_000L, 0, 0, 22_381, 6, Optional.of(Side.BUY)),
                        new CsvTrade(0, 1_340_285_401_000_000_000L, 0, 0, 10_000, 1, Optional.of(Side.SELL)));
    }

    @Test
    void aFileWithoutAHeaderGetsItsNamesFromTheCaller() throws IOException {
        CsvColumns columns = CsvColumns.trades().withoutHeader(List.of("price", "quantity", "x", "timestamp"));
        columns = columns.without(CsvColumn.TRADE_ID)
                .without(CsvColumn.BUY_ORDER_ID)
                .without(CsvColumn.SELL_ORDER_ID)
                .without(CsvColumn.AGGRESSOR_SIDE);
        CsvTrades csv = CSV.withColumns(columns);
        Path file = folder.resolve("plain.csv");
        csv.save(file, List.of(BOUGHT));
        assertThat(file).hasContent("100.5,100,,1000\n");
        assertThat(csv.load(file)).containsExactly(new CsvTrade(0, 1_000, 0, 0, 10_050, 100, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "SECONDS, 1.5, 1500000000",
        "MILLIS, 1.5, 1500000",
        "MICROS, 1.001, 1001",
        "NANOS, 1.0, 1",
        "NANOS, 1.7e18, 1700000000000000000",
    })
    void aTimeHasTheUnitThatTheCallerSays(ChronoUnit unit, String text, long nanoseconds) {
        CsvTrades csv = CSV.withColumns(CsvColumns.trades().timeIn(unit));
        assertThat(csv.load(write("1," + text + ",0,0,1,1,\n")))
                .extracting(CsvTrade::time)
                .containsExactly(nanoseconds);
    }

    @Test
    void aTimeMayBeText() {
        CsvTrades csv = CSV.withColumns(CsvColumns.trades().timeAsText());
        assertThat(csv.load(write("1,1970-01-01T00:00:01.000000002Z,0,0,1,1,\n")))
                .extracting(CsvTrade::time)
                .containsExactly(1_000_000_002L);
    }

    @ParameterizedTest
    @CsvSource({"Buyer, BUY", "1, BUY", "-1, SELL", "ask, SELL", "none, ", "0, "})
    void usualWordsForTheSideAreUnderstood(String word, @Nullable Side aggressor) {
        assertThat(CSV.load(write("1,5,0,0,1,1," + word + "\n")))
                .extracting(CsvTrade::aggressor)
                .containsExactly(Optional.ofNullable(aggressor));
    }

    @Test
    void columnsOfCsvAndParquetRefuseTheSameInTheSameWords() {
        assertSameRefusal(
                () -> CsvColumns.none().with(CsvColumn.PRICE, ""),
                () -> ParquetColumns.none().with(ParquetColumn.PRICE, ""));
        assertSameRefusal(
                () -> CsvColumns.none().sidesNamed("B", "b"),
                () -> ParquetColumns.none().sidesNamed("B", "b"));
        assertSameRefusal(
                () -> CsvColumns.none().timeIn(ChronoUnit.DAYS),
                () -> ParquetColumns.none().timeIn(ChronoUnit.DAYS));
    }

    private static void assertSameRefusal(ThrowingCallable csv, ThrowingCallable parquet) {
        assertThatThrownBy(csv)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(catchThrowable(parquet).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"'\n'", "'\r\n'", "'\r'"})
    void anyLineEndsAndAByteOrderMarkAreRead(String end) {
        String header = String.join(",", CsvOutput.header(CsvColumns.trades(), 0));
        Path file = writeAll("\uFEFF" + header + end + "1,5,0,0,1,1,buy" + end + "2,6,0,0,1,1,Sell");
        assertThat(CSV.load(file)).extracting(CsvTrade::id).containsExactly(1L, 2L);
        assertThat(CSV.load(writeAll(header + "\n1,5,0,0,1,1,\r\n2,6,0,0,1,1,\n")))
                .hasSize(2);
    }

    @Test
    void aFailedSaveLeavesWhatWasThere() throws IOException {
        Path file = write("1,1000,11,12,100.50,100,BUY\n");
        Iterable<CsvTrade> broken = () -> {
            throw new IllegalStateException("no more trades");
        };
        assertThatThrownBy(() -> CSV.save(file, broken)).isInstanceOf(IllegalStateException.class);
        assertThat(CSV.load(file)).containsExactly(BOUGHT);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void columnsThatSayNothingAreRefused() {
        assertThatThrownBy(() -> CSV.withColumns(CsvColumns.none()))
                .hasMessage("columns have no name for [TIME, PRICE, QUANTITY]");
        assertThatThrownBy(() -> CsvColumns.none().separatedBy('"'))
                .hasMessage("separator and quote are '\"' and '\"', expected two different characters, neither a line"
                        + " end nor #");
        assertThatThrownBy(() -> CsvColumns.none().with(CsvColumn.BID_PRICE, "bid"))
                .hasMessage("name of BID_PRICE is \"bid\", expected one # in the place of the level's number");
        assertThatThrownBy(() -> CsvColumns.none().sidesNamed("x", "X"))
                .hasMessage("sides are \"x\" and \"X\", expected two different names");
        assertThatThrownBy(() -> CsvColumns.none().levelsFrom(2)).hasMessage("first level is 2, expected 0 or 1");
        assertThatThrownBy(() -> CsvColumns.none().withoutHeader(List.of("a", "a")))
                .hasMessage("names are [a, a], expected at least one, and each once");
    }

    private Path write(String rows) {
        return writeAll(String.join(",", CsvOutput.header(CsvColumns.trades(), 0)) + "\n" + rows);
    }

    private Path writeAll(String text) {
        return CsvErrorsTest.write(folder.resolve("test.csv"), text);
    }
}
