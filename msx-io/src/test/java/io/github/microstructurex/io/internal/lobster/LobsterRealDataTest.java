package io.github.microstructurex.io.internal.lobster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
