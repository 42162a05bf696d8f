package io.github.microstructurex.io.csv;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.io.MarketDataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of files that are wrong. */
class CsvErrorsTest {
    private static final Instrument INSTRUMENT = Instrument.of("TEST", "0.01", "1");
    private static final String TRADES =
            "trade_id,timestamp,buy_order_id,sell_order_id,price,quantity,aggressor_side\n";
    private static final String SNAPSHOTS =
            "timestamp,bid_price_1,bid_size_1,bid_price_2,bid_size_2,ask_price_1,ask_size_1,ask_price_2,ask_size_2,"
                    + "last_trade_price\n";

    @TempDir
    Path folder;

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x,9,0,0,1,1,BUY | , trade_id: found \"x\", expected a whole number",
                "1,x,0,0,1,1,BUY | , timestamp: found \"x\", expected whole nanoseconds since the epoch",
                "1,-1,0,0,1,1,BUY | , timestamp: found \"-1\", expected whole nanoseconds since the epoch",
                "1,9.5,0,0,1,1,BUY | , timestamp: found \"9.5\", expected whole nanoseconds since the epoch",
                "1,99999999999999999999,0,0,1,1,BUY | , timestamp: found \"99999999999999999999\", expected whole"
                        + " nanoseconds since the epoch",
                "1,4,0,0,1,1,BUY | , timestamp: found \"4\", expected a time that is not before that of the row above",
                "1,9,0.5,0,1,1,BUY | , buy_order_id: found \"0.5\", expected a whole number",
                "1,9,0,0,1.005,1,BUY | , price: found \"1.005\", expected a multiple of the tick size 0.01",
                "1,9,0,0,,1,BUY | , price: found \"\", expected a multiple of the tick size 0.01",
                "1,9,0,0,1e99,1,BUY | , price: found \"1e99\", expected a multiple of the tick size 0.01",
                "1,9,0,0,1e999999999,1,BUY | , price: found \"1e999999999\", expected a multiple of the tick size 0.01",
                "1,9,0,0,1,0.5,BUY | , quantity: found \"0.5\", expected a multiple of the lot size 1, at least 0",
                "1,9,0,0,1,-5,BUY | , quantity: found \"-5\", expected a multiple of the lot size 1, at least 0",
                "1,9,0,0,1,0,BUY | , quantity: found \"0\", expected above 0",
                "1,9,0,0,1,1,HOLD | , aggressor_side: found \"HOLD\", expected one of [buy, buyer, b, bid, 1] for a buyer,"
                        + " [sell, seller, s, ask, 2, -1] for a seller, [, 0, n, none, unknown, no_aggressor] for neither",
                "1,9,0,0,1,1 | : found 6 fields, expected 7 fields",
                "1,9,0,0,1,1,BUY,8 | : found 8 fields, expected 7 fields",
                "`` | : found 0 fields in an empty line, expected 7 fields",
            })
    void aWrongTradeIsNamedWithItsLineAndColumn(String row, String complaint) {
        Path file = write(folder.resolve("t.csv"), TRADES + "1,5,0,0,1,1,BUY\n" + row + "\n1,9,0,0,1,1,BUY\n");
        assertThatThrownBy(() -> CsvTrades.of(INSTRUMENT).load(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(file + ", line 3" + complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9,8,1,8,1,9,1,10,1,8 | bid_price_2: found \"8\", expected less than the price of the level before",
                "9,8,1,7,1,9,1,8.99,1,8 | ask_price_2: found \"8.99\", expected more than the price of the level before",
                "9,,,7,1,9,1,10,1,8 | bid_size_2: found \"1\", expected an absent level, since the one before it is"
                        + " absent",
                "9,,1,,,9,1,10,1,8 | bid_price_1: found \"\", expected a multiple of the tick size 0.01",
                "9,8,1,7,1,9,1,10,1,x | last_trade_price: found \"x\", expected a multiple of the tick size 0.01",
            })
    void aWrongSnapshotIsNamedWithItsLineAndColumn(String row, String complaint) {
        Path file = write(folder.resolve("s.csv"), SNAPSHOTS + row + "\n");
        assertThatThrownBy(() -> CsvSnapshots.of(INSTRUMENT).load(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(file + ", line 2, " + complaint);
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        Path file = write(folder.resolve("t.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> CsvTrades.of(INSTRUMENT).open(file))
                .hasMessage(
                        file + ", line 1, trade_id: found no such column among \"a\", \"b\", expected a column named"
                                + " trade_id");
        Path uneven = write(
                folder.resolve("s.csv"),
                "timestamp,bid_price_1,bid_size_1,ask_price_1,ask_size_1,"
                        + "last_trade_price,ask_price_2,ask_size_2\n");
        assertThatThrownBy(() -> CsvSnapshots.of(INSTRUMENT).open(uneven))
                .hasMessageContaining(", line 1, bid_price_2: found no such column");
        Path twice = write(folder.resolve("d.csv"), TRADES.replace("quantity", "price"));
        assertThatThrownBy(() -> CsvTrades.of(INSTRUMENT).open(twice))
                .hasMessage(twice + ", line 1: found two columns named \"price\", expected each name once");
    }

    @Test
    void aFileThatWasCutOffSaysSo() {
        Path file = write(folder.resolve("t.csv"), TRADES + "1,5,0,0,1,1,BUY\n1,6,0");
        assertThatThrownBy(() -> CsvTrades.of(INSTRUMENT).load(file))
                .hasMessage(file + ", line 3: found 3 fields (the last line, without a line end: it may be cut off),"
                        + " expected 7 fields");
        write(file, TRADES + "1,5,0,0,1,1,BU");
        assertThatThrownBy(() -> CsvTrades.of(INSTRUMENT).load(file))
                .hasMessage(
                        file + ", line 2, aggressor_side: found \"BU\" (the last line, without a line end: it may be"
                                + " cut off), expected one of [buy, buyer, b, bid, 1] for a buyer, [sell, seller, s, ask, 2,"
                                + " -1] for a seller, [, 0, n, none, unknown, no_aggressor] for neither");
        write(file, TRADES + "1,5,0,0,1,1,\"BUY");
        assertThatThrownBy(() -> CsvTrades.of(INSTRUMENT).load(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(file + ", line 2");
    }

    @Test
    void wrongQuotesAreNamedWithTheirLine() {
        Path file = write(folder.resolve("t.csv"), TRADES + "\"1\"x,5,0,0,1,1,BUY\n");
        assertThatThrownBy(() -> CsvTrades.of(INSTRUMENT).load(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(file + ", line 2: found malformed CSV");
    }

    @Test
    void emptyAndOneByteFilesAndOtherPlacesAreNamed() {
        Path empty = write(folder.resolve("empty.csv"), "");
        assertThatThrownBy(() -> CsvTrades.of(INSTRUMENT).open(empty))
                .hasMessage(empty + ": found an empty file, expected a header line");
        Path one = write(folder.resolve("one.csv"), "1");
        assertThatThrownBy(() -> CsvTrades.of(INSTRUMENT).open(one))
                .hasMessageContaining("found no such column among \"1\"");
        assertThatThrownBy(() -> CsvTrades.of(INSTRUMENT).open(folder.resolve("absent.csv")))
                .isInstanceOf(MarketDataException.class);
        assertThatThrownBy(() -> CsvTrades.of(INSTRUMENT).open(folder)).isInstanceOf(MarketDataException.class);
    }

    @Test
    void aHugeFileOfZerosEndsInAnErrorAndNotInAFullMemory() throws IOException {
        Path file = write(folder.resolve("zeros.csv"), TRADES);
        try (FileChannel sparse = FileChannel.open(file, StandardOpenOption.WRITE)) {
            sparse.write(ByteBuffer.allocate(1), 10_000_000_000L);
        }
        assertThatThrownBy(() -> CsvTrades.of(INSTRUMENT).load(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(file + ", line 2");
    }

    @Test
    void aRowOfVeryManyFieldsIsRefused() {
        Path file = write(folder.resolve("t.csv"), TRADES + ",".repeat(CsvRow.MAX_FIELDS + 10) + "\n");
        assertThatThrownBy(() -> CsvTrades.of(INSTRUMENT).load(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(file + ", line 2: found a longer row, expected at most 50000 fields of 1048576 characters"
                        + " together");
    }

    @Test
    void aHeaderOfVeryManyColumnsIsReadInNoTime() throws IOException {
        StringBuilder header = new StringBuilder("timestamp");
        for (int level = 1; level <= 12_000; level++) {
            header.append(",bid_price_").append(level).append(",bid_size_").append(level);
            header.append(",ask_price_").append(level).append(",ask_size_").append(level);
        }
        Path file = Files.writeString(folder.resolve("wide.csv"), header + "\n");
        assertThatThrownBy(
                        () -> CsvSnapshots.of(Instrument.of("TEST", "1", "1")).load(file))
                .hasMessageContaining("last_trade_price: found no such column among 48001 others");
    }

    @Test
    void aNameOfAColumnIsShortenedInAMessage() throws IOException {
        Path file = Files.writeString(folder.resolve("long.csv"), "x".repeat(100_000) + "\n1\n");
        assertThatThrownBy(() -> CsvTrades.of(Instrument.of("TEST", "1", "1")).load(file))
                .message()
                .hasSizeLessThan(500);
    }
}
