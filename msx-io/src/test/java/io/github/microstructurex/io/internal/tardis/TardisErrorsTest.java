package io.github.microstructurex.io.internal.tardis;

import static io.github.microstructurex.io.internal.tardis.TardisFixture.L2;
import static io.github.microstructurex.io.internal.tardis.TardisFixture.QUOTES;
import static io.github.microstructurex.io.internal.tardis.TardisFixture.ROW;
import static io.github.microstructurex.io.internal.tardis.TardisFixture.SNAPSHOT_2;
import static io.github.microstructurex.io.internal.tardis.TardisFixture.TENTHS;
import static io.github.microstructurex.io.internal.tardis.TardisFixture.TRADES;
import static io.github.microstructurex.io.internal.tardis.TardisFixture.depth;
import static io.github.microstructurex.io.internal.tardis.TardisFixture.events;
import static io.github.microstructurex.io.internal.tardis.TardisFixture.write;
import static io.github.microstructurex.io.internal.tardis.TardisFixture.writeNamed;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.io.MarketDataException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that can be wrong with a file, and what is said of it. */
class TardisErrorsTest {
    private static final String TICK =
            "a decimal number, a multiple of the tick 0.1 and less than 2^61 of it, or another given tick";
    private static final String LOT =
            "a decimal number, a multiple of the lot 1 and less than 2^61 of it, or another given lot";
    private static final String MICROS = "microseconds since the epoch, at most 9223372036854775";

    @TempDir
    Path folder;

    private void check(String header, String row, String message) {
        Path file = write(folder, header, row);
        assertThatThrownBy(() -> events(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(file + ", line 2" + message);
    }

    @Test
    void aHeaderIsOneOfTheFour() {
        String header = "exchange,symbol,timestamp,local_timestamp,open,close";
        Path file = write(folder, header, ROW + "1,2");
        assertThatThrownBy(() -> events(file))
                .hasMessage(file + ", line 1: found \"" + header + "\", expected the header of"
                        + " incremental_book_L2, trades, quotes or book_snapshot_N");
        Path gap = write(folder, SNAPSHOT_2.replace("asks[1].price", "asks[2].price"), ROW + "1,1,1,1,1,1,1,1");
        assertThatThrownBy(() -> events(gap)).hasMessageContaining(", line 1: found ");
        Path withoutColumns = write(folder, "exchange,symbol,timestamp,local_timestamp,", ROW);
        assertThatThrownBy(() -> events(withoutColumns)).hasMessageContaining(", line 1: found ");
        Path none = writeNamed(folder, "x_trades_2020-04-01_BTC.csv", "a,b\n");
        assertThatThrownBy(() -> events(none)).hasMessageContaining(", line 1: found \"a,b\", expected the header");
    }

    @Test
    void aFileWithoutRowsIsNoData() {
        Path file = write(folder, TRADES);
        assertThatThrownBy(() -> events(file)).hasMessage(file + ": found no rows, expected rows behind the header");
    }

    @Test
    void aTimeIsInMicroseconds() {
        check(TRADES, "x,BTC,1.5,2,a,buy,10,7", ", timestamp: found \"1.5\", expected " + MICROS);
        check(TRADES, "x,BTC,1,-2,a,buy,10,7", ", local_timestamp: found \"-2\", expected " + MICROS);
        check(
                TRADES,
                "x,BTC,9223372036854776,2,a,buy,10,7",
                ", timestamp: found \"9223372036854776\", expected " + MICROS);
    }

    @Test
    void aWordIsOneOfAFew() {
        check(L2, ROW + "maybe,bid,10,7", ", is_snapshot: found \"maybe\", expected false or true");
        check(L2, ROW + "true,bidding,10,7", ", side: found \"bidding\", expected bid or ask");
        check(TRADES, ROW + "a,,10,7", ", side: found \"\", expected buy or sell or unknown");
    }

    @Test
    void aPriceIsAMultipleOfTheTickAndAnAmountOfTheLot() {
        check(TRADES, ROW + "a,buy,10.05,7", ", price: found \"10.05\", expected " + TICK);
        check(TRADES, ROW + "a,buy,10.0x,7", ", price: found \"10.0x\", expected " + TICK);
        check(TRADES, ROW + "a,buy,,7", ", price: found \"\", expected " + TICK);
        check(TRADES, ROW + "a,buy,1e19,7", ", price: found \"1e19\", expected " + TICK);
        check(TRADES, ROW + "a,buy,10,0.5", ", amount: found \"0.5\", expected " + LOT);
        check(TRADES, ROW + "a,buy,10,-7", ", amount: found \"-7\", expected " + LOT);
        check(TRADES, ROW + "a,buy,10,0", ", amount: found \"0\", expected more than 0");
        check(L2, ROW + "true,bid,10,7e18", ", amount: found \"7e18\", expected " + LOT);
    }

    @Test
    void aRowHasTheFieldsOfItsHeader() {
        check(TRADES, ROW + "a,buy,10", ": found 7 fields in \"" + ROW + "a,buy,10\", expected 8 fields");
        check(TRADES, ROW + "a,buy,10,7,1", ": found 9 fields in \"" + ROW + "a,buy,10,7,1\", expected 8 fields");
        check(TRADES, "x", ": found 1 field in \"x\", expected 8 fields");
        check(
                TRADES,
                ROW + "i".repeat(200) + ",buy,10,7",
                ", id: found \"" + "i".repeat(60) + "...\", expected a text of at most 128 bytes");
    }

    @Test
    void theLevelsOfAStateAreInOrder() {
        check(
                SNAPSHOT_2,
                ROW + "11,1,10,2,11,3,9,4",
                ", asks[1].price: found \"11\", expected one that is worse than that of the level before");
        check(
                SNAPSHOT_2,
                ROW + "11,1,,,12,3,9,4",
                ", bids[1].price: found \"9\", expected an absent level, since the one before it is absent");
        check(
                SNAPSHOT_2,
                ROW + "11,,10,2,12,3,9,4",
                ", asks[0].price: found \"11\", expected a price and an amount, or neither");
        check(QUOTES, ROW + "0,10,9,1", ", ask_amount: found \"0\", expected more than 0");
    }

    @Test
    void aGivenStepHasAtMostEighteenDigits() {
        Path file = write(folder, TRADES, ROW + "a,buy,10,7");
        assertThatThrownBy(() -> events(file, TENTHS.withTick(new BigDecimal("1.0000000000000000001"))))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(file
                        + ": found the given tick size 1.0000000000000000001, expected one of at most 18 decimals and 18"
                        + " digits");
    }

    @Test
    void aTornGzipFileIsAnInputError() throws IOException {
        Path file = TardisFixture.gzip(folder, "x.csv.gz", TRADES, ROW + "a,buy,10,7");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 4));
        assertThatThrownBy(() -> events(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(file + ": found an input error: EOFException");
    }

    @Test
    void aStateThatIsWrongIsFoundByBothSources() {
        Path file = write(folder, QUOTES, ROW + "1,x,9,1");
        assertThatThrownBy(() -> depth(file)).hasMessage(file + ", line 2, ask_price: found \"x\", expected " + TICK);
    }
}
