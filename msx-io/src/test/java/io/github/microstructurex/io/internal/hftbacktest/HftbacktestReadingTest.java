package io.github.microstructurex.io.internal.hftbacktest;

import static io.github.microstructurex.io.internal.hftbacktest.EventCode.ADD;
import static io.github.microstructurex.io.internal.hftbacktest.EventCode.BEST;
import static io.github.microstructurex.io.internal.hftbacktest.EventCode.CANCEL;
import static io.github.microstructurex.io.internal.hftbacktest.EventCode.CLEAR;
import static io.github.microstructurex.io.internal.hftbacktest.EventCode.DEPTH;
import static io.github.microstructurex.io.internal.hftbacktest.EventCode.FILL;
import static io.github.microstructurex.io.internal.hftbacktest.EventCode.MODIFY;
import static io.github.microstructurex.io.internal.hftbacktest.EventCode.SNAPSHOT;
import static io.github.microstructurex.io.internal.hftbacktest.EventCode.TRADE;
import static io.github.microstructurex.io.internal.hftbacktest.HftbacktestFixture.ASK;
import static io.github.microstructurex.io.internal.hftbacktest.HftbacktestFixture.BID;
import static io.github.microstructurex.io.internal.hftbacktest.HftbacktestFixture.NO_SIDE;
import static io.github.microstructurex.io.internal.hftbacktest.HftbacktestFixture.npy;
import static io.github.microstructurex.io.internal.hftbacktest.HftbacktestFixture.record;
import static io.github.microstructurex.io.internal.hftbacktest.HftbacktestFixture.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the records mean. */
class HftbacktestReadingTest {
    @TempDir
    Path folder;

    @Test
    void ordersAreAddedChangedAndCancelled() {
        Path file = npy(
                folder,
                record(BID | ADD, 1, 100.25, 5, 7),
                record(BID | MODIFY, 2, 100.25, 3, 7),
                record(BID | MODIFY, 3, 100.25, 4, 7),
                record(BID | MODIFY, 4, 100.25, 4, 7),
                record(BID | MODIFY, 5, 100, 4, 7),
                record(BID | CANCEL, 6, 0, 0, 7),
                record(ASK | CANCEL, 7, 101, 2, 8));
        assertThat(shown(file))
                .containsExactly(
                        "ADD 7 BUY 5 @ 401 at 1",
                        "REDUCE 7 BUY 2 @ 401 at 2",
                        "REPLACE 7 by 7 BUY 4 @ 401 at 3",
                        "REPLACE 7 by 7 BUY 4 @ 400 at 5",
                        "DELETE 7 BUY 4 @ 400 at 6",
                        "DELETE 8 SELL 2 @ 404 at 7");
    }

    @Test
    void aTradeAndItsFillsAreOneThing() {
        Path file = npy(
                folder,
                record(ASK | ADD, 1, 100, 5, 7),
                record(ASK | ADD, 1, 100, 5, 8),
                // A buyer of 9: 5 of the first, 2 of the second, and 2 of an order that nobody saw.
                record(BID | TRADE, 2, 100, 9, 0),
                record(ASK | FILL, 2, 100, 5, 7),
                record(NO_SIDE | FILL, 2, 100, 2, 8),
                record(ASK | CANCEL, 2, 100, 5, 7),
                record(ASK | MODIFY, 2, 100, 3, 8),
                record(NO_SIDE | TRADE, 3, 99, 1, 0),
                record(ASK | TRADE, 3, 99, 1, 0));
        assertThat(shown(file))
                .containsExactly(
                        "ADD 7 SELL 5 @ 400 at 1",
                        "ADD 8 SELL 5 @ 400 at 1",
                        "EXECUTE 7 SELL 5 @ 400 at 2",
                        "EXECUTE 8 SELL 2 @ 400 at 2",
                        "TRADE 0 SELL 2 @ 400 at 2",
                        "TRADE 0 ? 1 @ 396 at 3",
                        "TRADE 0 BUY 1 @ 396 at 3");
    }

    @Test
    void anIcebergOrderThatShowsMoreIsAddedAgain() {
        Path file = npy(
                folder,
                record(ASK | ADD, 1, 100, 5, 7),
                record(BID | TRADE, 2, 100, 5, 0),
                record(ASK | FILL, 2, 100, 5, 7),
                record(NO_SIDE | MODIFY, 2, 100, 4, 7));
        assertThat(shown(file))
                .containsExactly("ADD 7 SELL 5 @ 400 at 1", "EXECUTE 7 SELL 5 @ 400 at 2", "ADD 7 SELL 4 @ 400 at 2");
    }

