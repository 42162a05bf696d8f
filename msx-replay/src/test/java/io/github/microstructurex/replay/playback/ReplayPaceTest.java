package io.github.microstructurex.replay.playback;

import static io.github.microstructurex.replay.playback.Tape.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When things are told, by a clock that takes no time. */
class ReplayPaceTest {
    private final ScriptedClock clock = new ScriptedClock();
    /** What was told, each with the time on the wall. */
    private final List<String> told = new ArrayList<>();

    private final ReplayListener listener = new ReplayListener() {
        @Override
        public void order(MarketEvent event, BookView book) {
            told.add(event.exchangeTime() + " at " + clock.elapsed());
        }

        @Override
        public void snapshot(long time, BookView book) {
            told.add("snapshot " + time + " at " + clock.elapsed());
        }
    };

    private ReplayControl control(double factor) {
        return new ReplayControl(Speed.times(factor), clock);
    }

    private static Tape tape(long... times) {
        Tape tape = new Tape();
        for (int i = 0; i < times.length; i++) {
            tape.at(times[i], event().add(i + 1, Side.BUY, 10, 5));
        }
        return tape;
    }

    private ReplaySession session(ReplayControl control, long... times) {
        return new ReplaySession(tape(times), control).add(listener);
    }

    @Test
    void theFirstEventComesAtOnceAndTheOthersAfterTheirTimeDividedByTheFactor() {
        session(control(10), 1_000, 1_500, 1_500, 7_000).run();

        assertThat(told).containsExactly("1000 at 0", "1500 at 50", "1500 at 50", "7000 at 600");
    }

    @Test
    void asFastAsPossibleNobodyWaits() {
        session(control(Double.POSITIVE_INFINITY), 0, 1_000_000, 2_000_000).run();

        assertThat(told).hasSize(3);
        assertThat(clock.waits()).isZero();
    }

    @Test
    void snapshotsHaveTheirOwnTimeOnTheWall() {
        session(control(2), 0, 250).snapshotsEvery(Duration.ofNanos(100)).run();

        assertThat(told)
                .containsExactly(
                        "0 at 0", "snapshot 0 at 0", "snapshot 100 at 50", "snapshot 200 at 100", "250 at 125");
    }

    @Test
    void aRunUntilATimeWaitsForThatTime() {
        ReplaySession session = session(control(1), 0, 100, 900);

        session.runUntil(400);

        assertThat(clock.elapsed()).isEqualTo(400);
        assertThat(session.time()).isEqualTo(400);
        session.run();
        assertThat(told).last().isEqualTo("900 at 900");
    }

    @Test
    void whatASlowListenerDelaysFollowsAtOnceAndThenAllIsOnTime() {
        ReplaySession session = session(control(1), 0, 100, 200, 300, 1_000).add(new ReplayListener() {
            @Override
            public void order(MarketEvent event, BookView book) {
                clock.pass(event.exchangeTime() == 100 ? 500 : 0);
            }
        });

        session.run();

        assertThat(told).containsExactly("0 at 0", "100 at 100", "200 at 600", "300 at 600", "1000 at 1000");
    }

    @Test
    void earlyReturnsFromWaitingDoNotMatter() {
        for (int time = 1; time < 100; time += 7) {
            clock.at(time, () -> {});
        }

        session(control(1), 0, 100).run();

        assertThat(told).containsExactly("0 at 0", "100 at 100");
    }

    @Test
    void aChangeOfSpeedGoesOnFromTheTimeThatWasReached() {
        ReplayControl control = control(1);
        clock.at(400, () -> control.speed(Speed.times(10)));

        session(control, 0, 1_000, 2_000).run();

        assertThat(told).containsExactly("0 at 0", "1000 at 460", "2000 at 560");
        assertThat(control.speed()).isEqualTo(Speed.times(10));
    }

    @Test
    void aReplayThatWasUnlimitedTakesUpThePaceWhereItIs() {
        ReplayControl control = control(Double.POSITIVE_INFINITY);
        ReplaySession session = session(control, 0, 1_000, 2_000);

        session.runUntil(1_000);
        control.speed(Speed.REAL_TIME);
        session.run();

        assertThat(told).containsExactly("0 at 0", "1000 at 0", "2000 at 1000");
    }

    @Test
    void aPauseTakesAsLongAsItTakesAndSkipsNothing() {
        ReplayControl control = control(1);
        clock.at(300, control::pause).at(5_300, control::resume);

        session(control, 0, 1_000, 1_500).run();

        assertThat(told).containsExactly("0 at 0", "1000 at 6000", "1500 at 6500");
    }

    @Test
    void theSpeedMayChangeInAPause() {
        ReplayControl control = control(1);
        clock.at(300, control::pause)
                .at(400, () -> control.speed(Speed.times(7)))
                .at(5_300, control::resume);

        session(control, 0, 1_000).run();

        assertThat(told).last().isEqualTo("1000 at 5400");
    }

