package io.github.microstructurex.io.internal.lobster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LobsterWriterTest {
    private static final String MESSAGES = LobsterFixture.MESSAGES.formatted(1);
    private static final String ORDERBOOK = LobsterFixture.ORDERBOOK.formatted(1);
    private static final LocalDate DATE = LocalDate.of(2012, 6, 21);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final long MIDNIGHT = DATE.atStartOfDay(NEW_YORK).toEpochSecond() * 1_000_000_000;
    private static final long OPEN = MIDNIGHT + 34_200_000_000_001L;

    @TempDir
    Path folder;

    private static MarketDataHeader header(String tickSize) {
        return new MarketDataHeader(Instrument.of("TEST", tickSize, "1"), DATE, NEW_YORK, OptionalInt.of(1));
    }

    private MarketDataWriter writer() {
        return MarketDataFormats.byName("lobster").create(folder.resolve(MESSAGES), header("0.0001"));
    }

    private static MarketEventBuffer add(long time) {
        return new MarketEventBuffer().add(11, Side.BUY, 2_238_100, 100).at(time);
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyKindOfEventIsReadBackAsItWasWritten() {
        List<MarketEventBuffer> events = List.of(
                add(OPEN),
                new MarketEventBuffer().reduce(11, Side.BUY, 2_238_100, 40).at(OPEN),
                new MarketEventBuffer().execute(11, Side.BUY, 2_238_100, 10).at(OPEN + 1),
                new MarketEventBuffer().trade(Side.SELL, 2_238_150, 7).at(OPEN + 2),
                new MarketEventBuffer().trade(null, 2_238_100, 5000).at(OPEN + 3),
                new MarketEventBuffer().phase(TradingPhase.HALTED).at(OPEN + 4),
                new MarketEventBuffer().phase(TradingPhase.CALL_AUCTION).at(OPEN + 5),
                new MarketEventBuffer().phase(TradingPhase.CONTINUOUS).at(OPEN + 1_000_000_000),
                new MarketEventBuffer().delete(11, Side.BUY, 2_238_100, 50).at(MIDNIGHT + 86_399_999_999_999L));
        try (MarketDataWriter writer = writer()) {
            events.forEach(writer::write);
            writer.finish();
        }
        assertThat(LobsterFixture.events(folder.resolve(MESSAGES)))
                .isEqualTo(events.stream()
                        .map(MarketEvent::toString)
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void statesAreWrittenBesideTheMessages() throws IOException {
        Depth state = new Depth(1);
        state.append(Side.BUY, 2_238_100, 100);
        try (MarketDataWriter writer = writer()) {
            writer.write(add(OPEN));
            writer.write(state);
            writer.finish();
        }
        assertThat(folder.resolve(MESSAGES)).hasContent("34200.000000001,1,11,100,2238100,1\n");
        assertThat(folder.resolve(ORDERBOOK)).hasContent("9999999999,0,2238100,100\n");
        assertThat(LobsterFixture.depth(folder.resolve(MESSAGES))).containsExactly("bids [2238100 x 100], asks []");
        assertThat(files()).containsExactly(MESSAGES, ORDERBOOK);
    }

    @Test
    void nothingIsUnderTheTargetsNameUntilItIsFinished() throws IOException {
        Path target = Files.writeString(folder.resolve(MESSAGES), "before");
        try (MarketDataWriter writer = writer()) {
            writer.write(add(OPEN));
            writer.write(new Depth(1));
            assertThat(target).hasContent("before");
        }
        assertThat(target).hasContent("before");
        assertThat(files()).containsExactly(MESSAGES);
        try (MarketDataWriter writer = writer()) {
            writer.write(add(OPEN));
            writer.finish();
        }
        assertThat(target).hasContent("34200.000000001,1,11,100,2238100,1\n");
        assertThat(files()).containsExactly(MESSAGES);
    }

    @Test
    void aCoarserTickBecomesTenThousandths() {
        Path target = folder.resolve(MESSAGES);
        try (MarketDataWriter writer = MarketDataFormats.byName("lobster").create(target, header("0.01"))) {
            writer.write(new MarketEventBuffer().add(11, Side.BUY, 22_381, 100).at(OPEN));
            writer.finish();
        }
        assertThat(target).hasContent("34200.000000001,1,11,100,2238100,1\n");
    }

    @Test
    void whatLobsterCannotSayIsRefused() {
        MarketEventBuffer event = new MarketEventBuffer();
        assertRefused(
                event.replace(1, 2, Side.BUY, 5, 5).at(OPEN), "a live order: LOBSTER says what a replaced order was");
        assertRefused(event.clear().at(OPEN), "no messages for others");
        assertRefused(add(OPEN).snapshot(true), "no messages for others");
        assertRefused(event.phase(TradingPhase.CLOSED).at(OPEN), "no message for another phase");
        assertRefused(add(MIDNIGHT - 1), "a time of 2012-06-21 in New York");
        assertRefused(add(MIDNIGHT + 86_400_000_000_000L), "a time of 2012-06-21 in New York");
        assertRefused(event.add(0, Side.BUY, 5, 5).at(OPEN), "an order id of at least 1");
        assertRefused(event.add(1, Side.BUY, 0, 5).at(OPEN), "a price below 9999999999");
        assertRefused(event.add(1, Side.BUY, 9_999_999_999L, 5).at(OPEN), "a price below 9999999999");
        assertRefused(event.add(1, Side.BUY, 5, 0).at(OPEN), "a size from 1 to 1000000000000");
        assertRefused(event.add(1, Side.BUY, 5, Long.MAX_VALUE).at(OPEN), "a size from 1 to 1000000000000");
    }

    private void assertRefused(MarketEvent event, String expected) {
        try (MarketDataWriter writer = writer()) {
            assertThatThrownBy(() -> writer.write(event))
                    .isInstanceOf(MarketDataException.class)
                    .hasMessageStartingWith(folder.resolve(MESSAGES) + ": found the event 1, ")
                    .hasMessageContaining(expected);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aReplacementIsADeletionAndAnAdditionAsInLobster() {
        MarketEventBuffer event = new MarketEventBuffer();
        try (MarketDataWriter writer = writer()) {
            writer.write(add(OPEN));
            writer.write(event.execute(11, Side.BUY, 2_238_100, 40).at(OPEN, OPEN + 1));
            writer.write(event.replace(11, 12, Side.BUY, 2_238_000, 70).at(OPEN + 2));
            assertThat(writer.losses())
                    .containsExactly(
                            entry("times of receipt", 1L),
                            entry("replacements (written as a deletion and an addition)", 1L));
            writer.finish();
        }
        assertThat(LobsterFixture.events(folder.resolve(MESSAGES)))
                .map(Object::toString)
                .containsExactly(
                        "ADD 11 BUY 100 @ 2238100 at " + OPEN,
                        "EXECUTE 11 BUY 40 @ 2238100 at " + OPEN,
                        "DELETE 11 BUY 60 @ 2238100 at " + (OPEN + 2),
                        "ADD 12 BUY 70 @ 2238000 at " + (OPEN + 2));
    }

    @Test
    void besideStatesOfTheBookAReplacementIsRefused() {
        try (MarketDataWriter writer = writer()) {
            writer.write(add(OPEN));
            writer.write(new Depth(1));
            MarketEventBuffer replace = new MarketEventBuffer().replace(11, 12, Side.BUY, 2_238_000, 70);
            assertThatThrownBy(() -> writer.write(replace.at(OPEN)))
                    .hasMessageContaining("since each message has its state of the book");
        }
    }

    @Test
    void bothFilesAreCompressedAsTheNameSays() throws IOException {
        Path target = folder.resolve(MESSAGES + ".gz");
        Depth state = new Depth(1);
        state.append(Side.BUY, 2_238_100, 100);
        try (MarketDataWriter writer = MarketDataFormats.byName("lobster").create(target, header("0.0001"))) {
            writer.write(add(OPEN));
            writer.write(state);
            writer.finish();
        }
        assertThat(files()).containsExactly(MESSAGES + ".gz", ORDERBOOK + ".gz");
        assertThat(LobsterFixture.depth(target)).containsExactly("bids [2238100 x 100], asks []");
    }

    @Test
    void timesDoNotGoBack() {
        try (MarketDataWriter writer = writer()) {
            writer.write(add(OPEN));
            assertThatThrownBy(() -> writer.write(add(OPEN - 1)))
                    .hasMessageContaining("not before that of the event before it");
        }
    }

    @Test
    void statesComeAfterEveryEventOrNever() {
        try (MarketDataWriter writer = writer()) {
            assertThatThrownBy(() -> writer.write(new Depth(1))).isInstanceOf(IllegalStateException.class);
            writer.write(add(OPEN));
            writer.write(new Depth(1));
            assertThatThrownBy(() -> writer.write(new Depth(1))).isInstanceOf(IllegalStateException.class);
            writer.write(add(OPEN));
            assertThatThrownBy(() -> writer.write(add(OPEN))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aStateOfMoreLevelsThanTheNameSaysIsRefused() {
        Depth state = new Depth(2);
        state.append(Side.SELL, 5, 1);
        state.append(Side.SELL, 6, 1);
        try (MarketDataWriter writer = writer()) {
            writer.write(add(OPEN));
            assertThatThrownBy(() -> writer.write(state))
                    .hasMessage(folder.resolve(ORDERBOOK)
                            + ": found after event 1 2 levels, expected at most 1, as the name says");
        }
    }

    @Test
    void noEventsMakeNoFile() {
        try (MarketDataWriter writer = writer()) {
            assertThatThrownBy(writer::finish).hasMessageContaining("found no events to write");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anOrderbookFileOfOtherMessagesIsNotLeftBesideThese() throws IOException {
        Files.writeString(folder.resolve(ORDERBOOK), "9999999999,0,2238100,100\n");
        assertThatThrownBy(this::writer)
                .hasMessage(folder.resolve(ORDERBOOK)
                        + ": found an orderbook file without its message file, expected both files or none");
        assertThat(files()).containsExactly(ORDERBOOK);
        Files.writeString(folder.resolve(MESSAGES), "before");
        try (MarketDataWriter writer = writer()) {
            writer.write(add(OPEN));
            assertThatThrownBy(writer::finish).hasMessageContaining("found an orderbook file from before");
        }
        assertThat(files()).containsExactly(MESSAGES, ORDERBOOK);
        assertThat(folder.resolve(MESSAGES)).hasContent("before");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            other.csv                                             | a name of another form
            TEST_2012-06-21_34200000_57600000_orderbook_1.csv     | a name of another form
            OTHER_2012-06-21_34200000_57600000_message_1.csv      | the symbol OTHER in the name, expected TEST
            TEST_2012-06-22_34200000_57600000_message_1.csv       | the date 2012-06-22 in the name, expected 2012-06-21
            TEST_2012-06-21_34200000_57600000_message_2.csv       | the number of levels 2 in the name, expected 1
            no/such/TEST_2012-06-21_34200000_57600000_message_1.csv | an output error: NoSuchFileException
            """)
    void aTargetThatCouldNotBeReadBackIsRefused(String name, String found) {
        assertThatThrownBy(() -> MarketDataFormats.byName("lobster").create(folder.resolve(name), header("0.0001")))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(folder.resolve(name) + ": found " + found);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderIsNoTargetAndATickOffTheGridHasNoFile() throws IOException {
        Path target = folder.resolve(MESSAGES);
        assertThatThrownBy(() -> MarketDataFormats.byName("lobster").create(target, header("0.00005")))
                .hasMessage(target + ": found an instrument with the tick size 0.00005, expected a multiple of 0.0001,"
                        + " the unit of LOBSTER");
        Files.createDirectory(target);
        assertThatThrownBy(this::writer)
                .hasMessage(target + ": found a directory, expected the name of a file to write");
    }
}
