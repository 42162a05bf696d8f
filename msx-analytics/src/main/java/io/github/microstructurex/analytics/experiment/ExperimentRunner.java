package io.github.microstructurex.analytics.experiment;

import io.github.microstructurex.analytics.BacktestProgress;
import io.github.microstructurex.analytics.internal.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Runs the trials of an experiment on several threads, and hands over what comes of them in the order of the requests. As
 * long as a request alone decides its result, as with {@link io.github.microstructurex.analytics.Backtester}, the trials are
 * the same for any number of threads.
 *
 * <pre>{@code
 * List<Trial<BacktestRequest, BacktestResult>> trials =
 *         ExperimentRunner.withThreads(4).run(experiment.requests(), Backtester::run);
 * }</pre>
 *
 * <p><b>A trial that fails</b> with an exception does not stop the others: it is a {@link Trial} with a {@linkplain
 * Trial#failure() failure}. An {@link Error} stops the experiment and is thrown.
 *
 * <p><b>Interrupting</b> the calling thread stops the experiment: trials under way end with their next report of progress,
 * all threads have ended when {@code run} throws {@link java.util.concurrent.CancellationException}, and the thread is
 * interrupted still. The same holds when the sink or the progress throws.
 *
 * <p><b>Memory:</b> besides what the sink keeps, there are at most four results a thread at any time; a slow sink slows the
 * threads down. So an experiment of any size needs no more than its trials under way, if requests are made as they are
 * asked for ({@link Experiment#requests()}) and the sink keeps figures instead of fills ({@link BacktestSummary}).
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class ExperimentRunner {
    private final int threads;
    private final ExperimentProgress progress;

    private ExperimentRunner(int threads, ExperimentProgress progress) {
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * A runner that tells nobody how far it has come.
     *
     * @param threads how many trials run at a time, at least 1
     * @return the runner
     */
    public static ExperimentRunner withThreads(int threads) {
        return new ExperimentRunner(Require.atLeast("threads", threads, 1), ExperimentProgress.NONE);
    }

    /** {@return a runner with a thread for each processor that the JVM may use} */
    public static ExperimentRunner onAllProcessors() {
        return withThreads(Runtime.getRuntime().availableProcessors());
    }

    /**
     * A runner that says how far it has come.
     *
     * @param newProgress is told by the thread that calls {@code run}
     * @return the runner
     */
    public ExperimentRunner reportingTo(ExperimentProgress newProgress) {
        return new ExperimentRunner(threads, newProgress);
    }

    /**
     * Runs all trials and keeps what comes of them.
     *
     * @param requests what to run; read by several threads, and must not change meanwhile
     * @param work runs one request and says how far it has come, on any thread
     * @param <Q> the type of requests
     * @param <R> the type of results
     * @return a trial for each request, in the same order
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public <Q, R> List<Trial<Q, R>> run(
            List<? extends Q> requests, BiFunction<? super Q, BacktestProgress, ? extends R> work) {
        List<Trial<Q, R>> trials = new ArrayList<>(requests.size());
        this.<Q, R>run(requests, work, trials::add);
        return List.copyOf(trials);
    }

    /**
     * Runs all trials and hands each of them over.
     *
     * @param requests what to run; read by several threads, and must not change meanwhile
     * @param work runs one request and says how far it has come, on any thread
     * @param sink is given the trials in the order of their requests, on the calling thread
     * @param <Q> the type of requests
     * @param <R> the type of results
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public <Q, R> void run(
            List<? extends Q> requests,
            BiFunction<? super Q, BacktestProgress, ? extends R> work,
            Consumer<? super Trial<Q, R>> sink) {
        new TrialThreads<Q, R>(requests, work, Math.max(1, Math.min(threads, requests.size()))).run(progress, sink);
    }
}
