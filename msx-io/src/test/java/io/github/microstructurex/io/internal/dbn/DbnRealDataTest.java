package io.github.microstructurex.io.internal.dbn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of Databento. They are not part of the project; each test is skipped where its file is absent. */
class DbnRealDataTest {
    private static Path sample(String name) {
        Path file = Path.of(System.getProperty("msx.data", "../shared/data"), "dbn", name);
        assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
        return file;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test_data.mbo.dbn",
                "test_data.mbo.v1.dbn.zst",
                "test_data.mbo.v2.dbn.zst",
                "test_data.mbo.v3.dbn",
                "test_data.mbo.v3.dbn.zst"
            })
    void theSameTwoCancelsAreInEveryVersion(String name) {
        assertThat(DbnFixture.events(sample(name)))
                .containsExactly(
                        "1: REDUCE 647784973705 SELL 1 @ 3722750000000",
                        "2: REDUCE 647784973631 SELL 1 @ 3723000000000");
    }

    /** The day begins with a snapshot and a call auction, in which the book is crossed until it opens. */
    @Test
    void everyChangeOfEsFindsItsOrderAndTheOpenBookIsNeverCrossed() {
        Path file = sample("esh4-glbx-mdp3-20231225.mbo.dbn.zst");
        OpenOptions options = OpenOptions.defaults().withTick(new BigDecimal("0.25"));
        Map<MarketEventType, Long> counts = new EnumMap<>(MarketEventType.class);
        long traded = 0;
        ReconstructedBook book = new ReconstructedBook();
        long crossedInAuction = 0;
        long crossedOpen = 0;
        long lastTime = 0;
        boolean open = false;
        try (MarketDataFile opened = MarketDataFormats.open(file, options);
                MarketEventSource source = opened.events()) {
            assertThat(opened.instrument().symbol()).isEqualTo("ESH4");
            while (source.advance()) {
                MarketEvent event = source.event();
                if (event.exchangeTime() != lastTime
                        && book.bestPrice(Side.BUY) >= book.bestPrice(Side.SELL)
                        && !book.isEmpty(Side.SELL)) {
                    crossedInAuction += open ? 0 : 1;
                    crossedOpen += open ? 1 : 0;
                }
                open |= event.type() == MarketEventType.TRADE && !event.hasSide();
                assertThat(event.exchangeTime()).isGreaterThanOrEqualTo(lastTime);
                lastTime = event.exchangeTime();
                assertThat(book.apply(event)).as(() -> event.toString()).isEqualTo(Disagreement.NONE);
                counts.merge(event.type(), 1L, Long::sum);
                boolean trades = event.type() == MarketEventType.EXECUTE || event.type() == MarketEventType.TRADE;
                traded += trades ? event.quantity() : 0;
            }
        }
        assertThat(crossedOpen).isZero();
        assertThat(counts)
                .isEqualTo(Map.of(
                        MarketEventType.ADD, 29_216L,
                        MarketEventType.REDUCE, 1_367L,
                        MarketEventType.DELETE, 12_795L,
                        MarketEventType.REPLACE, 9_919L,
                        MarketEventType.EXECUTE, 6_088L,
                        MarketEventType.TRADE, 86L));
        assertThat(crossedInAuction).isEqualTo(891);
        // The sum of the sizes of the trades (T), the opening cross of 44 among them.
        assertThat(traded).isEqualTo(9_892);
    }
}
