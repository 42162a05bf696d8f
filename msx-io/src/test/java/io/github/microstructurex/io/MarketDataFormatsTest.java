package io.github.microstructurex.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.Instrument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketDataFormatsTest {
    private static final String KNOWN = MarketDataFormats.all().stream()
            .map(format -> format.name() + " (" + String.join(", ", format.filePatterns()) + ")")
            .collect(Collectors.joining(", ", "one of: ", ""));

    @TempDir
    Path folder;

    @Test
    void theFormatToWriteIsTheOneWhoseNameFitsMostClosely() {
        assertThat(MarketDataFormats.forTarget(Path.of("market.parquet")).name())
                .isEqualTo("parquet");
        assertThat(MarketDataFormats.forTarget(Path.of("market-trades.parquet")).name())
                .isEqualTo("parquet-trades");
        assertThat(MarketDataFormats.forTarget(Path.of("market-quotes.parquet")).name())
                .isEqualTo("parquet-snapshots");
    }

    @Test
    void theFormatsOfTheLibraryAreFound() {
        assertThat(MarketDataFormats.all())
                .extracting(MarketDataFormat::name)
                .containsExactly(
                        "csv-snapshots",
                        "csv-trades",
                        "dbn",
                        "hftbacktest",
                        "itch",
                        "lobster",
                        "parquet",
                        "parquet-snapshots",
                        "parquet-trades",
                        "tardis");
        MarketDataFormat lobster = MarketDataFormats.byName("lobster");
        assertThat(lobster.description()).contains("LOBSTER").doesNotContain("\n");
        assertThat(lobster.capabilities())
                .containsExactly(
                        MarketDataFormat.Capability.READ_EVENTS,
                        MarketDataFormat.Capability.READ_DEPTH,
                        MarketDataFormat.Capability.WRITE_EVENTS,
                        MarketDataFormat.Capability.WRITE_DEPTH);
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
                .hasMessage(
                        "unknown market data format \"lobstr\", expected one of: csv-snapshots, csv-trades, dbn, hftbacktest, itch, lobster, parquet, parquet-snapshots, parquet-trades, tardis");
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
    void aWrapperIsKnownByItsContentAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("day.zip"), "PK but no archive");
        assertThatThrownBy(() -> MarketDataFormats.open(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(file + ": found a file of no known format, which begins with \"PK but no");
    }

    @Test
    void aFormatThatIsOnlyReadSaysSo() {
        MarketDataFormat readOnly = new TinyFormat();
        MarketDataHeader header = new MarketDataHeader(
                Instrument.of("TINY", "1", "1"), LocalDate.of(2026, 1, 5), ZoneOffset.UTC, OptionalInt.empty());
        assertThatThrownBy(() -> readOnly.create(folder.resolve("x.tiny"), header))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("files of the format tiny are only read");
        assertThatThrownBy(() ->
                        new MarketDataHeader(header.instrument(), header.date(), header.zone(), OptionalInt.of(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("visibleLevels is 0, expected at least 1");
    }
}
