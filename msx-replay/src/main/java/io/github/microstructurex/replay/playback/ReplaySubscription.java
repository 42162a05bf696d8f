package io.github.microstructurex.replay.playback;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The replay for one subscriber. Whoever raises {@link #work} from 0 gives it to the executor, and it runs until it has
 * seen all that was raised since: so it runs in one thread at a time, signals come one after the other, and what it keeps
 * for itself needs no further protection.
 */
final class ReplaySubscription implements Flow.Subscription, Runnable {
    private final Supplier<? extends MarketEventSource> record;
    private final Executor executor;
    private final ReplayControl control;
    private final Pacer pacer;
    private final AtomicInteger work = new AtomicInteger();
    private final AtomicLong demand = new AtomicLong();
    private volatile boolean cancelled;
    private volatile @Nullable IllegalArgumentException invalidRequest;

    /** Null when all is over, so that the subscriber is not kept. */
    private Flow.@Nullable Subscriber<? super MarketEvent> subscriber;

    private @Nullable MarketEventSource source;
    private boolean hasLooked;
    private boolean hasNext;
    private boolean isPaced;

    ReplaySubscription(
            Supplier<? extends MarketEventSource> record,
            Executor executor,
            ReplayControl control,
            Flow.Subscriber<? super MarketEvent> subscriber) {
        this.record = record;
        this.executor = executor;
        this.control = control;
        this.subscriber = subscriber;
        pacer = new Pacer(control);
    }

    /** Subscribes; what is requested meanwhile waits until the subscriber knows its subscription. */
    void begin() {
        work.set(1);
        Flow.Subscriber<? super MarketEvent> subscribing = subscriber;
        if (subscribing != null) {
            subscribing.onSubscribe(this);
        }
        execute();
    }

    @Override
    public void request(long count) {
        if (count < 1) {
            invalidRequest = new IllegalArgumentException(
                    "request for " + count + " events, expected at least 1 (Reactive Streams, rule 3.9)");
            pacer.interrupt();
        } else {
            demand.accumulateAndGet(count, (had, more) -> had + more < 0 ? Long.MAX_VALUE : had + more);
        }
        schedule();
    }

    @Override
    public void cancel() {
        cancelled = true;
        pacer.interrupt();
        schedule();
    }

    private void schedule() {
        if (work.getAndIncrement() == 0) {
            execute();
        }
    }

    private void execute() {
        try {
            executor.execute(this);
        } catch (RejectedExecutionException rejected) {
            // By rule 3.16 a request after the end does nothing, and does not throw.
            if (subscriber != null) {
                fail(rejected);
            }
        }
    }

    @Override
    public void run() {
        int seen = work.get();
        while (seen != 0) {
            deliver();
            seen = work.addAndGet(-seen);
        }
    }

    /** Delivers what was requested, as far as it is there. */
    private void deliver() {
        try {
            boolean more = subscriber != null;
            while (more) {
                more = deliverNext();
            }
        } catch (RuntimeException failure) {
            fail(failure);
        }
    }

    /** Does one thing; returns false if there is nothing more to do at present. */
    private boolean deliverNext() {
        pacer.clearInterrupt();
        IllegalArgumentException invalid = invalidRequest;
        if (cancelled) {
            finish(nobody -> {});
        } else if (invalid != null) {
            fail(invalid);
        } else if (control.isStopped() || !hasNext()) {
            finish(Flow.Subscriber::onComplete);
        } else if (demand.get() == 0) {
            return false;
        } else if (isDue()) {
            signalNext();
        }
        return subscriber != null;
    }

    private boolean hasNext() {
        if (!hasLooked) {
            hasNext = opened().advance();
            hasLooked = true;
        }
        return hasNext;
    }

    private MarketEventSource opened() {
        if (source == null) {
            source = record.get();
        }
        return source;
    }

    private boolean isDue() {
        long time = opened().event().exchangeTime();
        if (!isPaced) {
            isPaced = true;
            pacer.restart(time);
        }
        return pacer.await(time);
    }

    private void signalNext() {
        MarketEvent event = new MarketEventBuffer().copyFrom(opened().event());
        hasLooked = false;
        demand.updateAndGet(count -> count == Long.MAX_VALUE ? count : count - 1);
        Flow.Subscriber<? super MarketEvent> receiver = subscriber;
        if (receiver != null) {
            try {
                receiver.onNext(event);
            } catch (RuntimeException | Error broken) {
                // By rule 2.13 the subscription counts as cancelled; the executor is told why.
                finish(nobody -> {});
                throw broken;
            }
        }
    }

    /** Ends with an error. Where the subscriber itself failed it is the executor's; after a cancellation it is nobody's. */
    private void fail(RuntimeException failure) {
        try {
            close();
        } catch (RuntimeException unclosed) {
            failure.addSuppressed(unclosed);
        }
        if (subscriber == null) {
            throw failure;
        }
        if (cancelled) {
            subscriber = null;
        } else {
            finish(receiver -> receiver.onError(failure));
        }
    }

    private void finish(Consumer<Flow.Subscriber<? super MarketEvent>> lastSignal) {
        close();
        Flow.Subscriber<? super MarketEvent> receiver = subscriber;
        subscriber = null;
        if (receiver != null) {
            lastSignal.accept(receiver);
        }
    }

    private void close() {
        MarketEventSource closed = source;
        source = null;
        if (closed != null) {
            closed.close();
        }
    }
}
