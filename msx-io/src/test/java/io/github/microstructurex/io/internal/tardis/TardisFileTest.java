package io.github.microstructurex.io.internal.tardis;

import static io.github.microstructurex.io.internal.tardis.TardisFixture.L2;
import static io.github.microstructurex.io.internal.tardis.TardisFixture.QUOTES;
import static io.github.microstructurex.io.internal.tardis.TardisFixture.ROW;
import static io.github.microstructurex.io.internal.tardis.TardisFixture.SNAPSHOT_2;
import static io.github.microstructurex.io.internal.tardis.TardisFixture.TENTHS;
import static io.github.microstructurex.io.internal.tardis.TardisFixture.TRADES;
import static io.github.microstructurex.io.internal.tardis.TardisFixture.depth;
import static io.github.microstructurex.io.internal.tardis.TardisFixture.events;
import static io.github.microstructurex.io.internal.tardis.TardisFixture.gzip;
import static io.github.microstructurex.io.internal.tardis.TardisFixture.write;
import static io.github.microstructurex.io.internal.tardis.TardisFixture.writeNamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.FileDetail;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rows of each kind of file become. */
class TardisFileTest {
    @TempDir
    Path folder;

    @Test
    void anAmountIsWhatItsLevelHasFromNowOn() {
        Path file = write(
                folder,
                L2,
                ROW + "false,bid,10.5,7",
                ROW + "false,bid,10.5,9",
                ROW + "false,bid,10.5,9",
                ROW + "false,bid,10.5,4",
                ROW + "false,ask,10.5,3",
                ROW + "false,bid,10.5,0",
                ROW + "false,bid,10.5,0");
        assertThat(events(file))
                .containsExactly(
                        "1: ADD 210 BUY 7 @ 105",
                        "2: REPLACE 210 by 210 BUY 9 @ 105",
                        "4: REDUCE 210 BUY 5 @ 105",
                        "5: ADD 211 SELL 3 @ 105",
                        "6: DELETE 210 BUY 4 @ 105");
    }

    @Test
    void aSnapshotBeginsTheBookAnew() {
        Path file = write(
                folder,
                L2,
                ROW + "true,bid,10,7",
                ROW + "true,ask,11,0",
                ROW + "false,bid,10,6",
                ROW + "true,bid,10,6",
                ROW + "true,ask,11,5");
        assertThat(events(file))
                .containsExactly(
                        "1: CLEAR",
                        "1: ADD 200 BUY 7 @ 100 (snapshot)",
                        "3: REDUCE 200 BUY 1 @ 100",
                        "4: CLEAR",
                        "4: ADD 200 BUY 6 @ 100 (snapshot)",
                        "5: ADD 221 SELL 5 @ 110 (snapshot)");
    }

    @Test
    void aTradeNamesTheSideThatRested() {
        Path file = write(folder, TRADES, ROW + "a1,buy,10,7", ROW + ",sell,10.1,1", ROW + "b,unknown,-0.3,2");
        assertThat(events(file))
                .containsExactly("1: TRADE 0 SELL 7 @ 100", "2: TRADE 0 BUY 1 @ 101", "3: TRADE 0 ? 2 @ -3");
    }

    @Test
    void snapshotsAreStatesAndTheEventsBetweenThem() {
        Path file = write(
                folder,
                SNAPSHOT_2,
                ROW + "11,1,10,2,12,3,9,4",
                ROW + "11,1,10,2,12,3,9,4",
                ROW + "11.5,6,11,5,12,2,10,9",
                ROW + "12,2,,,,,,");
        assertThat(depth(file))
                .containsExactly(
                        "bids [100 x 2, 90 x 4], asks [110 x 1, 120 x 3]",
                        "bids [100 x 2, 90 x 4], asks [110 x 1, 120 x 3]",
                        "bids [110 x 5, 100 x 9], asks [115 x 6, 120 x 2]",
                        "bids [], asks [120 x 2]");
        assertThat(events(file))
                .containsExactly(
                        "1: ADD 200 BUY 2 @ 100 (snapshot)",
                        "1: ADD 180 BUY 4 @ 90 (snapshot)",
                        "1: ADD 221 SELL 1 @ 110 (snapshot)",
                        "1: ADD 241 SELL 3 @ 120 (snapshot)",
                        "3: DELETE 180 BUY 4 @ 90 (snapshot)",
                        "3: DELETE 221 SELL 1 @ 110 (snapshot)",
                        "3: REDUCE 241 SELL 1 @ 120 (snapshot)",
                        "3: ADD 220 BUY 5 @ 110 (snapshot)",
                        "3: REPLACE 200 by 200 BUY 9 @ 100 (snapshot)",
                        "3: ADD 231 SELL 6 @ 115 (snapshot)",
                        "4: DELETE 220 BUY 5 @ 110 (snapshot)",
                        "4: DELETE 200 BUY 9 @ 100 (snapshot)",
                        "4: DELETE 231 SELL 6 @ 115 (snapshot)");
    }

