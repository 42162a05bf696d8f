package io.github.microstructurex.io.internal.lobster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.book.event.MergedEvents;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples that LOBSTER gives out. They are not part of the project; each test is skipped where its file is absent. */
class LobsterRealDataTest {
    private static Path sample(String name) {
        Path file = Path.of(System.getProperty("msx.data", "../shared/data"), "lobster", name);
        assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
        return file;
    }

    @Test
    void amazonAtFiveLevelsIsReadToTheEnd() {
        Path file = sample("LOBSTER_SampleFile_AMZN_2012-06-21_5.zip");
        Map<MarketEventType, Integer> counts = new EnumMap<>(MarketEventType.class);
        MarketEventBuffer last = new MarketEventBuffer();
        try (MarketDataFile opened = MarketDataFormats.open(file);
                MarketEventSource events = opened.events();
                DepthSource depth = opened.depth().orElseThrow()) {
            while (events.advance()) {
                counts.merge(events.event().type(), 1, Integer::sum);
                last.copyFrom(events.event());
                assertThat(depth.advance()).isTrue();
            }
            assertThat(depth.advance()).isFalse();
            assertThat(opened.instrument().symbol()).isEqualTo("AMZN");
            assertThat(opened.progress()).isEqualTo(1);
        }
        assertThat(counts)
                .isEqualTo(Map.of(
                        MarketEventType.ADD, 77_381,
                        MarketEventType.REDUCE, 450,
                        MarketEventType.DELETE, 66_685,
                        MarketEventType.EXECUTE, 8_974,
                        MarketEventType.TRADE, 2_445));
        // 57599.959359650 seconds after midnight in New York.
        assertThat(last).hasToString("DELETE 287174077 SELL 100 @ 2206300 at 1340308799959359650");
        assertThat(last.sequence()).isEqualTo(155_935);
    }

    @Test
    void appleAtOneLevelIsReadToTheEnd() {
        assertThat(rows(sample("LOBSTER_SampleFile_AAPL_2012-06-21_1.zip"))).isEqualTo(118_497);
    }

    @Test
    void theSliceOfAppleAtTenLevelsHasNoFinalNewline() {
        assertThat(rows(sample("AAPL_2012-06-21_34200000_57600000_message_10.csv")))
                .isEqualTo(999);
    }

    @Test
    void amazonAtFiveLevelsIsWrittenAndReadBackTheSame(@TempDir Path folder) throws IOException {
        Path original = sample("LOBSTER_SampleFile_AMZN_2012-06-21_5.zip");
        Path copy = folder.resolve("AMZN_2012-06-21_34200000_57600000_message_5.csv");
        long rows = 0;
        try (MarketDataFile from = MarketDataFormats.open(original)) {
            try (MarketDataWriter writer = MarketDataFormats.byName("lobster").create(copy, MarketDataHeader.of(from));
                    MarketEventSource events = from.events();
                    DepthSource depth = from.depth().orElseThrow()) {
                while (events.advance() && depth.advance()) {
                    writer.write(events.event());
                    writer.write(depth.depth());
                }
                writer.finish();
            }
            try (MarketDataFile back = MarketDataFormats.open(copy);
                    MarketEventSource expected = from.events();
                    MarketEventSource found = back.events();
                    DepthSource expectedDepth = from.depth().orElseThrow();
                    DepthSource foundDepth = back.depth().orElseThrow()) {
                while (expected.advance()) {
                    assertThat(found.advance()).isTrue();
                    assertThat(expectedDepth.advance() && foundDepth.advance()).isTrue();
                    if (!found.event().toString().equals(expected.event().toString())
                            || !foundDepth.depth().equals(expectedDepth.depth())) {
                        assertThat(found.event() + " " + foundDepth.depth())
                                .isEqualTo(expected.event() + " " + expectedDepth.depth());
                    }
                    rows++;
                }
                assertThat(found.advance() || foundDepth.advance()).isFalse();
                assertThat(back.instrument()).isEqualTo(from.instrument());
            }
        }
        assertThat(rows).isEqualTo(155_935);
        assertThat(Files.readString(folder.resolve("AMZN_2012-06-21_34200000_57600000_orderbook_5.csv")))
                .isEqualTo(orderbookText(original));
    }

    private static String orderbookText(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.stream()
                    .filter(file -> file.getName().contains("orderbook"))
                    .findFirst()
                    .orElseThrow();
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.US_ASCII).replace("\r", "");
        }
    }

    @Test
    void twoDaysMergeInTheOrderOfTime() {
        Path amazon = sample("LOBSTER_SampleFile_AMZN_2012-06-21_5.zip");
        Path apple = sample("LOBSTER_SampleFile_AAPL_2012-06-21_1.zip");
        long[] counts = new long[2];
        long lastTime = Long.MIN_VALUE;
        try (MarketDataFile first = MarketDataFormats.open(amazon);
                MarketDataFile second = MarketDataFormats.open(apple);
                MergedEvents day = new MergedEvents(List.of(first.events(), second.events()))) {
            while (day.advance()) {
                if (day.event().exchangeTime() < lastTime || day.event().sequence() != ++counts[day.origin()]) {
                    assertThat(day.event().toString()).isEqualTo("an event in order");
                }
                lastTime = day.event().exchangeTime();
            }
        }
        assertThat(counts).containsExactly(155_935, 118_497);
    }

    private static long rows(Path file) {
        try (MarketDataFile opened = MarketDataFormats.open(file);
                MarketEventSource events = opened.events();
                DepthSource depth = opened.depth().orElseThrow()) {
            while (events.advance()) {
                assertThat(depth.advance()).isTrue();
            }
            assertThat(depth.advance()).isFalse();
            return events.event().sequence();
        }
    }
}
