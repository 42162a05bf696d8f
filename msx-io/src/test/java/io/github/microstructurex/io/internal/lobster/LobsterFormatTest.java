package io.github.microstructurex.io.internal.lobster;

import static io.github.microstructurex.io.internal.lobster.LobsterFixture.depth;
import static io.github.microstructurex.io.internal.lobster.LobsterFixture.events;
import static io.github.microstructurex.io.internal.lobster.LobsterFixture.write;
import static io.github.microstructurex.io.internal.lobster.LobsterFixture.writeMessages;
import static io.github.microstructurex.io.internal.lobster.LobsterFixture.writeOrderbook;
import static io.github.microstructurex.io.internal.lobster.LobsterFixture.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormat;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the two files of a day find each other. */
class LobsterFormatTest {
    private static final String MESSAGES = LobsterFixture.MESSAGES.formatted(1);
    private static final String ORDERBOOK = LobsterFixture.ORDERBOOK.formatted(1);
    private static final String ADD = "34200.5,1,11,100,2238100,1\n";
    private static final String ROW = "9999999999,0,2238100,100\n";

    @TempDir
    Path folder;

    @Test
    void eitherFileFindsTheOther() {
        Path messages = writeMessages(folder, 1, ADD.strip());
        assertThat(events(messages)).hasSize(1);
        Path orderbook = writeOrderbook(folder, 1, ROW.strip());
        assertThat(depth(messages)).hasSize(1);
        assertThat(events(orderbook)).hasSize(1);
        assertThat(depth(orderbook)).hasSize(1);
    }

    @Test
    void anOrderbookFileAloneIsNotEnough() {
        Path orderbook = writeOrderbook(folder, 1, ROW.strip());
        assertThatThrownBy(() -> MarketDataFormats.open(orderbook))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(orderbook + ": found an orderbook file alone, expected its message file " + MESSAGES
                        + " in the same folder");
    }

    @Test
    void anOrderbookFileOfAnotherDepthDoesNotBelong() {
        Path messages = writeMessages(folder, 2, ADD.strip());
        writeOrderbook(folder, 1, ROW.strip());
        try (MarketDataFile file = MarketDataFormats.open(messages)) {
            assertThat(file.depth()).isEmpty();
        }
    }

    @Test
    void aZipIsReadWhereItIs() throws IOException {
        Path archive = zip(folder.resolve("day.zip"), "readme.txt", "hello", ORDERBOOK, ROW, MESSAGES, ADD);
        assertThat(events(archive)).hasSize(1);
        assertThat(depth(archive)).containsExactly("bids [2238100 x 100], asks []");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(archive);
        }
    }

    @Test
    void aZipMayHaveFoldersAndNoOrderbookFile() {
        Path archive = zip(folder.resolve("day.zip"), "a/b/" + MESSAGES, ADD, "c/" + ORDERBOOK, ROW);
        try (MarketDataFile file = MarketDataFormats.open(archive)) {
            assertThat(file.depth()).isEmpty();
            assertThat(file.instrument().symbol()).isEqualTo("TEST");
        }
    }

    @Test
    void aZipWithoutOrWithSeveralMessageFilesIsRefused() {
        Path none = zip(folder.resolve("none.zip"), "readme.txt", "hello");
        assertThatThrownBy(() -> MarketDataFormats.open(none))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(
                        none + "!readme.txt: found a file of no known format, which begins with \"hello\", "
                                + "expected one of: ");
        Path two = zip(folder.resolve("two.zip"), MESSAGES, ADD, "A_" + MESSAGES, ADD);
        assertThatThrownBy(() -> MarketDataFormats.open(two))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(two + ": found an archive with several files of market data: lobster (" + MESSAGES
                        + "), lobster (A_" + MESSAGES + "), expected one file, or several that make one record");
    }

    @Test
    void anOrderbookFileAloneInAZipIsNotEnough() {
        Path archive = zip(folder.resolve("day.zip"), "readme.txt", "hello", ORDERBOOK, ROW);
        assertThatThrownBy(() -> MarketDataFormats.open(archive))
                .hasMessage(archive + "!" + ORDERBOOK + ": found an orderbook file alone, expected its message file "
                        + MESSAGES + " in the same folder");
    }

    @Test
    void theFormatItselfOpensPathsToo() {
        MarketDataFormat lobster = MarketDataFormats.byName("lobster");
        Path archive = zip(folder.resolve("day.zip"), "readme.txt", "hello", ORDERBOOK, ROW, MESSAGES, ADD);
        try (MarketDataFile file = lobster.open(archive, OpenOptions.defaults())) {
            assertThat(file.depth()).isPresent();
        }
        assertThat(lobster.recognises(archive, ByteBuffer.allocate(0))).isTrue();
        assertThat(lobster.recognises(folder, ByteBuffer.allocate(0))).isFalse();
        Path other = write(folder, "other.csv", ADD);
        assertThatThrownBy(() -> lobster.open(other, OpenOptions.defaults()))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(other + ": found a name of another form, expected SYMBOL_YYYY-MM-DD_START_END_message_"
                        + "LEVELS.csv, or orderbook in place of message, with 1 to 10000 levels");
    }

    @Test
    void aPlaceInsideAZipIsNamedWithItsEntry() {
        Path archive = zip(folder.resolve("day.zip"), MESSAGES, "34200.5,1,11,x,2238100,1\n");
        assertThatThrownBy(() -> MarketDataFormats.open(archive))
                .hasMessage(archive + "!" + MESSAGES
                        + ", line 1, size: found \"x\", expected a whole number from 1 to 1000000000000");
    }

    @Test
    void aTornZipIsAnInputError() throws IOException {
        Path archive = zip(folder.resolve("day.zip"), MESSAGES, ADD);
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length - 30));
        assertThatThrownBy(() -> MarketDataFormats.open(archive))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(archive + ": found an input error: Zip")
                .hasMessageEndingWith("expected a readable file");
    }

    @Test
    void bytesThatChangedInsideAZipAreNoticed() throws IOException {
        Path archive = folder.resolve("day.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry(MESSAGES));
            zip.write(ADD.getBytes(StandardCharsets.US_ASCII));
        }
        byte[] bytes = Files.readAllBytes(archive);
        int price = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("2238100");
        bytes[price] = '3';
        Files.write(archive, bytes);
        assertThatThrownBy(() -> events(archive))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("the entry's bytes do not fit its checksum");
    }

    @Test
    void aFileThatWasClosedHandsOutNothing() {
        MarketDataFile file = MarketDataFormats.open(write(folder, MESSAGES, ADD));
        MarketEventSource source = file.events();
        source.close();
        source.close();
        assertThatThrownBy(source::advance).isInstanceOf(IllegalStateException.class);
        file.close();
        file.close();
        assertThatThrownBy(file::events).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(file::depth).isInstanceOf(IllegalStateException.class);
    }
}
