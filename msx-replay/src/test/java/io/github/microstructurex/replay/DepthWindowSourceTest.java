package io.github.microstructurex.replay;

import static io.github.microstructurex.replay.Recording.event;
import static io.github.microstructurex.replay.Recording.levels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import org.junit.jupiter.api.Test;

/** What a record of the two best levels becomes. */
class DepthWindowSourceTest {
    private static final long[] ASKS = levels(20, 7, 21, 8);

    @Test
    void theFirstRowOpensTheBookWithItsEventTakenBack() {
        Recording recording = new Recording(2)
                .then(event().add(5, Side.BUY, 10, 3), levels(10, 30, 9, 4), ASKS)
                .then(event().add(6, Side.SELL, 20, 1), levels(10, 30, 9, 4), levels(20, 8, 21, 8));
        assertThat(recording.completedEvents())
                .containsExactly(
                        "1 ADD -1 BUY 27 @ 10 (snapshot)",
                        "1 ADD -2 BUY 4 @ 9 (snapshot)",
                        "1 ADD -3 SELL 7 @ 20 (snapshot)",
                        "1 ADD -4 SELL 8 @ 21 (snapshot)",
                        "1 ADD 5 BUY 3 @ 10",
                        "2 ADD 6 SELL 1 @ 20");
        assertThat(recording.reconstruct().agrees()).isTrue();
    }

    @Test
    void aFirstEventThatTookQuantityFindsItInTheOpening() {
        Recording stillThere =
                new Recording(2).then(event().execute(5, Side.BUY, 10, 3), levels(10, 30, 9, 4), levels());
        assertThat(stillThere.completedEvents())
                .containsExactly(
                        "1 ADD -1 BUY 33 @ 10 (snapshot)", "1 ADD -2 BUY 4 @ 9 (snapshot)", "1 EXECUTE -1 BUY 3 @ 10");
        Recording gone = new Recording(2).then(event().delete(5, Side.BUY, 10, 3), levels(9, 4), levels());
        assertThat(gone.completedEvents())
                .containsExactly(
                        "1 ADD -1 BUY 4 @ 9 (snapshot)", "1 ADD -2 BUY 3 @ 10 (snapshot)", "1 DELETE -2 BUY 3 @ 10");
        assertThat(gone.reconstruct().agrees()).isTrue();
    }

    @Test
    void anOrderThatRestedBeforeTheRecordIsTakenFromWhatWasThere() {
        Recording recording = new Recording(2)
                .then(event().trade(Side.BUY, 10, 1), levels(10, 30), ASKS)
                .then(event().reduce(91, Side.BUY, 10, 5), levels(10, 25), ASKS)
                .then(event().delete(91, Side.BUY, 10, 5), levels(10, 20), ASKS)
                .then(event().execute(92, Side.BUY, 10, 20), levels(), ASKS);
        assertThat(recording.completedEvents())
                .containsExactly(
                        "1 ADD -1 BUY 30 @ 10 (snapshot)",
                        "1 ADD -2 SELL 7 @ 20 (snapshot)",
                        "1 ADD -3 SELL 8 @ 21 (snapshot)",
                        "1 TRADE 0 BUY 1 @ 10",
                        "2 REDUCE -1 BUY 5 @ 10",
                        "3 REDUCE -1 BUY 5 @ 10",
                        "4 EXECUTE -1 BUY 20 @ 10");
        ReconstructionReport report = recording.reconstruct();
        assertThat(report.agrees()).isTrue();
        assertThat(report.unknownOrders()).isEqualTo(3);
        assertThat(report.ignoredEvents()).isZero();
    }

