package io.github.microstructurex.analytics.experiment;

import io.github.microstructurex.analytics.BacktestProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one experiment. They take the next number, run it, and put what comes of it into a ring; the calling
 * thread takes it out in order. Nobody runs further ahead than the ring is long.
 */
final class TrialThreads<Q, R> {
    private static final int RING_OF_THREAD = 4;

    private final List<? extends Q> requests;
    private final BiFunction<? super Q, BacktestProgress, ? extends R> work;
    private final List<Thread> threads = new ArrayList<>();

    // All below is guarded by this.
    private final List<@Nullable Trial<Q, R>> ring = new ArrayList<>();
    private final double[] fractions;
    private final long[] events;
    private int taken;
    private int delivered;
    private int over;
    private long eventsOfThoseOver;
    private boolean stopped;
    private boolean hasNews;
    /** What ends the experiment: an error, or a request that cannot even be made. */
    private @Nullable Throwable ending;

    TrialThreads(
            List<? extends Q> requests, BiFunction<? super Q, BacktestProgress, ? extends R> work, int threadCount) {
        this.requests = requests;
        this.work = work;
        fractions = new double[threadCount];
        events = new long[threadCount];
        for (int i = 0; i < RING_OF_THREAD * threadCount; i++) {
            ring.add(null);
        }
        for (int i = 0; i < threadCount; i++) {
            int thread = i;
            Thread worker = new Thread(() -> runTrials(thread), "msx-experiment-" + i);
            worker.setDaemon(true);
            threads.add(worker);
        }
    }

    /** What the calling thread does. */
    void run(ExperimentProgress progress, Consumer<? super Trial<Q, R>> sink) {
        try {
            threads.forEach(Thread::start);
            while (delivered() < requests.size()) {
                Trial<Q, R> trial = awaitNews();
                if (trial != null) {
                    sink.accept(trial);
                }
                Standing standing = standing();
                progress.advanced(standing.fraction, standing.over, standing.events);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException(
                    "the experiment was interrupted after " + delivered() + " of " + requests.size() + " trials");
            cancelled.initCause(interrupted);
            throw cancelled;
        } finally {
            stop();
            join();
        }
    }

    private synchronized int delivered() {
        return delivered;
    }

    /** Waits for the next trial in order, or, answering null, for progress that is worth telling. */
    private synchronized @Nullable Trial<Q, R> awaitNews() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        int place = delivered % ring.size();
        while (ring.get(place) == null && !hasNews && ending == null) {
            wait();
        }
        checkEnding();
        hasNews = false;
        Trial<Q, R> trial = ring.set(place, null);
        if (trial != null) {
            delivered++;
            notifyAll();
        }
        return trial;
    }

    private synchronized void checkEnding() {
        if (ending instanceof Error serious) {
            throw serious;
        }
        if (ending instanceof RuntimeException wrong) {
            throw wrong;
        }
    }

    private record Standing(double fraction, int over, long events) {}

    private synchronized Standing standing() {
        double done = over;
        long read = eventsOfThoseOver;
        for (int thread = 0; thread < fractions.length; thread++) {
            done += fractions[thread];
            read += events[thread];
        }
        return new Standing(Math.min(1, done / requests.size()), over, read);
    }

    private synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    private void join() {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a thread does. */
    private void runTrials(int thread) {
        try {
            for (int number = take(); number < requests.size(); number = take()) {
                put(thread, runTrial(thread, number));
            }
        } catch (Stopped end) {
            // Nobody waits for what was under way.
        } catch (RuntimeException | Error serious) {
            end(serious);
        }
    }

    private Trial<Q, R> runTrial(int thread, int number) {
        Q request = requests.get(number);
        try {
            return Trial.succeeded(
                    number, request, work.apply(request, (fraction, read) -> advanced(thread, fraction, read)));
        } catch (Stopped end) {
            throw end;
        } catch (RuntimeException failure) {
            return Trial.failed(number, request, failure);
        }
    }

    private synchronized int take() {
        while (!stopped && taken - delivered == ring.size()) {
            try {
                wait();
            } catch (InterruptedException stranger) {
                // Whoever wants an end interrupts the thread that called.
                throw new IllegalStateException("a thread of the experiment was interrupted", stranger);
            }
        }
        if (stopped) {
            throw new Stopped();
        }
        return taken == requests.size() ? taken : taken++;
    }

    private synchronized void advanced(int thread, double fraction, long read) {
        if (stopped) {
            throw new Stopped();
        }
        fractions[thread] = Math.max(fractions[thread], Math.min(1, fraction));
        events[thread] = read;
        hasNews = true;
        notifyAll();
    }

    private synchronized void put(int thread, Trial<Q, R> trial) {
        ring.set(trial.number() % ring.size(), trial);
        over++;
        eventsOfThoseOver += events[thread];
        fractions[thread] = 0;
        events[thread] = 0;
        hasNews = true;
        notifyAll();
    }

    private synchronized void end(Throwable serious) {
        if (ending == null) {
            ending = serious;
        }
        notifyAll();
    }

    /** Leaves a trial that nobody waits for any more. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Stopped() {
            super("the experiment was stopped", null, false, false);
        }
    }
}
