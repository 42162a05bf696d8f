package io.github.microstructurex.cli;

import io.github.microstructurex.analytics.BacktestProgress;
import io.github.microstructurex.analytics.experiment.ExperimentRunner;
import io.github.microstructurex.analytics.experiment.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many runs go on at a time. It changes nothing but the time that they take. */
final class RunOptions {
    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = OptionTypes.CountType.class,
            description = "How many runs go on at a time; as many as there are processors if not given.")
    private @Nullable Integer threads;

    RunOptions() {}

    /** Runs all requests under a bar that says how far they have come; what fails is among what comes of them. */
    <Q, R> List<Trial<Q, R>> run(
            Msx program, String task, List<Q> requests, BiFunction<? super Q, BacktestProgress, ? extends R> work) {
        int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        try (ProgressBar bar = program.progressBar(task, "events")) {
            return ExperimentRunner.withThreads(count)
                    .reportingTo((fraction, trials, events) -> bar.update(fraction, events))
                    .run(requests, work);
        }
    }

    /** Runs all requests; the first of those that failed, in their order, fails the whole. */
    <Q, R> List<R> runAll(
            Msx program, String task, List<Q> requests, BiFunction<? super Q, BacktestProgress, ? extends R> work) {
        List<R> results = new ArrayList<>(requests.size());
        for (Trial<Q, R> trial : this.<Q, R>run(program, task, requests, work)) {
            if (trial.failure().isPresent()) {
                throw trial.failure().get();
            }
            results.add(trial.orThrow());
        }
        return results;
    }
}
