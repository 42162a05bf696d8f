package io.github.microstructurex.io.internal.dbn;

import static io.github.microstructurex.io.internal.dbn.DbnFixture.DAY;
import static io.github.microstructurex.io.internal.dbn.DbnFixture.SNAPSHOT;
import static io.github.microstructurex.io.internal.dbn.DbnFixture.es;
import static io.github.microstructurex.io.internal.dbn.DbnFixture.events;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each record becomes. */
class DbnEventsTest {
    @TempDir
    Path folder;

    @Test
    void anOrderArrivesAndIsCancelledInPartsOrWhole() {
        DbnFixture file = es(3).last('A', 'B', 1, 100, 10)
                .last('C', 'B', 1, 100, 4)
                .last('C', 'B', 1, 100, 6)
                .last('C', 'B', 1, 100, 6);
        assertThat(events(file.write(folder)))
                .containsExactly(
                        "1: ADD 1 BUY 10 @ 100",
                        "2: REDUCE 1 BUY 4 @ 100",
                        "3: DELETE 1 BUY 6 @ 100",
                        "4: REDUCE 1 BUY 6 @ 100");
    }

    @Test
    void aModificationKeepsItsPlaceOnlyWithLessAtTheSamePrice() {
        DbnFixture file = es(3).last('A', 'A', 1, 100, 10)
                .last('M', 'A', 1, 100, 7)
                .last('M', 'A', 1, 100, 7)
                .last('M', 'A', 1, 100, 8)
                .last('M', 'A', 1, 101, 2)
                .last('M', 'A', 2, 101, 5);
        assertThat(events(file.write(folder)))
                .containsExactly(
                        "1: ADD 1 SELL 10 @ 100",
                        "2: REDUCE 1 SELL 3 @ 100",
                        "4: REPLACE 1 by 1 SELL 8 @ 100",
                        "5: REPLACE 1 by 1 SELL 2 @ 101",
                        "6: REPLACE 2 by 2 SELL 5 @ 101");
    }

    @Test
    void aFillAndTheChangeBehindItAreAnExecution() {
        DbnFixture file = es(3).last('A', 'A', 1, 100, 3)
                .last('A', 'A', 2, 100, 5)
                .more('T', 'B', 9, 100, 5)
                .more('F', 'A', 1, 100, 3)
                .more('F', 'A', 2, 100, 2)
                .more('C', 'A', 1, 100, 3)
                .last('M', 'A', 2, 100, 3);
        assertThat(events(file.write(folder)))
                .containsExactly(
                        "1: ADD 1 SELL 3 @ 100",
                        "2: ADD 2 SELL 5 @ 100",
                        "6: EXECUTE 1 SELL 3 @ 100",
                        "7: EXECUTE 2 SELL 2 @ 100");
    }

    @Test
    void severalFillsOfAnOrderInOneEventAreOneExecution() {
        DbnFixture file = es(3).last('A', 'B', 1, 100, 9)
                .more('T', 'A', 8, 100, 2)
                .more('F', 'B', 1, 100, 2)
                .more('T', 'A', 9, 100, 1)
                .more('F', 'B', 1, 100, 1)
                .last('M', 'B', 1, 100, 6);
        assertThat(events(file.write(folder))).containsExactly("1: ADD 1 BUY 9 @ 100", "6: EXECUTE 1 BUY 3 @ 100");
    }

    @Test
    void whatATradeTakesUnseenIsATradeAtTheEndOfItsEvent() {
        DbnFixture file = es(3).last('A', 'A', 1, 100, 3)
                .more('T', 'B', 8, 100, 5)
                .more('F', 'A', 1, 100, 3)
                .more('T', 'B', 9, 101, 1)
                .last('C', 'A', 1, 100, 3)
                .at(DAY + 1)
                .last('T', 'A', 9, 99, 7);
        assertThat(events(file.write(folder)))
                .containsExactly(
                        "1: ADD 1 SELL 3 @ 100",
                        "3: TRADE 0 SELL 2 @ 100",
                        "5: EXECUTE 1 SELL 3 @ 100",
                        "5: TRADE 0 SELL 1 @ 101",
                        "6: TRADE 0 BUY 7 @ 99");
    }

