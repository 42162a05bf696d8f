package io.github.microstructurex.io.internal.parquet;

import static io.github.microstructurex.io.internal.parquet.ParquetFixture.GIVEN;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.duckDb;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.parquet.ParquetColumn;
import io.github.microstructurex.io.parquet.ParquetColumns;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that DuckDB writes, in many ways. */
class OtherPeoplesParquetTest {
    private static final String TRADES = """
            select make_timestamp(1340285400000000 + i * 1000) as timestamp, (10000 + i * 7919 % 1000) / 100.0 as price,
            (1 + i % 50)::int as quantity, case i % 3 when 0 then 'buy' when 1 then 'SELL' end as side, 'AMZN' as symbol
            from range(50000) t(i)""";

    @TempDir
    Path folder;

    private Path file(String name, String query, String options) throws SQLException {
        Path file = folder.resolve(name);
        duckDb("copy (" + query + ") to '" + file + "' (format parquet" + options + ")");
        return file;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", codec uncompressed",
                ", codec snappy",
                ", codec gzip",
                ", codec zstd",
                ", codec brotli",
                ", codec lz4_raw",
                ", parquet_version v2",
                ", parquet_version v2, codec uncompressed, dictionary_size_limit 1",
                ", dictionary_size_limit 1",
                ", row_group_size 2048"
            })
    void tradesAreReadHoweverTheyAreStored(String options) throws SQLException {
        Path file = file("x.parquet", TRADES, options);
        List<String> expected = duckDb("""
                select (case i % 3 when 0 then 'SELL' when 1 then 'BUY' else '?' end) || ' ' || (1 + i % 50)
                || ' @ ' || (10000 + (i * 7919 % 1000)) || ' at ' || (1340285400000000000 + i * 1000000)
                from range(50000) t(i)""");
        assertThat(read(file, GIVEN))
                .hasSize(50_000)
                .extracting(Object::toString)
                .isEqualTo(expected.stream().map(row -> "TRADE 0 " + row).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "150.25::double",
                "150.25::float",
                "150.25::decimal(9,2)",
                "150.25::decimal(18,6)",
                "150.25::decimal(4,2)",
                "150.25::decimal(30,4)"
            })
    void numbersOfEveryTypeAreExact(String price) throws SQLException {
        Path file = file(
                "x.parquet",
                "select 1000::bigint as ts, " + price.replace("decimal(4,2)", "decimal(5,2)")
                        + " as price, 3::double as size, null::varchar as side",
                "");
        assertThat(read(file, GIVEN)).extracting(Object::toString).containsExactly("TRADE 0 ? 3 @ 15025 at 1000");
    }

    @Test
    void columnsOfAnyNameAreMapped() throws SQLException {
        Path file = file(
                "x.parquet",
                "select 1340285400250::bigint as t, 223.81 as px, 3 as amt, 'Bid' as taker, 99 as px2 union all"
                        + " select 1340285400251, 223.80, 4, 'Offer', 99",
                "");
        ParquetColumns columns = ParquetColumns.none()
                .with(ParquetColumn.TIME, "t")
                .timeIn(ChronoUnit.MILLIS)
                .with(ParquetColumn.PRICE, "px")
                .with(ParquetColumn.QUANTITY, "amt")
                .with(ParquetColumn.AGGRESSOR_SIDE, "taker")
                .sidesNamed("bid", "offer");
        try (MarketDataFile opened = columns.open(file, GIVEN)) {
            assertThat(opened.formatName()).isEqualTo("parquet-trades");
            assertThat(opened.date()).hasToString("2012-06-21");
            assertThat(read(opened.events()))
                    .extracting(Object::toString)
                    .containsExactly(
                            "TRADE 0 SELL 3 @ 22381 at 1340285400250000000",
                            "TRADE 0 BUY 4 @ 22380 at 1340285400251000000");
        }
    }

    @Test
    void quotesAreSnapshotsOfOneLevelAndSymbolsAreChosen() throws SQLException {
        Path file = file("x.parquet", """
                select 1000 as ts_event, 'AMZN' as symbol, 223.81 as bid, 5 as bid_size, 223.83 as ask, 6 as ask_size
                union all select 1001, 'AAPL', 500.0, 1, 501.0, 1
                union all select 1002, 'AMZN', 223.82, 7, null, null""", "");
        try (MarketDataFile opened = MarketDataFormats.open(file, GIVEN)) {
            assertThat(opened.formatName()).isEqualTo("parquet-snapshots");
            assertThat(opened.visibleLevels()).isEmpty();
            assertThat(ParquetFixture.states(opened))
                    .containsExactly("bids [22381 x 5], asks [22383 x 6]", "bids [22382 x 7], asks []");
            assertThat(read(opened.events()))
                    .extracting(event -> event.sequence() + " " + event)
                    .containsExactly(
                            "1 CLEAR at 1000",
                            "1 ADD 1 BUY 5 @ 22381 at 1000 (snapshot)",
                            "1 ADD 2 SELL 6 @ 22383 at 1000 (snapshot)",
                            "3 CLEAR at 1002",
                            "3 ADD 1 BUY 7 @ 22382 at 1002 (snapshot)");
        }
        assertThat(MarketDataFormats.listInstruments(file, OpenOptions.defaults())
                        .instruments())
                .extracting(of -> of.symbol() + " " + of.records() + " from "
                        + of.firstTime().orElseThrow())
                .containsExactly("AAPL 1 from 1001", "AMZN 2 from 1000");
        OpenOptions withoutSymbol = OpenOptions.defaults()
                .withTick(GIVEN.tick().orElseThrow())
                .withLot(GIVEN.lot().orElseThrow());
        assertThatThrownBy(() -> read(file, withoutSymbol))
                .hasMessage(file + ", row 2, symbol: found \"AAPL\", expected AMZN in every row, or a given symbol"
                        + " (OpenOptions.withSymbol)");
    }

    @Test
    void aPriceOffTheGridIsAnErrorThatNamesRowAndColumn() throws SQLException {
        Path file =
                file("x.parquet", "select 1 as ts, 1.01::double as price, 1 as size union all select 2, 1.005, 1", "");
        assertThatThrownBy(() -> read(file, GIVEN))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(file + ", row 2, price: found 1.005, expected a multiple of 0.01");
        assertThatThrownBy(() -> read(
                        ParquetColumns.usual().takingNearest().open(file, GIVEN).events()))
                .hasMessageContaining("found 1.005");
    }

    @Test
    void computedNumbersAreTakenForTheNearestOnlyIfThatIsWanted() throws SQLException {
        Path file = file("x.parquet", "select 1 as ts, 0.1::double + 0.2::double as price, 1 as size", "");
        assertThatThrownBy(() -> read(file, GIVEN))
                .hasMessage(file + ", row 1, price: found 0.30000000000000004, expected a multiple of 0.01");
        assertThat(read(ParquetColumns.usual().takingNearest().open(file, GIVEN).events()))
                .extracting(Object::toString)
                .containsExactly("TRADE 0 ? 1 @ 30 at 1");
    }

    @Test
    void missingValuesAndSidesThatMeanNothingAreErrors() throws SQLException {
        Path noPrice = file("a.parquet", "select 1 as ts, null::double as price, 1 as size", "");
        assertThatThrownBy(() -> read(noPrice, GIVEN))
                .hasMessage(noPrice + ", row 1, price: found nothing, expected a value");
        Path noSide = file("b.parquet", "select 1 as ts, 1.0 as price, 1 as size, 'up' as side", "");
        assertThatThrownBy(() -> read(noSide, GIVEN))
                .hasMessageContaining(", row 1, side: found \"up\", expected one of");
        Path noLots = file("c.parquet", "select 1 as ts, 1.0 as price, 0 as size", "");
        assertThatThrownBy(() -> read(noLots, GIVEN))
                .hasMessage(noLots + ", row 1, size: found 0, expected more than nothing");
    }

    @Test
    void columnsThatMakeNoSenseAreNamed() throws SQLException {
        Path file = file("x.parquet", "select 1 as a, 'b' as b", "");
        assertThatThrownBy(() -> read(file, GIVEN))
                .hasMessage(
                        file + ": found the columns [a INT32, b BYTE_ARRAY TEXT], expected columns of a time, and of a"
                                + " price and a quantity or of bids and asks; see ParquetColumns");
    }

    @Test
    void textAndListsBesideTheColumnsDoNotDisturb() throws SQLException {
        Path file = file(
                "x.parquet",
                "select [1, 2, 3] as list, {'a': 1, 'b': {'c': 'x'}} as struct, 7 as ts, 'n' || i as id, 1.5 as price,"
                        + " 2 as size from range(3) t(i)",
                "");
        assertThat(read(file, GIVEN)).extracting(Object::toString).containsOnly("TRADE 0 ? 2 @ 150 at 7");
    }

    @Test
    void theTickHasToBeGiven() throws SQLException {
        Path file = file("x.parquet", "select 1 as ts, 1.0 as price, 1 as size", "");
        assertThatThrownBy(() -> read(file, OpenOptions.defaults().withSymbol("AMZN")))
                .hasMessage(file + ": found no tick size and no lot size in the file, expected a given tick size"
                        + " (OpenOptions.withTick) and a given lot size (OpenOptions.withLot)");
    }
}
