package io.github.microstructurex.io.internal.tardis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first rows of files of Tardis. They are not part of the project; each test is skipped where its file is absent. */
class TardisRealDataTest {
    private static final OpenOptions CENTS =
            OpenOptions.defaults().withTick(new BigDecimal("0.01")).withLot(new BigDecimal("0.001"));

    private static Path sample(String name) {
        Path file = Path.of(System.getProperty("msx.data", "../shared/data"), "crypto", name);
        assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
        return file;
    }

    /** Applies the events up to each recorded state, and counts the states that the book then equals. */
    private static int equalStates(Path file, OpenOptions options) {
        ReconstructedBook book = new ReconstructedBook();
        int equal = 0;
        try (MarketDataFile opened = MarketDataFormats.open(file, options);
                MarketEventSource events = opened.events();
                DepthSource states = opened.depth().orElseThrow()) {
            Depth found = new Depth(states.maxLevels() + 1);
            boolean more = events.advance();
            for (long row = 1; states.advance(); row++) {
                while (more && events.event().sequence() == row) {
                    assertThat(book.apply(events.event())).isEqualTo(Disagreement.NONE);
                    more = events.advance();
                }
                book.copyDepth(found);
                assertThat(found).isEqualTo(states.depth());
                assertThat(found.price(Side.BUY, 0)).isLessThan(found.price(Side.SELL, 0));
                equal++;
            }
        }
        return equal;
    }

    @ParameterizedTest
    @CsvSource({
        "binance-futures_book_snapshot_5_BTCUSDT.csv, 5",
        "binance-futures_book_snapshot_25_BTCUSDT.csv, 25",
        "huobi-dm-swap_quotes_BTC-USD.csv, 1"
    })
    void theBookOfTheEventsEqualsEachOfTheTenStates(String name, int levels) {
        Path file = sample(name);
        assertThat(equalStates(file, CENTS)).isEqualTo(10);
        assertThat(equalStates(file, OpenOptions.defaults())).isEqualTo(10);
        try (MarketDataFile opened = MarketDataFormats.open(file, CENTS);
                DepthSource states = opened.depth().orElseThrow()) {
            assertThat(states.maxLevels()).isEqualTo(levels);
        }
    }

    /** Both files begin with one state of the same market, and have others in common. */
    @Test
    void theBestFiveOfTwentyFiveLevelsAreTheFiveLevelsOfTheSameTime() {
        Path five = sample("binance-futures_book_snapshot_5_BTCUSDT.csv");
        Path all = sample("binance-futures_book_snapshot_25_BTCUSDT.csv");
        int compared = 0;
        ReconstructedBook book = new ReconstructedBook();
        Depth best = new Depth(5);
        try (MarketDataFile fiveFile = MarketDataFormats.open(five, CENTS);
                MarketDataFile allFile = MarketDataFormats.open(all, CENTS);
                MarketEventSource fiveEvents = fiveFile.events();
                MarketEventSource allEvents = allFile.events()) {
            ReconstructedBook fiveBook = new ReconstructedBook();
            Depth expected = new Depth(5);
            boolean more = fiveEvents.advance();
            boolean moreOfAll = allEvents.advance();
            while (more && moreOfAll) {
                long time = Math.min(
                        fiveEvents.event().receiveTime(), allEvents.event().receiveTime());
                int changed = 0;
                for (; more && fiveEvents.event().receiveTime() == time; more = fiveEvents.advance()) {
                    fiveBook.apply(fiveEvents.event());
                    changed |= 1;
                }
                for (; moreOfAll && allEvents.event().receiveTime() == time; moreOfAll = allEvents.advance()) {
                    book.apply(allEvents.event());
                    changed |= 2;
                }
                if (changed == 3) {
                    fiveBook.copyDepth(expected);
                    book.copyDepth(best);
                    assertThat(best).isEqualTo(expected);
                    compared++;
                }
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void theSnapshotOfDeribitIsFifteenAsks() {
        Path file = sample("deribit_incremental_book_L2_BTC-PERPETUAL.csv");
        OpenOptions options =
                OpenOptions.defaults().withTick(new BigDecimal("0.5")).withLot(BigDecimal.TEN);
        List<String> events = TardisFixture.events(file, options);
        assertThat(events).hasSize(16).startsWith("1: CLEAR", "1: ADD 25687 SELL 1864 @ 12843 (snapshot)");
        ReconstructedBook book = new ReconstructedBook();
        try (MarketDataFile opened = MarketDataFormats.open(file, options);
                MarketEventSource source = opened.events()) {
            while (source.advance()) {
                assertThat(book.apply(source.event())).isEqualTo(Disagreement.NONE);
            }
        }
        assertThat(book.levelCount(Side.SELL)).isEqualTo(15);
        assertThat(book.isEmpty(Side.BUY)).isTrue();
    }

    @Test
    void theTradesOfBitmexHaveTheirAggressorsOther() {
        Path file = sample("bitmex_trades_XBTUSD.csv");
        OpenOptions options =
                OpenOptions.defaults().withTick(new BigDecimal("0.5")).withLot(BigDecimal.ONE);
        assertThat(TardisFixture.events(file, options))
                .hasSize(10)
                .startsWith("1: TRADE 0 BUY 2152 @ 17063", "2: TRADE 0 BUY 1 @ 17063");
    }
}