    @Test
    void aPauseHoldsAnUnlimitedReplayToo() {
        ReplayControl control = control(Double.POSITIVE_INFINITY);
        control.pause();
        clock.at(70, control::resume);

        session(control, 0, 1).run();

        assertThat(told).containsExactly("0 at 70", "1 at 70");
    }

    @Test
    void stepsWaitForNothingAndGoOnInAPause() {
        ReplayControl control = control(1);
        ReplaySession session = session(control, 0, 1_000, 2_000);
        control.pause();

        assertThat(session.step()).isTrue();
        assertThat(session.step()).isTrue();
        assertThat(control.isPaused()).isTrue();
        control.resume();
        session.run();

        assertThat(told).containsExactly("0 at 0", "1000 at 0", "2000 at 1000");
    }

    @Test
    void aStopEndsAWait() {
        ReplayControl control = control(1);
        clock.at(300, control::stop);
        ReplaySession session = session(control, 0, 1_000);

        session.run();

        assertThat(told).containsExactly("0 at 0");
        assertThat(clock.elapsed()).isEqualTo(300);
        assertThat(control.isStopped()).isTrue();
    }

    @Test
    void aStopEndsAPause() {
        ReplayControl control = control(1);
        clock.at(300, control::pause).at(400, control::stop);

        session(control, 0, 1_000).run();

        assertThat(clock.elapsed()).isEqualTo(400);
    }

    @Test
    void anInterruptIsAStopAndStaysSet() {
        ReplayControl control = control(1);
        clock.at(300, Thread.currentThread()::interrupt);

        session(control, 0, 1_000).run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(control.isStopped()).isTrue();
        assertThat(told).containsExactly("0 at 0");
    }

    @Test
    void aJumpEndsAWaitAndBeginsThePaceAnew() {
        ReplayControl control = control(1);
        ReplaySession session = session(control, 0, 1_000, 2_000, 3_000);
        // Asked for in the middle of a run, as another thread would.
        clock.at(300, () -> session.seek(2_500));

        session.run();

        assertThat(told).containsExactly("0 at 0", "3000 at 800");
    }

    @Test
    void aJumpInAPauseIsDoneAtOnceAndThePauseGoesOn() {
        ReplayControl control = control(1);
        ReplaySession session = session(control, 0, 1_000, 2_000);
        clock.at(300, control::pause)
                .at(400, () -> session.seek(2_000))
                .at(500, () -> assertThat(session.time()).isEqualTo(2_000))
                .at(600, control::resume);

        session.run();

        assertThat(told).containsExactly("0 at 0", "2000 at 600");
    }

    @Test
    void aPauseWithoutEndWaitsForEver() {
        ReplayControl control = control(1);
        control.pause();

        assertThatThrownBy(session(control, 0)::run).hasMessage("waits for ever at 0");
    }

    @Test
    void aPacedSourceShowsEventsAtTheirTime() {
        ReplayControl control = control(10);
        List<String> shown = new ArrayList<>();
        clock.at(300, control::stop);
        try (PacedEvents events = new PacedEvents(tape(50, 1_050, 2_050, 4_050).get(), control)) {
            while (events.advance()) {
                shown.add(events.event().exchangeTime() + " at " + clock.elapsed());
            }
            assertThat(events.advance()).isFalse();
        }

        assertThat(shown).containsExactly("50 at 0", "1050 at 100", "2050 at 200");
    }

    @Test
    @Timeout(60)
    void anotherThreadPausesResumesAndStops() throws InterruptedException {
        ReplayControl control = new ReplayControl(Speed.times(1e-6));
        ReplaySession session = new ReplaySession(tape(0, 1_000_000_000, 1_000_000_001), control);
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        session.add(new ReplayListener() {
            @Override
            public void order(MarketEvent event, BookView book) {
                (event.exchangeTime() == 0 ? first : second).countDown();
            }
        });
        Thread replay = new Thread(session::run);
        replay.start();

        // By themselves the second event would take eleven days, and the third a thousand seconds more.
        assertThat(first.await(30, TimeUnit.SECONDS)).isTrue();
        control.pause();
        control.speed(Speed.times(1e9));
        control.resume();
        assertThat(second.await(30, TimeUnit.SECONDS)).isTrue();
        control.stop();
        replay.join(30_000);

        assertThat(replay.isAlive()).isFalse();
    }

    @Test
    @Timeout(60)
    void anotherThreadSeeksInAPause() throws InterruptedException {
        ReplayControl control = new ReplayControl(Speed.UNLIMITED);
        ReplaySession session = session(control, 0, 1_000, 2_000, 3_000);
        CountDownLatch jumped = new CountDownLatch(1);
        session.add(new ReplayListener() {
            @Override
            public void jumped(long time, BookView book) {
                jumped.countDown();
            }
        });
        control.pause();
        Thread replay = new Thread(session::run);
        replay.start();

        session.seek(2_000);
        assertThat(jumped.await(30, TimeUnit.SECONDS)).isTrue();
        control.resume();
        replay.join(30_000);

        assertThat(told).containsExactly("2000 at 0", "3000 at 0");
    }
}
