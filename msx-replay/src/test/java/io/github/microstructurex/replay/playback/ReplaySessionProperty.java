package io.github.microstructurex.replay.playback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.replay.simulation.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for any record. */
class ReplaySessionProperty {
    private static final Duration INTERVAL = Duration.ofNanos(70);

    @Property(tries = 300, seed = "42")
    void theSameIsToldAtEverySpeedWithAnyPauses(@ForAll long seed, @ForAll @IntRange(min = -6, max = 9) int exponent) {
        Log expected = new Log();
        ReplaySession unlimited = session(seed, new ReplayControl(Speed.UNLIMITED), expected);
        unlimited.run();

        Log log = new Log();
        ScriptedClock clock = new ScriptedClock();
        ReplayControl control = new ReplayControl(speed(exponent), clock);
        interfere(new SplittableRandom(seed), clock, control);
        ReplaySession paced = session(seed, control, log);
        paced.run();

        assertThat(log.calls()).isEqualTo(expected.calls());
        assertThat(paced.eventHash()).isEqualTo(unlimited.eventHash());
        assertThat(paced.time()).isEqualTo(unlimited.time());
    }

    /** Changes the speed and pauses now and then, and ends with neither. */
    private static void interfere(SplittableRandom random, ScriptedClock clock, ReplayControl control) {
        long time = 0;
        for (int i = random.nextInt(20); i > 0; i--) {
            time += random.nextLong(1, 3_000);
            Speed speed = speed(random.nextInt(-3, 4));
            clock.at(time++, () -> control.speed(speed));
            clock.at(time++, control::pause);
            clock.at(time++, control::resume);
        }
    }

    @Property(tries = 300, seed = "42")
    void stepsTellWhatARunTells(@ForAll long seed) {
        Log expected = new Log();
        session(seed, new ReplayControl(Speed.UNLIMITED), expected).run();

        Log log = new Log();
        ReplaySession session = session(seed, new ReplayControl(Speed.UNLIMITED), log);
        while (session.step()) {
            assertThat(session.eventCount()).isPositive();
        }

        assertThat(log.calls()).isEqualTo(expected.calls());
    }

    @Property(tries = 300, seed = "42")
    void afterAJumpAllIsAsIfTheReplayHadComeThere(
            @ForAll long seed,
            @ForAll @LongRange(min = 0, max = 25_000) long before,
            @ForAll @LongRange(min = 0, max = 25_000) long time) {
        Log expected = new Log();
        ReplaySession straight = session(seed, new ReplayControl(Speed.UNLIMITED), expected);
        straight.run();

        Log log = new Log();
        ReplaySession session = session(seed, new ReplayControl(Speed.UNLIMITED), log);
        session.runUntil(before);
        log.calls().clear();
        session.seek(time);
        session.run();

        List<String> afterwards = log.calls().subList(1, log.calls().size());
        assertThat(log.calls().get(0)).startsWith("jumped ");
        assertThat(afterwards).isEqualTo(expected.from(time));
        assertThat(session.eventHash()).isEqualTo(straight.eventHash());
        assertThat(session.eventCount()).isEqualTo(straight.eventCount());
        assertThat(session.disagreementCount()).isEqualTo(straight.disagreementCount());
    }

    @Property(tries = 100, seed = "42")
    void aSimulationIsTheSameAtEverySpeed(@ForAll long seed, @ForAll @IntRange(min = -6, max = 9) int exponent) {
        Simulation unpaced = new Simulation(RandomTape.of(seed).get()).add(context -> {});
        unpaced.run();

        ReplayControl control = new ReplayControl(speed(exponent), new ScriptedClock());
        Simulation paced = new Simulation(new PacedEvents(RandomTape.of(seed).get(), control)).add(context -> {});
        paced.run();

        assertThat(paced.eventHash()).isEqualTo(unpaced.eventHash());
        assertThat(paced.eventCount()).isEqualTo(unpaced.eventCount());
    }

    private static Speed speed(int exponent) {
        return Speed.times(StrictMath.pow(10, exponent));
    }

    private static ReplaySession session(long seed, ReplayControl control, Log log) {
        return new ReplaySession(RandomTape.of(seed), control).add(log).snapshotsEvery(INTERVAL);
    }
}