    @Test
    void quotesAreStatesOfOneLevel() {
        Path file = write(folder, QUOTES, ROW + "3,10.2,10.1,4", ROW + ",,10.1,5");
        assertThat(depth(file)).containsExactly("bids [101 x 4], asks [102 x 3]", "bids [101 x 5], asks []");
        assertThat(events(file))
                .containsExactly(
                        "1: ADD 202 BUY 4 @ 101 (snapshot)",
                        "1: ADD 205 SELL 3 @ 102 (snapshot)",
                        "2: DELETE 205 SELL 3 @ 102 (snapshot)",
                        "2: REPLACE 202 by 202 BUY 5 @ 101 (snapshot)");
    }

    @Test
    void theFileSaysTheSymbolAndTheDayAndTheGridsHaveDefaults() {
        Path file = write(folder, TRADES, ROW + "a,buy,0.000000001,1e-8");
        try (MarketDataFile opened = MarketDataFormats.open(file);
                MarketEventSource source = opened.events()) {
            assertThat(opened.formatName()).isEqualTo("tardis");
            assertThat(opened.instrument()).isEqualTo(Instrument.of("BTC", "0.000000001", "0.00000001"));
            assertThat(opened.assumed()).containsExactly(FileDetail.TICK, FileDetail.LOT);
            assertThat(opened.date()).isEqualTo(LocalDate.of(2020, 4, 1));
            assertThat(opened.zone()).isEqualTo(ZoneOffset.UTC);
            assertThat(opened.visibleLevels()).isEmpty();
            assertThat(opened.depth()).isEmpty();
            assertThat(source.advance()).isTrue();
            assertThat(source.event().price()).isEqualTo(1);
            assertThat(source.event().quantity()).isEqualTo(1);
            assertThat(source.event().exchangeTime()).isEqualTo(1_585_699_200_245_000_000L);
            assertThat(source.event().receiveTime()).isEqualTo(1_585_699_200_355_684_000L);
            assertThat(source.advance()).isFalse();
            assertThat(opened.progress()).isEqualTo(1);
        }
    }

    @Test
    void ofSeveralSymbolsOneIsChosen() {
        String other = "x,BTC2,1585699200245000,1585699200355684,";
        Path file = write(folder, TRADES, ROW + "a,buy,10,7", other + "b,buy,11,8", ROW + "c,buy,12,9");
        assertThat(events(file, TENTHS.withSymbol("BTC"))).hasSize(2);
        assertThat(events(file, TENTHS.withSymbol("BTC2"))).containsExactly("2: TRADE 0 SELL 8 @ 110");
        assertThatThrownBy(() -> events(file))
                .hasMessage(file + ", line 3, symbol: found \"BTC2\", expected BTC, that of the first row, or a given"
                        + " symbol (OpenOptions.withSymbol)");
        assertThatThrownBy(() -> events(file, TENTHS.withSymbol("ETH")))
                .hasMessage(file + ": found no row of ETH, expected a symbol of the file");
        assertThatThrownBy(() -> events(file, TENTHS.withSymbol("BTC\n"))).isInstanceOf(MarketDataException.class);
    }

    @Test
    void gzipAndLineEndsOfOthersAreReadToo() {
        Path packed = gzip(folder, "x_trades_2020-04-01_BTC.csv.gz", TRADES, ROW + "a,buy,10,7");
        assertThat(events(packed)).containsExactly("1: TRADE 0 SELL 7 @ 100");
        Path windows = writeNamed(folder, "w.csv", "\u00EF\u00BB\u00BF" + TRADES + "\r\n" + ROW + "a,buy,10,7\r\n");
        assertThat(events(windows)).containsExactly("1: TRADE 0 SELL 7 @ 100");
        Path quotes = writeNamed(folder, "q.csv", QUOTES + "\r\n" + ROW + "3,10.2,,\r\n");
        assertThat(depth(quotes)).containsExactly("bids [], asks [102 x 3]");
    }

    @Test
    void theGivenDayIsThatOfTheFile() {
        Path file = write(folder, TRADES, ROW + "a,buy,10,7");
        OpenOptions right = TENTHS.withDate(LocalDate.of(2020, 4, 1));
        assertThat(events(file, right)).hasSize(1);
        assertThatThrownBy(() -> events(file, right.withDate(LocalDate.of(2020, 4, 2))))
                .hasMessage(file + ": found data from 2020-04-01 on, expected 2020-04-02, the given date");
    }

    @Test
    void aClosedFileHandsOutNothing() {
        MarketDataFile file = MarketDataFormats.open(write(folder, TRADES, ROW + "a,buy,10,7"));
        file.close();
        assertThatThrownBy(file::events).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(file::depth).isInstanceOf(IllegalStateException.class);
    }
}