    @Test
    void aFillOfAnUnknownOrderWithoutASideIsATradeWithoutOne() {
        Path file = npy(
                folder,
                record(NO_SIDE | TRADE, 2, 100, 9, 0),
                record(NO_SIDE | FILL, 2, 100, 5, 7),
                record(NO_SIDE | FILL, 2, 100, 4, 8),
                record(NO_SIDE | FILL, 3, 100, 1, 9));
        assertThat(shown(file)).containsExactly("TRADE 0 ? 9 @ 400 at 2", "TRADE 0 ? 1 @ 400 at 3");
    }

    @Test
    void aLevelIsAnOrderThatItsPriceAndSideName() {
        Path file = npy(
                folder,
                record(BID | SNAPSHOT, 1, 100, 5, 0),
                record(ASK | SNAPSHOT, 1, 101, 5, 0),
                record(BID | DEPTH, 2, 100, 5, 0),
                record(BID | DEPTH, 3, 100, 4, 0),
                record(BID | DEPTH, 4, 100, 9, 0),
                record(BID | BEST, 4, 100, 9, 0),
                record(ASK | DEPTH, 5, 101, 0, 0),
                record(ASK | DEPTH, 6, 101, 0, 0));
        assertThat(shown(file))
                .containsExactly(
                        "ADD 800 BUY 5 @ 400 at 1 (snapshot)",
                        "ADD 809 SELL 5 @ 404 at 1 (snapshot)",
                        "REDUCE 800 BUY 1 @ 400 at 3",
                        "REPLACE 800 by 800 BUY 9 @ 400 at 4",
                        "DELETE 809 SELL 5 @ 404 at 5");
    }

    @Test
    void aSideIsClearedUpToAPrice() {
        Path file = npy(
                folder,
                record(BID | DEPTH, 1, 100, 5, 0),
                record(BID | DEPTH, 1, 99, 5, 0),
                record(BID | DEPTH, 1, 98, 5, 0),
                record(ASK | DEPTH, 1, 101, 5, 0),
                record(BID | CLEAR, 2, 99, 0, 0),
                record(ASK | CLEAR, 3, Double.NaN, 0, 0),
                record(NO_SIDE | CLEAR, 4, 0, 0, 0),
                record(BID | DEPTH, 5, 98, 5, 0));
        assertThat(shown(file).subList(4, 9))
                .containsExactly(
                        "DELETE 800 BUY 5 @ 400 at 2",
                        "DELETE 792 BUY 5 @ 396 at 2",
                        "DELETE 809 SELL 5 @ 404 at 3",
                        "CLEAR at 4",
                        "ADD 784 BUY 5 @ 392 at 5");
    }

    @Test
    void theOrderIsThatOfTheExchangeAndBothTimesAreKept() {
        Path file = npy(
                folder,
                record(EventCode.EXCHANGE | EventCode.BUY | ADD, 1, 100, 5, 7),
                record(EventCode.LOCAL | EventCode.BUY | ADD, 0, 100, 5, 7),
                record(BID | CANCEL, 2, 100, 5, 7));
        assertThat(HftbacktestFixture.events(file))
                .extracting(MarketEvent::sequence, MarketEvent::exchangeTime, MarketEvent::receiveTime)
                .containsExactly(tuple(1L, 1L, 11L), tuple(3L, 2L, 12L));
    }

    @Test
    void anArchiveMayBeStoredOrDeflatedAndIsFoundByItsContent() {
        byte[] array = HftbacktestFixture.array(record(BID | ADD, 1, 100, 5, 7));
        for (int method : new int[] {ZipEntry.STORED, ZipEntry.DEFLATED}) {
            Path file = HftbacktestFixture.npz(folder.resolve("day.bin"), method, array);
            assertThat(shown(file)).containsExactly("ADD 7 BUY 5 @ 400 at 1");
            try (MarketDataFile opened = MarketDataFormats.open(file, HftbacktestFixture.OPTIONS)) {
                assertThat(opened.formatName()).isEqualTo("hftbacktest");
                assertThat(opened.instrument()).isEqualTo(HftbacktestFixture.INSTRUMENT);
                assertThat(opened.date()).isEqualTo(LocalDate.EPOCH);
                assertThat(opened.depth()).isEmpty();
                assertThat(opened.progress()).isZero();
            }
        }
    }

    @Test
    void versionsOneToThreeOfTheHeaderAreRead() {
        byte[] one = HftbacktestFixture.array(record(BID | ADD, 1, 100, 5, 7));
        for (int version = 2; version <= 3; version++) {
            byte[] wider = new byte[one.length + 2];
            System.arraycopy(one, 0, wider, 0, 10);
            System.arraycopy(one, 10, wider, 12, one.length - 10);
            wider[6] = (byte) version;
            Path file = HftbacktestFixture.write(folder.resolve("data.npy"), wider);
            assertThat(shown(file)).containsExactly("ADD 7 BUY 5 @ 400 at 1");
        }
    }
}
