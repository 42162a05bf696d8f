package io.github.microstructurex.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketDataFormatsTest {
    private static final String KNOWN = "one of: lobster (*message_*.csv, *orderbook_*.csv, *.zip)";

    @TempDir
    Path folder;

    @Test
    void theFormatsOfTheLibraryAreFound() {
        assertThat(MarketDataFormats.all()).extracting(MarketDataFormat::name).containsExactly("lobster");
        MarketDataFormat lobster = MarketDataFormats.byName("lobster");
        assertThat(lobster.description()).contains("LOBSTER").doesNotContain("\n");
        assertThat(lobster.capabilities())
                .containsExactlyInAnyOrder(
                        MarketDataFormat.Capability.READ_EVENTS, MarketDataFormat.Capability.READ_DEPTH);
    }

    @Test
    void theFormatsAreFoundWhateverTheThreadsClassLoader() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            assertThat(MarketDataFormats.all()).isNotEmpty();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void anUnknownNameIsAnErrorThatListsTheKnownOnes() {
        assertThatThrownBy(() -> MarketDataFormats.byName("lobstr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown market data format \"lobstr\", expected one of: lobster");
    }

    @Test
    void whatIsNoFileIsNamed() {
        Path absent = folder.resolve("absent.csv");
        assertThatThrownBy(() -> MarketDataFormats.open(absent))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(absent + ": found no such file, expected a file of market data");
        assertThatThrownBy(() -> MarketDataFormats.open(folder))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(folder + ": found a directory, expected a file of market data");
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        Path empty = Files.createFile(folder.resolve("TEST_2012-06-21_34200000_57600000_message_5.csv"));
        assertThatThrownBy(() -> MarketDataFormats.open(empty))
                .hasMessage(empty + ": found an empty file, expected a file of market data");
    }

    @Test
    void aFileOfNoKnownFormatIsShownByItsFirstBytes() throws IOException {
        Path file = Files.write(folder.resolve("notes.txt"), new byte[] {'d', 'e', 'a', 'r', '\n', 1});
        assertThatThrownBy(() -> MarketDataFormats.open(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(file + ": found a file of no known format, which begins with \"dear\\x0a\\x01\", expected "
                        + KNOWN);
    }

    @Test
    void aZipOfNothingKnownIsLookedIntoByItsName() throws IOException {
        Path file = Files.writeString(folder.resolve("day.zip"), "PK but no archive");
        assertThatThrownBy(() -> MarketDataFormats.open(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(file + ": found an input error: ZipException");
    }
}
