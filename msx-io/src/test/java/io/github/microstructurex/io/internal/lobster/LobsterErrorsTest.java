package io.github.microstructurex.io.internal.lobster;

import static io.github.microstructurex.io.internal.lobster.LobsterFixture.depth;
import static io.github.microstructurex.io.internal.lobster.LobsterFixture.events;
import static io.github.microstructurex.io.internal.lobster.LobsterFixture.write;
import static io.github.microstructurex.io.internal.lobster.LobsterFixture.writeMessages;
import static io.github.microstructurex.io.internal.lobster.LobsterFixture.writeOrderbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.FileDetail;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of files that are wrong. */
class LobsterErrorsTest {
    private static final String ADD = "34200.5,1,11,100,2238100,1";
    private static final String TIME = "seconds after midnight, below 86400, with up to 12 fraction digits";
    private static final String SIZE = "a whole number from 1 to 1000000000000";
    private static final String PRICE = "a whole number of ten-thousandths, at least 1 and below 9999999999";
    private static final String LEVEL_SIZE = "a whole number from 0 to 1000000000000";
    private static final String DIRECTION = "1 for a buy or -1 for a sell order";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,1,11,100,2238100,1 | , time: found \"x\", expected " + TIME,
                "-1,1,11,100,2238100,1 | , time: found \"-1\", expected " + TIME,
                "86400,1,11,100,2238100,1 | , time: found \"86400\", expected " + TIME,
                "34200.,1,11,100,2238100,1 | , time: found \"34200.\", expected " + TIME,
                "34200.1234567890123,1,11,100,2238100,1 | , time: found \"34200.1234567890123\", expected " + TIME,
                "3.42e4,1,11,100,2238100,1 | , time: found \"3.42e4\", expected " + TIME,
                "99999999999999999999,1,11,100,2238100,1 | , time: found \"99999999999999999999\", expected " + TIME,
                "34200.4,1,11,100,2238100,1 | , time: found \"34200.4\", expected a time that is not before that of the"
                        + " row above",
                "34201,0,11,100,2238100,1 | , type: found \"0\", expected from 1 to 7",
                "34201,8,11,100,2238100,1 | , type: found \"8\", expected from 1 to 7",
                "34201,11,11,100,2238100,1 | , type: found \"11\", expected from 1 to 7",
                "34201,,11,100,2238100,1 | , type: found \"\", expected from 1 to 7",
                "34201,1,0,100,2238100,1 | , order id: found \"0\", expected a whole number of at least 1",
                "34201,1,9223372036854775808,100,2238100,1 | , order id: found \"9223372036854775808\", expected a whole"
                        + " number of at least 1",
                "34201,1,11,0,2238100,1 | , size: found \"0\", expected " + SIZE,
                "34201,1,11,-5,2238100,1 | , size: found \"-5\", expected " + SIZE,
                "34201,1,11,1.5,2238100,1 | , size: found \"1.5\", expected " + SIZE,
                "34201,1,11,1000000000001,2238100,1 | , size: found \"1000000000001\", expected " + SIZE,
                "34201,4,11,9223372036854775807,2238100,1 | , size: found \"9223372036854775807\", expected " + SIZE,
                "34201,6,-1,9223372036854775807,2238100,1 | , size: found \"9223372036854775807\", expected a whole number"
                        + " from 0 to 1000000000000",
                "34201,1,11,100,0,1 | , price: found \"0\", expected " + PRICE,
                "34201,1,11,100,9999999999,1 | , price: found \"9999999999\", expected " + PRICE,
                "34201,7,0,0,2,-1 | , price: found \"2\", expected -1 for a halt, 0 for quoting, 1 for trading",
                "34201,1,11,100,2238100,2 | , direction: found \"2\", expected " + DIRECTION,
                "34201,1,11,100,2238100,0 | , direction: found \"0\", expected " + DIRECTION,
                "34201,1,11,100,2238100,-1x | , direction: found \"-1x\", expected " + DIRECTION,
                "34201,1,11,100,2238100, 1 | , direction: found \" 1\", expected " + DIRECTION,
                "34201,1,11,100,2238100 | : found 5 fields in \"34201,1,11,100,2238100\", expected 6 fields",
                "34201,1,11,100,2238100,1,0 | : found 7 fields in \"34201,1,11,100,2238100,1,0\", expected 6 fields",
                "'' | : found 1 field in \"\", expected 6 fields",
            })
    void aWrongRowIsNamedWithItsLineAndField(String line, String complaint) {
        Path file = writeMessages(folder, 1, ADD, line, ADD);
        assertThatThrownBy(() -> events(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(file + ", line 2" + complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9,1,8,2,10,3 | : found 6 fields in \"9,1,8,2,10,3\", expected 8 fields",
                "9,1,8,2,10,3,7,4,5 | : found 9 fields in \"9,1,8,2,10,3,7,4,5\", expected 8 fields",
                "9,1,8,2,10,3,7,x | , bid size 2: found \"x\", expected " + LEVEL_SIZE,
                "9,1,8,2,10,-3,7,4 | , ask size 2: found \"-3\", expected " + LEVEL_SIZE,
                "9,1,8,2,10,1000000000001,7,4 | , ask size 2: found \"1000000000001\", expected " + LEVEL_SIZE,
                "9,1,8,2,10,3,7,9223372036854775807 | , bid size 2: found \"9223372036854775807\", expected "
                        + LEVEL_SIZE,
                "9,1,8,2,,3,7,4 | , ask price 2: found \"\", expected a whole number of ten-thousandths",
                "9,0,8,2,10,3,7,4 | , ask size 1: found \"0\", expected at least 1",
                "9,1,8,2,9999999999,3,7,4 | , ask size 2: found \"3\", expected 0, since the level is absent",
                "9999999999,0,8,2,10,3,7,4 | , ask price 2: found \"10\", expected an absent level, since the one before"
                        + " it is absent",
                "9,1,8,2,9,3,7,4 | , ask price 2: found \"9\", expected more than 9, the price of the level before",
                "9,1,8,2,10,3,8,4 | , bid price 2: found \"8\", expected less than 8, the price of the level before",
                "9,1,0,2,10,3,8,4 | , bid price 1: found \"0\", expected at least 1 and below 9999999999",
                "9,1,9999999999,2,10,3,8,4 | , bid price 1: found \"9999999999\", expected at least 1 and below"
                        + " 9999999999",
            })
    void aWrongOrderbookRowIsNamedWithItsLineAndField(String line, String complaint) {
        Path file = writeMessages(folder, 2, ADD, ADD);
        Path orderbook = writeOrderbook(folder, 2, "9,1,8,2,10,3,7,4", line);
        assertThatThrownBy(() -> depth(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(orderbook + ", line 2" + complaint);
    }

    @Test
    void aFileThatWasCutOffInItsLastLineSaysSo() {
        Path file = write(folder, LobsterFixture.MESSAGES.formatted(1), ADD + "\n34201.25,1,1");
        assertThatThrownBy(() -> events(file))
                .hasMessage(file + ", line 2: found 3 fields in \"34201.25,1,1\" (the last line, without a line end: it"
                        + " may be cut off), expected 6 fields");
        write(folder, LobsterFixture.MESSAGES.formatted(1), ADD + "\n34201.25,1,11,100,2238100,-");
        assertThatThrownBy(() -> events(file))
                .hasMessage(file + ", line 2, direction: found \"-\" (the last line, without a line end: it may be cut"
                        + " off), expected " + DIRECTION);
    }

    @Test
    void aNameThatSaysAnotherNumberOfLevelsIsFoundOutAtOnce() {
        Path file = writeMessages(folder, 2, ADD);
        Path orderbook = writeOrderbook(folder, 2, "9,1,8,2");
        assertThatThrownBy(() -> MarketDataFormats.open(file))
                .hasMessage(orderbook + ", line 1: found 4 fields in \"9,1,8,2\", expected 8 fields");
    }

    @Test
    void anOrderbookFileOfAnotherLengthIsFoundOutAtItsEnd() {
        Path file = writeMessages(folder, 1, "time,type,id,size,price,direction", ADD, ADD);
        Path orderbook = writeOrderbook(folder, 1, "9,1,8,2");
        String expected = ", expected 2 rows, one for each row of " + file.getFileName();
        assertThatThrownBy(() -> depth(file)).hasMessage(orderbook + ": found 1 rows" + expected);
        writeOrderbook(folder, 1, "9,1,8,2", "9,1,8,2", "9,1,8,2");
        assertThatThrownBy(() -> depth(file)).hasMessage(orderbook + ": found 3 rows" + expected);
    }

    @Test
    void filesOfOtherLengthsAreFoundOutInStepToo() {
        Path file = writeMessages(folder, 1, ADD, ADD);
        Path orderbook = writeOrderbook(folder, 1, "9,1,8,2", "9,1,8,2", "9,1,8,2");
        try (MarketDataFile opened = MarketDataFormats.open(file);
                MarketEventSource events = opened.events();
                DepthSource depth = opened.depth().orElseThrow()) {
            while (events.advance()) {
                assertThat(depth.advance()).isTrue();
            }
            assertThatThrownBy(depth::advance)
                    .hasMessage(orderbook + ": found more than 2 rows, expected 2 rows, one for each row of "
                            + file.getFileName());
        }
    }

    @Test
    void aFileWithoutRowsIsNotAMarketsDay() {
        Path file = writeMessages(folder, 1, "time,type,id,size,price,direction");
        assertThatThrownBy(() -> MarketDataFormats.open(file))
                .hasMessage(file + ": found no rows, expected LOBSTER messages");
    }

    @Test
    void anImpossibleDateOrNoneIsNamed() {
        Path impossible = write(folder, "X_2012-13-45_34200000_57600000_message_1.csv", ADD);
        assertThatThrownBy(() -> MarketDataFormats.open(impossible))
                .hasMessage(impossible + ": found the date 2012-13-45 in the name, expected a day of the calendar");
        Path distant = write(folder, "X_9999-01-01_34200000_57600000_message_1.csv", ADD);
        assertThatThrownBy(() -> MarketDataFormats.open(distant))
                .hasMessage(distant + ": found the date 9999-01-01, expected a day from 1970-01-01 to 2261-12-31");
        Path none = write(folder, "X_message_1.csv", ADD);
        assertThatThrownBy(() -> MarketDataFormats.open(none))
                .hasMessage(none + ": found no date in the name, expected a name like"
                        + " SYMBOL_YYYY-MM-DD_START_END_message_LEVELS.csv, or a given date (OpenOptions.withDate)");
        Path nameless = write(folder, "2012-06-21_message_1.csv", ADD);
        assertThatThrownBy(() -> MarketDataFormats.open(nameless))
                .hasMessage(
                        nameless + ": found no symbol in the name, expected a name like"
                                + " SYMBOL_YYYY-MM-DD_START_END_message_LEVELS.csv, or a given symbol (OpenOptions.withSymbol)");
    }

    @Test
    void aTickThatIsNotTheFormatsIsRefused() {
        Path file = writeMessages(folder, 1, ADD);
        OpenOptions cents = OpenOptions.defaults().withTick(new BigDecimal("0.01"));
        assertThatThrownBy(() -> MarketDataFormats.open(file, cents))
                .hasMessage(file + ": found a format whose tick size is 0.0001, expected 0.01, the given tick size");
        try (MarketDataFile opened = MarketDataFormats.open(file, cents.withTick(new BigDecimal("0.00010")))) {
            assertThat(opened.assumed()).containsExactlyInAnyOrder(FileDetail.TICK, FileDetail.LOT);
        }
    }

    @Test
    void aDateOrSymbolThatContradictsTheNameIsRefused() {
        Path file = writeMessages(folder, 1, ADD);
        OpenOptions otherDay = OpenOptions.defaults().withDate(LocalDate.of(2013, 6, 21));
        assertThatThrownBy(() -> MarketDataFormats.open(file, otherDay))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(file + ": found the date 2012-06-21 in the name, expected 2013-06-21, the given date");
        OpenOptions otherSymbol = OpenOptions.defaults().withSymbol("ABC");
        assertThatThrownBy(() -> MarketDataFormats.open(file, otherSymbol))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(file + ": found the symbol TEST in the name, expected ABC, the given symbol");
    }

    @Test
    void aNameWithoutLevelsIsNamed() {
        String expected = ": found a name of another form, expected SYMBOL_YYYY-MM-DD_START_END_message_LEVELS.csv, or"
                + " orderbook in place of message, with 1 to 10000 levels";
        for (String name : new String[] {"X_2012-06-21_message_.csv", "message_0.csv", "message_99999.csv"}) {
            Path file = write(folder, name, ADD);
            assertThatThrownBy(() -> MarketDataFormats.open(file))
                    .isInstanceOf(MarketDataException.class)
                    .hasMessage(file + expected);
        }
    }

    @Test
    void bytesThatAreNoTextAreShownAsNumbersAndCut() {
        Path file =
                write(folder, LobsterFixture.MESSAGES.formatted(1), new byte[] {0, (byte) 0xE4, '\t', '"', 'a', '\n'});
        assertThatThrownBy(() -> events(file))
                .hasMessage(file + ", line 1: found 1 field in \"\\x00\\xe4\\x09\"a\", expected 6 fields");
        write(folder, LobsterFixture.MESSAGES.formatted(1), "1".repeat(1_000_000));
        assertThatThrownBy(() -> events(file))
                .hasMessageContaining("found 1 field in \"" + "1".repeat(60) + "...\"")
                .hasMessageNotContaining("\n");
    }

    @Test
    void theExceptionHasItsPartsAsValuesToo() {
        Path file = writeMessages(folder, 1, "34201,1,11,0,2238100,1");
        MarketDataException exception = catchThrowableOfType(MarketDataException.class, () -> events(file));
        assertThat(exception.file()).isEqualTo(file.toString());
        assertThat(exception.line()).hasValue(1);
        assertThat(exception.byteOffset()).isEmpty();
        assertThat(exception.field()).contains("size");
        assertThat(exception.found()).isEqualTo("\"0\"");
        assertThat(exception.expected()).isEqualTo(SIZE);
    }
}
