package io.github.microstructurex.io.internal.lobster;

import static io.github.microstructurex.io.internal.lobster.LobsterFixture.events;
import static io.github.microstructurex.io.internal.lobster.LobsterFixture.write;
import static io.github.microstructurex.io.internal.lobster.LobsterFixture.writeMessages;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LobsterMessagesTest {
    /** 2012-06-21T13:30:00Z: half past nine in New York. */
    private static final long OPEN = 1_340_285_400_000_000_000L;

    private static final String ADD = "34200.5,1,11,100,2238100,1";

    @TempDir
    Path folder;

    @Test
    void everyTypeBecomesTheEventThatItMeans() {
        Path file = writeMessages(
                folder,
                1,
                "34200,1,11,100,2238100,1",
                "34200,2,11,30,2238100,1",
                "34200,4,11,20,2238100,1",
                "34200,3,11,50,2238100,1",
                "34200,5,0,7,2238150,-1",
                "34200,6,-1,1500,2238000,-1",
                "34200,7,0,0,-1,-1",
                "34200,7,0,0,0,-1",
                "34200,7,0,0,1,-1");
        assertThat(events(file))
                .containsExactly(
                        "ADD 11 BUY 100 @ 2238100 at " + OPEN,
                        "REDUCE 11 BUY 30 @ 2238100 at " + OPEN,
                        "EXECUTE 11 BUY 20 @ 2238100 at " + OPEN,
                        "DELETE 11 BUY 50 @ 2238100 at " + OPEN,
                        "TRADE 0 SELL 7 @ 2238150 at " + OPEN,
                        "TRADE 0 ? 1500 @ 2238000 at " + OPEN,
                        "PHASE HALTED at " + OPEN,
                        "PHASE CALL_AUCTION at " + OPEN,
                        "PHASE CONTINUOUS at " + OPEN);
    }

    @Test
    void theRowsAreNumberedFromOneWhateverComesBeforeThem() {
        Path file = writeMessages(folder, 1, "Time,Type,OrderID,Size,Price,Direction", ADD, ADD);
        try (MarketDataFile opened = MarketDataFormats.open(file);
                MarketEventSource source = opened.events()) {
            MarketEvent event = source.event();
            assertThat(source.advance()).isTrue();
            assertThat(event.sequence()).isEqualTo(1);
            assertThat(source.advance()).isTrue();
            assertThat(event.sequence()).isEqualTo(2);
            assertThat(source.advance()).isFalse();
            assertThat(source.advance()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "34200, 0",
        "34200.0, 0",
        "34200.1898, 189800000",
        "34200.18960, 189600000",
        "34200.017459617, 17459617",
        "34200.999999999, 999999999",
        "34200.9999999999, 999999999",
        "34200.190226476003, 190226476",
        "34200.000000000999, 0",
        "00034200.5, 500000000"
    })
    void aFractionOfASecondIsPaddedOrCutToNanoseconds(String time, long nanoseconds) {
        Path file = writeMessages(folder, 1, time + ",1,11,100,2238100,1");
        assertThat(events(file)).containsExactly("ADD 11 BUY 100 @ 2238100 at " + (OPEN + nanoseconds));
    }

    @Test
    void linesMayEndInEitherWayAndTheLastOneWithTheFile() {
        String expected = "ADD 11 BUY 100 @ 2238100 at " + (OPEN + 500_000_000);
        String name = LobsterFixture.MESSAGES.formatted(1);
        assertThat(events(write(folder, name, ADD + "\r\n" + ADD + "\r\n"))).containsExactly(expected, expected);
        assertThat(events(write(folder, name, ADD + "\n" + ADD))).containsExactly(expected, expected);
        assertThat(events(write(folder, name, ADD + "\r\n" + ADD + "\r"))).containsExactly(expected, expected);
    }

    @Test
    void aByteOrderMarkAndAHeaderAreSkipped() {
        String name = LobsterFixture.MESSAGES.formatted(1);
        assertThat(events(write(folder, name, "\uFEFF" + ADD + "\n"))).hasSize(1);
        assertThat(events(write(folder, name, "\uFEFF\"time\",\"type\"\r\n" + ADD + "\n")))
                .hasSize(1);
        assertThat(events(write(folder, name, "t".repeat(200_000) + "\n" + ADD + "\n")))
                .hasSize(1);
    }

    @Test
    void aFileLongerThanTheBufferLosesNothing() {
        String[] lines = new String[20_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "34200." + "0".repeat(i % 9) + "1".repeat(9 - i % 9) + ",1," + (i + 1) + "," + (i % 1000 + 1)
                    + ",2238100,-1";
        }
        Arrays.sort(lines, Comparator.comparing(line -> line.substring(0, 15)));
        Path file = writeMessages(folder, 1, lines);
        long sum;
        try (MarketDataFile opened = MarketDataFormats.open(file)) {
            assertThat(opened.progress()).isZero();
            sum = sumOfIds(opened, lines.length);
            assertThat(opened.progress()).isEqualTo(1);
        }
        assertThat(sum).isEqualTo(20_000L * 20_001 / 2);
    }

    private static long sumOfIds(MarketDataFile file, int rows) {
        long sum = 0;
        try (MarketEventSource source = file.events()) {
            while (source.advance()) {
                sum += source.event().orderId();
            }
            assertThat(source.event().sequence()).isEqualTo(rows);
        }
        return sum;
    }

    @Test
    void timesAreThoseOfNewYorkOnTheDayThatTheNameSays() {
        assertThat(timeOf("X_2012-01-03_34200000_57600000_message_1.csv")).isEqualTo("2012-01-03T14:30:00Z");
        assertThat(timeOf("X_2012-07-03_34200000_57600000_message_1.csv")).isEqualTo("2012-07-03T13:30:00Z");
        // The clocks went back at two in the morning: half past nine is still half past nine.
        assertThat(timeOf("X_2012-11-04_34200000_57600000_message_1.csv")).isEqualTo("2012-11-04T14:30:00Z");
    }

    private String timeOf(String name) {
        Path file = write(folder, name, "34200,1,11,100,2238100,1\n");
        try (MarketDataFile opened = MarketDataFormats.open(file);
                MarketEventSource source = opened.events()) {
            assertThat(source.advance()).isTrue();
            assertThat(source.event().receiveTime()).isEqualTo(source.event().exchangeTime());
            return Instant.ofEpochSecond(0, source.event().exchangeTime()).toString();
        }
    }

    @Test
    void theNameSaysWhatWasTradedAndWhen() {
        Path file = write(folder, "BRK_B_2012-06-21_34200000_57600000_message_1.csv", ADD);
        try (MarketDataFile opened = MarketDataFormats.open(file)) {
            assertThat(opened.formatName()).isEqualTo("lobster");
            assertThat(opened.instrument().symbol()).isEqualTo("BRK_B");
            assertThat(opened.instrument().tickSize()).isEqualByComparingTo("0.0001");
            assertThat(opened.instrument().lotSize()).isEqualByComparingTo("1");
            assertThat(opened.date()).isEqualTo(LocalDate.of(2012, 6, 21));
            assertThat(opened.zone()).isEqualTo(ZoneId.of("America/New_York"));
            assertThat(opened.depth()).isEmpty();
        }
    }

    @Test
    void whatTheNameDoesNotSayIsGivenAndWhatItSaysMayBeRepeated() {
        Path file = write(folder, "message_1.csv", ADD);
        OpenOptions options =
                OpenOptions.defaults().withDate(LocalDate.of(2013, 6, 21)).withSymbol("ABC");
        try (MarketDataFile opened = MarketDataFormats.open(file, options)) {
            assertThat(opened.instrument().symbol()).isEqualTo("ABC");
            assertThat(opened.date()).isEqualTo(LocalDate.of(2013, 6, 21));
        }
        Path named = write(folder, "ABC_2013-06-21_34200000_57600000_message_1.csv", ADD);
        try (MarketDataFile opened = MarketDataFormats.open(named, options)) {
            assertThat(opened.instrument().symbol()).isEqualTo("ABC");
            assertThat(opened.date()).isEqualTo(LocalDate.of(2013, 6, 21));
        }
    }

    @Test
    void aHiddenExecutionKnowsItsRestingSideAndACrossDoesNot() {
        Path file = writeMessages(folder, 1, "34200,5,0,7,2238150,1", "34200,6,-2,0,0,-1");
        try (MarketDataFile opened = MarketDataFormats.open(file);
                MarketEventSource source = opened.events()) {
            assertThat(source.advance()).isTrue();
            assertThat(source.event().side()).isEqualTo(Side.BUY);
            assertThat(source.advance()).isTrue();
            assertThat(source.event().type()).isEqualTo(MarketEventType.TRADE);
            assertThat(source.event().hasSide()).isFalse();
            assertThat(source.event().quantity()).isZero();
        }
    }
}
