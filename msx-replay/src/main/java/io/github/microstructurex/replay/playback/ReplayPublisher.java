package io.github.microstructurex.replay.playback;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/**
 * Replays a market as a reactive stream, by the rules of the Reactive Streams specification. Every subscriber gets the
 * whole record from its beginning, through a source of its own.
 *
 * <pre>{@code
 * Flow.Publisher<MarketEvent> events = new ReplayPublisher(file::events, executor);
 * events.subscribe(subscriber);
 * }</pre>
 *
 * <p><b>Back-pressure.</b> An event is delivered only where it was requested; without a request the replay waits, at most
 * one event ahead, and holds no thread. Where there is a pace it goes on in the meantime: events that were requested late
 * come at once until the replay is back on its schedule.
 *
 * <p><b>The end.</b> After the last event, or when the control is stopped, comes {@code onComplete}, which needs no
 * request. What the source throws comes as {@code onError}, and so does a request for fewer than 1, as an {@link
 * IllegalArgumentException}. A cancellation ends the replay, also while it waits for an event to become due. In each case
 * the source is closed before the last signal.
 *
 * <p>Each event is a copy that the subscriber may keep. The publisher is safe for use by any thread.
 */
public final class ReplayPublisher implements Flow.Publisher<MarketEvent> {
    private final Supplier<? extends MarketEventSource> record;
    private final Executor executor;
    private final Supplier<ReplayControl> controls;

    /**
     * Makes a publisher that delivers as fast as is requested.
     *
     * @param record opens the record: each source that it gives begins at the beginning
     * @param executor runs the replays: a subscription has at most one task at a time, as long as there is demand
     */
    public ReplayPublisher(Supplier<? extends MarketEventSource> record, Executor executor) {
        this(record, executor, () -> new ReplayControl(Speed.UNLIMITED));
    }

    /**
     * Makes a publisher that delivers each event at its time on the wall, or later if it is requested later.
     *
     * @param record opens the record: each source that it gives begins at the beginning
     * @param executor runs the replays: a subscription has at most one task at a time, as long as there is demand, and
     *     occupies its thread while it waits for an event to become due
     * @param controls gives each subscription what steers it: one of its own, or the same as others have
     */
    public ReplayPublisher(
            Supplier<? extends MarketEventSource> record, Executor executor, Supplier<ReplayControl> controls) {
        this.record = record;
        this.executor = executor;
        this.controls = controls;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super MarketEvent> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber is null, expected one");
        new ReplaySubscription(record, executor, controls.get(), subscriber).begin();
    }
}
