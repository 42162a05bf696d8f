package io.github.microstructurex.analytics.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.microstructurex.analytics.BacktestProgress;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ExperimentRunnerTest {
    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    private static Integer square(Integer number, BacktestProgress progress) {
        progress.advanced(1, 1);
        return number * number;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 200})
    void handsTrialsOverInOrder(int threads) {
        List<Trial<Integer, Integer>> trials =
                ExperimentRunner.withThreads(threads).run(HUNDRED, ExperimentRunnerTest::square);

        assertThat(trials).extracting(Trial::number).isEqualTo(HUNDRED);
        assertThat(trials).allMatch(trial -> trial.orThrow() == trial.request() * trial.request());
    }

    @Test
    void anExperimentWithoutTrialsIsOverAtOnce() {
        assertThat(ExperimentRunner.onAllProcessors().run(List.<Integer>of(), ExperimentRunnerTest::square))
                .isEmpty();
    }

    @Test
    void tellsTheCallingThreadHowFarAllTrialsHaveCome() {
        List<Double> fractions = new ArrayList<>();
        List<Long> events = new ArrayList<>();
        List<Long> trials = new ArrayList<>();
        Thread caller = Thread.currentThread();
        ExperimentRunner runner = ExperimentRunner.withThreads(3).reportingTo((fraction, over, read) -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            fractions.add(fraction);
            trials.add(over);
            events.add(read);
        });

        runner.<Integer, Integer>run(HUNDRED, (number, progress) -> {
            progress.advanced(0.5, 10);
            progress.advanced(1, 20);
            return number;
        });

        assertThat(fractions).isSorted().last().isEqualTo(1.0);
        assertThat(trials).isSorted().last().isEqualTo(100L);
        assertThat(events).last().isEqualTo(2_000L);
    }

    @Test
    void noThreadRunsFarAheadOfASlowSink() {
        AtomicInteger begun = new AtomicInteger();
        List<Integer> ahead = new ArrayList<>();

        ExperimentRunner.withThreads(2)
                .<Integer, Integer>run(
                        HUNDRED,
                        (number, progress) -> begun.incrementAndGet(),
                        trial -> ahead.add(begun.get() - trial.number()));

        assertThat(ahead).hasSize(100).allMatch(trials -> trials <= 1 + 2 * 4);
    }

    @Test
    void anErrorEndsTheExperiment() {
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> ExperimentRunner.withThreads(2).<Integer, Integer>run(HUNDRED, (number, progress) -> {
                    if (number == 7) {
                        throw new StackOverflowError("of a strategy");
                    }
                    return number;
                }));
        assertThat(threadsOfExperiments()).isEmpty();
    }

    @Test
    void aRequestThatCannotBeMadeEndsTheExperiment() {
        List<Integer> broken = new AbstractList<>() {
            @Override
            public Integer get(int index) {
                throw new IllegalStateException("there is no request " + index);
            }

            @Override
            public int size() {
                return 3;
            }
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> ExperimentRunner.withThreads(2).run(broken, ExperimentRunnerTest::square))
                .withMessageStartingWith("there is no request ");
    }

    @Test
    void anInterruptEndsTheTrialsUnderWayAndTheExperiment() {
        Thread caller = Thread.currentThread();
        List<Integer> seen = new ArrayList<>();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> ExperimentRunner.withThreads(4)
                        .<Integer, Integer>run(
                                HUNDRED,
                                (number, progress) -> {
                                    if (number == 20) {
                                        caller.interrupt();
                                        runUntilStopped(progress);
                                    }
                                    return number;
                                },
                                trial -> seen.add(trial.number())))
                .withMessageMatching("the experiment was interrupted after \\d+ of 100 trials");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(threadsOfExperiments()).isEmpty();
        assertThat(seen).hasSizeLessThanOrEqualTo(20).isEqualTo(HUNDRED.subList(0, seen.size()));
    }

    private static void runUntilStopped(BacktestProgress progress) {
        for (long event = 0; event < Long.MAX_VALUE; event++) {
            progress.advanced(0, event);
        }
    }

    @Test
    void whatTheSinkThrowsEndsTheExperiment() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ExperimentRunner.withThreads(2)
                        .<Integer, Integer>run(HUNDRED, ExperimentRunnerTest::square, trial -> {
                            throw new IllegalStateException("the disk is full");
                        }))
                .withMessage("the disk is full");
        assertThat(threadsOfExperiments()).isEmpty();
    }

    @Test
    void refusesToRunWithoutThreads() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExperimentRunner.withThreads(0))
                .withMessage("threads is 0, expected at least 1");
    }

    private static List<String> threadsOfExperiments() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("msx-experiment-"))
                .toList();
    }
}
