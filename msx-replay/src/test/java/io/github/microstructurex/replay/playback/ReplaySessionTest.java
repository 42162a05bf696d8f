package io.github.microstructurex.replay.playback;

import static io.github.microstructurex.replay.playback.Tape.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEvent;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReplaySessionTest {
    private final Tape tape = new Tape()
            .at(100, event().phase(TradingPhase.CONTINUOUS))
            .at(100, event().add(1, Side.BUY, 10, 5))
            .at(120, event().add(2, Side.SELL, 12, 6))
            .at(150, event().execute(1, Side.BUY, 10, 2))
            .at(150, event().trade(Side.SELL, 11, 7))
            .at(190, event().delete(2, Side.SELL, 12, 6));
    private final Log log = new Log();
    private final ReplaySession session = new ReplaySession(tape).add(log);

    @Test
    void everythingIsToldInItsOrderWithTheBookAfterIt() {
        session.run();

        assertThat(log.calls())
                .containsExactly(
                        "phase PHASE CONTINUOUS at 100: bids [], asks []",
                        "order ADD 1 BUY 5 @ 10 at 100: bids [10 x 5], asks []",
                        "order ADD 2 SELL 6 @ 12 at 120: bids [10 x 5], asks [12 x 6]",
                        "order EXECUTE 1 BUY 2 @ 10 at 150: bids [10 x 3], asks [12 x 6]",
                        "trade EXECUTE 1 BUY 2 @ 10 at 150: bids [10 x 3], asks [12 x 6]",
                        "trade TRADE 0 SELL 7 @ 11 at 150: bids [10 x 3], asks [12 x 6]",
                        "order DELETE 2 SELL 6 @ 12 at 190: bids [10 x 3], asks []");
        assertThat(session.time()).isEqualTo(190);
        assertThat(session.eventCount()).isEqualTo(6);
        assertThat(session.disagreementCount()).isZero();
    }

    @Test
    void aSnapshotComesAfterAllEventsOfItsTime() {
        session.snapshotsEvery(Duration.ofNanos(25)).run();

        assertThat(log.calls())
                .filteredOn(call -> call.startsWith("snapshot"))
                .containsExactly(
                        "snapshot 100: bids [10 x 5], asks []",
                        "snapshot 125: bids [10 x 5], asks [12 x 6]",
                        "snapshot 150: bids [10 x 3], asks [12 x 6]",
                        "snapshot 175: bids [10 x 3], asks [12 x 6]");
    }

    @Test
    void aSnapshotAtTheTimeOfTheLastEventIsToldToo() {
        session.snapshotsEvery(Duration.ofNanos(190)).run();

        assertThat(log.calls()).last().isEqualTo("snapshot 190: bids [10 x 3], asks []");
    }

    @Test
    void stepsTakeOneEventEachAndTheSnapshotsBeforeIt() {
        session.snapshotsEvery(Duration.ofNanos(25));

        assertThat(session.time()).isZero();
        assertThat(session.step()).isTrue();
        assertThat(session.step()).isTrue();
        assertThat(log.calls()).hasSize(2);
        assertThat(session.step()).isTrue();
        assertThat(session.time()).isEqualTo(120);
        assertThat(log.calls()).hasSize(4).element(2).asString().startsWith("snapshot 100");
        while (session.step()) {
            assertThat(session.time()).isGreaterThanOrEqualTo(150);
        }
        assertThat(session.eventCount()).isEqualTo(6);
        assertThat(session.step()).isFalse();
    }

    @Test
    void runsUpToAndIncludingATime() {
        session.runUntil(150);
        assertThat(session.eventCount()).isEqualTo(5);
        session.runUntil(160);
        assertThat(session.time()).isEqualTo(160);
        session.runUntil(90);
        assertThat(session.time()).isEqualTo(160);
        session.runUntil(500);
        assertThat(session.time()).as("at the end of the record").isEqualTo(190);
    }

    @Test
    void aJumpLeavesWhatHappensAtItsTimeToCome() {
        session.seek(150);

        assertThat(log.calls()).containsExactly("jumped 150: bids [10 x 5], asks [12 x 6]");
        assertThat(session.time()).isEqualTo(150);
        assertThat(session.step()).isTrue();
        assertThat(log.calls()).element(1).asString().startsWith("order EXECUTE 1 BUY 2 @ 10 at 150");
    }

    @Test
    void aJumpBackReadsTheRecordAgain() {
        session.run();
        long hash = session.eventHash();
        BookView book = session.book();

        session.seek(120);

        assertThat(tape.opened()).isEqualTo(2);
        assertThat(tape.closed()).isEqualTo(1);
        assertThat(book.bestQuantity(Side.BUY)).isEqualTo(5);
        assertThat(book.isEmpty(Side.SELL)).isTrue();
        assertThat(session.eventCount()).isEqualTo(2);
        session.run();
        assertThat(session.eventHash()).isEqualTo(hash);
        assertThat(session.eventCount()).isEqualTo(6);
    }

    @Test
    void aJumpForwardGoesOnReading() {
        session.runUntil(120);
        session.seek(130);
        session.seek(125);

        assertThat(tape.opened()).isEqualTo(1);
        assertThat(session.time()).isEqualTo(125);
    }

    @Test
    void jumpsBeforeTheBeginningAndBehindTheEndWork() {
        session.seek(-5);
        assertThat(session.time()).isEqualTo(100);
        session.seek(1_000);
        assertThat(session.time()).isEqualTo(1_000);
        assertThat(session.eventCount()).isEqualTo(6);
        session.run();
        assertThat(log.calls()).hasSize(2);
    }

    @Test
    void aListenerMaySeek() {
        session.add(new ReplayListener() {
            @Override
            public void order(MarketEvent event, BookView book) {
                if (event.exchangeTime() == 120) {
                    session.seek(190);
                }
            }
        });

        session.run();

        assertThat(log.calls())
                .extracting(call -> call.substring(0, call.indexOf(':')))
                .containsExactly(
                        "phase PHASE CONTINUOUS at 100",
                        "order ADD 1 BUY 5 @ 10 at 100",
                        "order ADD 2 SELL 6 @ 12 at 120",
                        "jumped 190",
                        "order DELETE 2 SELL 6 @ 12 at 190");
    }

    @Test
    void aListenerMayStopAndThenNothingMovesAnyMore() {
        session.add(new ReplayListener() {
            @Override
            public void trade(MarketEvent event, BookView book) {
                session.control().stop();
            }
        });

        session.run();

        assertThat(session.eventCount()).isEqualTo(4);
        session.run();
        assertThat(session.step()).isFalse();
        assertThat(session.eventCount()).isEqualTo(4);
        assertThat(session.book().bestQuantity(Side.BUY)).isEqualTo(3);
    }

    @Test
    void aListenerCannotMoveTheReplay() {
        session.add(new ReplayListener() {
            @Override
            public void trade(MarketEvent event, BookView book) {
                session.step();
            }
        });

        assertThatThrownBy(session::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a listener cannot move the replay that calls it; it may seek");
    }

    @Test
    void anExceptionOfAListenerLeavesASessionThatCanGoOn() {
        boolean[] failed = new boolean[1];
        session.add(new ReplayListener() {
            @Override
            public void trade(MarketEvent event, BookView book) {
                if (!failed[0]) {
                    failed[0] = true;
                    throw new IllegalArgumentException("no such trade");
                }
            }
        });

        assertThatThrownBy(session::run).hasMessage("no such trade");
        session.run();

        assertThat(session.eventCount()).isEqualTo(6);
        assertThat(log.calls()).hasSize(7);
    }

    @Test
    void aTradeWithoutAPriceHasThatOfItsOrder() {
        Tape unpriced = new Tape()
                .at(1, event().add(1, Side.BUY, 10, 5))
                .at(2, event().execute(1, Side.BUY, BookView.NO_PRICE, 5));
        new ReplaySession(unpriced).add(log).run();

        assertThat(log.calls()).last().isEqualTo("trade EXECUTE 1 BUY 5 @ 10 at 2: bids [], asks []");
    }

    @Test
    void aTimeThatStepsBackCountsAsTheOneBefore() {
        Tape odd = new Tape()
                .at(10, event().add(1, Side.BUY, 10, 5))
                .at(20, event().add(2, Side.BUY, 10, 5))
                .at(15, event().add(3, Side.BUY, 10, 5));
        ReplaySession replay = new ReplaySession(odd).add(log);

        replay.seek(20);

        assertThat(replay.eventCount()).isEqualTo(1);
        replay.run();
        assertThat(replay.time()).isEqualTo(20);
        assertThat(log.calls()).last().isEqualTo("order ADD 3 BUY 5 @ 10 at 15: bids [10 x 15], asks []");
    }

    @Test
    void whatDoesNotFitIsToldAndCounted() {
        Tape odd = new Tape().at(1, event().delete(7, Side.BUY, 10, 5));
        ReplaySession replay = new ReplaySession(odd).add(log);

        replay.run();

        assertThat(replay.disagreementCount()).isEqualTo(1);
        assertThat(log.calls()).hasSize(1);
    }

    @Test
    void anEmptyRecordIsOverAtOnce() {
        ReplaySession replay = new ReplaySession(new Tape()).add(log).snapshotsEvery(Duration.ofSeconds(1));

        replay.run();
        replay.seek(5);
        replay.run();

        assertThat(replay.step()).isFalse();
        assertThat(log.calls()).containsExactly("jumped 5: bids [], asks []");
    }

    @Test
    void severalInstrumentsAreRefused() {
        tape.at(200, event().add(9, Side.BUY, 10, 1).instrument(1));

        assertThatThrownBy(session::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("event 7 is of instrument 1, expected 0: a replay has one instrument");
    }

    @Test
    void itIsSetUpBeforeItMoves() {
        assertThatThrownBy(() -> session.snapshotsEvery(Duration.ZERO))
                .hasMessage("interval of snapshots is PT0S, expected above 0 and at most 365 days");
        session.step();
        assertThatThrownBy(() -> session.add(log)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> session.snapshotsEvery(Duration.ofSeconds(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closingClosesTheSourceThatIsOpen() {
        session.step();
        session.close();
        session.close();
        assertThat(tape.closed()).isEqualTo(1);
    }

    @Test
    void aClosedReplayCanBeLookedAtAndNotMoved() {
        session.step();
        long hash = session.eventHash();
        session.close();

        for (ThrowingCallable move : List.<ThrowingCallable>of(session::run, session::step, () -> session.seek(5))) {
            assertThatThrownBy(move).isInstanceOf(IllegalStateException.class).hasMessage("the replay is closed");
        }
        assertThat(session.eventCount()).isEqualTo(1);
        assertThat(session.eventHash()).isEqualTo(hash);
        assertThat(tape.opened()).isEqualTo(1);
    }

    @Test
    void whatIsClosedBeforeItMovesOpensNothing() {
        session.close();
        assertThat(tape.opened()).isZero();
    }
}