    @Test
    void aLevelThatWasPushedOutIsDroppedAndComesBackAsOneOrder() {
        Recording recording = new Recording(2)
                .then(event().add(1, Side.BUY, 8, 3), levels(9, 4, 8, 3), levels())
                .then(event().add(2, Side.BUY, 10, 5), levels(10, 5, 9, 4), levels())
                // Unseen, someone joins order 1 at 8; seen, order 2 leaves.
                .then(event().delete(2, Side.BUY, 10, 5), levels(9, 4, 8, 12), levels())
                .then(event().delete(1, Side.BUY, 8, 3), levels(9, 4, 8, 9), levels());
        assertThat(recording.completedEvents())
                .containsExactly(
                        "1 ADD -1 BUY 4 @ 9 (snapshot)",
                        "1 ADD 1 BUY 3 @ 8",
                        "2 ADD 2 BUY 5 @ 10",
                        "2 DELETE 1 BUY 3 @ 8 (snapshot)",
                        "3 DELETE 2 BUY 5 @ 10",
                        "3 ADD -2 BUY 12 @ 8 (snapshot)",
                        "4 REDUCE -2 BUY 3 @ 8");
        ReconstructionReport report = recording.reconstruct();
        assertThat(report.agrees()).isTrue();
        assertThat(report.adoptedLevels()).isEqualTo(1);
        assertThat(report.droppedLevels()).isEqualTo(1);
        // Of 8 levels, the 2 of the first row and the adopted one do not follow from the events.
        assertThat(report.comparedLevels()).isEqualTo(8);
        assertThat(report.determinedLevels()).isEqualTo(5);
        assertThat(report.determinedRows()).isEqualTo(2);
    }

    @Test
    void everyOrderOfADroppedLevelIsDeleted() {
        Recording recording = new Recording(1)
                .then(event().add(1, Side.SELL, 20, 3), levels(), levels(20, 3))
                .then(event().add(2, Side.SELL, 20, 4), levels(), levels(20, 7))
                .then(event().add(3, Side.SELL, 19, 5), levels(), levels(19, 5));
        assertThat(recording.completedEvents())
                .containsExactly(
                        "1 ADD 1 SELL 3 @ 20",
                        "2 ADD 2 SELL 4 @ 20",
                        "3 ADD 3 SELL 5 @ 19",
                        "3 DELETE 1 SELL 3 @ 20 (snapshot)",
                        "3 DELETE 2 SELL 4 @ 20 (snapshot)");
        assertThat(recording.reconstruct().droppedLevels()).isEqualTo(1);
    }

    @Test
    void aDeleteOfAKnownOrderTakesAllOfItWhateverItSays() {
        Recording recording = new Recording(2)
                .then(event().add(1, Side.BUY, 10, 30), levels(10, 30), levels())
                .then(event().delete(1, Side.BUY, 10, 20), levels(), levels());
        assertThat(recording.completedEvents()).containsExactly("1 ADD 1 BUY 30 @ 10", "2 DELETE 1 BUY 30 @ 10");
        assertThat(recording.reconstruct().adjustedQuantities()).isEqualTo(1);
    }

    @Test
    void anExecutionTakesNoMoreThanTheOrderHas() {
        Recording recording = new Recording(2)
                .then(event().add(1, Side.BUY, 10, 30), levels(10, 30), levels())
                .then(event().execute(1, Side.BUY, 10, 31), levels(), levels());
        assertThat(recording.completedEvents()).containsExactly("1 ADD 1 BUY 30 @ 10", "2 EXECUTE 1 BUY 30 @ 10");
        assertThat(recording.reconstruct().adjustedQuantities()).isEqualTo(1);
    }

    @Test
    void anEventThatFindsNothingIsLeftOut() {
        Recording recording = new Recording(2)
                .then(event().trade(Side.BUY, 10, 1), levels(10, 30), levels())
                .then(event().delete(91, Side.BUY, 9, 5), levels(10, 30), levels())
                .then(event().add(1, Side.BUY, 10, 2), levels(10, 32), levels())
                .then(event().add(1, Side.BUY, 10, 2), levels(10, 32), levels());
        assertThat(recording.completedEvents())
                .containsExactly("1 ADD -1 BUY 30 @ 10 (snapshot)", "1 TRADE 0 BUY 1 @ 10", "3 ADD 1 BUY 2 @ 10");
        ReconstructionReport report = recording.reconstruct();
        assertThat(report.unknownOrders()).isEqualTo(1);
        assertThat(report.ignoredEvents()).isEqualTo(1);
        assertThat(report.rejectedEvents()).isEqualTo(1);
    }