    @Test
    void aRestingOrderThatIsMovedIntoTheOtherSideIsTheAggressorAndNotFilledAtRest() {
        DbnFixture file = es(3).last('A', 'B', 1, 99, 3)
                .last('A', 'A', 2, 100, 5)
                .more('T', 'B', 1, 100, 3)
                .more('F', 'B', 1, 100, 3)
                .more('F', 'A', 2, 100, 3)
                .more('C', 'B', 1, 99, 3)
                .last('M', 'A', 2, 100, 2);
        assertThat(events(file.write(folder)))
                .containsExactly(
                        "1: ADD 1 BUY 3 @ 99",
                        "2: ADD 2 SELL 5 @ 100",
                        "6: DELETE 1 BUY 3 @ 99",
                        "7: EXECUTE 2 SELL 3 @ 100");
    }

    @Test
    void aFillOfAReserveIsATrade() {
        DbnFixture file = es(3).last('A', 'A', 1, 100, 3)
                .more('T', 'B', 8, 100, 2)
                .more('F', 'A', 1, 100, 2)
                .last('M', 'A', 1, 100, 3);
        assertThat(events(file.write(folder))).containsExactly("1: ADD 1 SELL 3 @ 100", "4: TRADE 0 SELL 2 @ 100");
    }

    @Test
    void anotherTimeEndsAnEventThatHasNoLastRecord() {
        DbnFixture file = es(3).more('T', 'B', 8, 100, 2)
                .at(DAY + 1)
                .more('A', 'A', 1, 100, 3)
                .more('F', 'A', 1, 100, 2);
        assertThat(events(file.write(folder)))
                .containsExactly("1: TRADE 0 SELL 2 @ 100", "2: ADD 1 SELL 3 @ 100", "3: TRADE 0 SELL 2 @ 100");
    }

    @Test
    void aCrossIsOneTradeWithoutASide() {
        DbnFixture file = es(3).last('A', 'A', 1, 100, 3)
                .last('A', 'B', 2, 100, 3)
                .more('T', 'N', 0, 100, 3)
                .more('F', 'N', 1, 100, 3)
                .more('F', 'N', 2, 100, 3)
                .more('C', 'A', 1, 100, 3)
                .last('C', 'B', 2, 100, 3);
        assertThat(events(file.write(folder)))
                .containsExactly(
                        "1: ADD 1 SELL 3 @ 100",
                        "2: ADD 2 BUY 3 @ 100",
                        "3: TRADE 0 ? 3 @ 100",
                        "6: DELETE 1 SELL 3 @ 100",
                        "7: DELETE 2 BUY 3 @ 100");
    }

    @Test
    void aRecordOfNothingHasNoEventAndAClearEmptiesTheBook() {
        DbnFixture file = es(3).last('A', 'B', 1, 100, 3)
                .last('N', 'N', 0, Long.MAX_VALUE, 0)
                .last('R', 'N', 0, Long.MAX_VALUE, 0)
                .last('M', 'B', 1, 100, 2);
        assertThat(events(file.write(folder)))
                .containsExactly("1: ADD 1 BUY 3 @ 100", "3: CLEAR", "4: REPLACE 1 by 1 BUY 2 @ 100");
    }

    @Test
    void aSnapshotIsMarkedAndHasTheTimeOfItsMaking() {
        DbnFixture file = es(3).record('R', 'N', 0, Long.MAX_VALUE, 0, SNAPSHOT)
                .record('A', 'B', 1, 100, 3, SNAPSHOT)
                .last('A', 'B', 2, 100, 3);
        try (MarketDataFile opened = MarketDataFormats.open(file.write(folder));
                MarketEventSource source = opened.events()) {
            assertThat(source.advance()).isTrue();
            assertThat(source.event().isSnapshot()).isTrue();
            assertThat(source.event().price()).isEqualTo(BookView.NO_PRICE);
            assertThat(source.event().exchangeTime()).isEqualTo(DAY + 5);
            assertThat(source.advance()).isTrue();
            assertThat(source.event().isSnapshot()).isTrue();
            assertThat(source.event().receiveTime()).isEqualTo(DAY + 5);
            assertThat(source.advance()).isTrue();
            assertThat(source.event().isSnapshot()).isFalse();
            assertThat(source.event().exchangeTime()).isEqualTo(DAY);
            assertThat(source.advance()).isFalse();
            assertThat(source.advance()).isFalse();
        }
    }
}