    @Test
    void aReplacementWhoseOldOrderWasNeverSeenIsAnArrival() {
        Recording recording = new Recording(2)
                .then(event().add(1, Side.BUY, 10, 2), levels(10, 2), levels())
                .then(event().replace(1, 2, Side.BUY, 9, 3), levels(9, 3), levels())
                .then(event().replace(91, 3, Side.BUY, 10, 4), levels(10, 4, 9, 3), levels());
        assertThat(recording.completedEvents())
                .containsExactly("1 ADD 1 BUY 2 @ 10", "2 REPLACE 1 by 2 BUY 3 @ 9", "3 ADD 3 BUY 4 @ 10");
        assertThat(recording.reconstruct().agrees()).isTrue();
    }

    @Test
    void phasesAndClearsPassThrough() {
        Recording recording = new Recording(2)
                .then(event().phase(TradingPhase.HALTED), levels(10, 30), levels())
                .then(event().clear(), levels(), levels())
                .then(event().execute(1, Side.BUY, 10, 3), levels(), levels());
        assertThat(recording.completedEvents())
                .containsExactly("1 ADD -1 BUY 30 @ 10 (snapshot)", "1 PHASE HALTED", "2 CLEAR");
        assertThat(recording.reconstruct().ignoredEvents()).isEqualTo(1);
    }

    @Test
    void theDeepestLevelIsNotAdoptedUnlessItCameIntoView() {
        // The second bid was in view with 4, and nothing happened to it.
        Recording otherQuantity = new Recording(2)
                .then(event().add(1, Side.BUY, 10, 5), levels(10, 5, 9, 4), levels())
                .then(event().add(2, Side.BUY, 10, 5), levels(10, 10, 9, 6), levels());
        assertThat(otherQuantity.reconstruct().firstDisagreement())
                .contains(new DepthDisagreement(2, Side.BUY, 2, 9, 6, 9, 4));
        // A side that shows fewer levels than it could hides none.
        Recording fromNowhere = new Recording(2)
                .then(event().add(1, Side.BUY, 10, 5), levels(10, 5), levels())
                .then(event().add(2, Side.BUY, 10, 5), levels(10, 10, 9, 6), levels());
        assertThat(fromNowhere.reconstruct().firstDisagreement())
                .contains(new DepthDisagreement(2, Side.BUY, 2, 9, 6, Long.MIN_VALUE, 0));
        assertThat(fromNowhere.reconstruct().firstDisagreement().orElseThrow())
                .hasToString("row 2, bid level 2: expected 6 @ 9, found nothing");
        // Nor can a level appear between two that were in view.
        Recording between = new Recording(2)
                .then(event().add(1, Side.BUY, 10, 5), levels(10, 5, 8, 4), levels())
                .then(event().add(2, Side.BUY, 10, 5), levels(10, 10, 9, 6), levels());
        assertThat(between.reconstruct().firstDisagreement())
                .contains(new DepthDisagreement(2, Side.BUY, 2, 9, 6, Long.MIN_VALUE, 0));
    }

    @Test
    void aRecordOfAnotherLengthIsAnError() {
        Recording recording = new Recording(2)
                .then(event().add(1, Side.BUY, 10, 5), levels(10, 5), levels())
                .then(event().add(2, Side.BUY, 10, 5), levels(10, 10), levels());
        recording.rows.remove(1);
        assertThatThrownBy(recording::reconstruct)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the record of depth ends before event 2");
        recording.rows.add(recording.rows.get(0));
        recording.events.remove(1);
        assertThatThrownBy(recording::reconstruct)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the record of depth goes on after the last event, number 1");
    }
}
