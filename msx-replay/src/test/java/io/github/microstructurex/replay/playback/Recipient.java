package io.github.microstructurex.replay.playback;

import static java.util.Objects.requireNonNull;

import io.github.microstructurex.book.event.MarketEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A subscriber that writes down its signals, and does on each event what a test says. */
final class Recipient implements Flow.Subscriber<MarketEvent> {
    private final List<String> signals = new ArrayList<>();
    private final List<MarketEvent> events = new ArrayList<>();
    private Consumer<MarketEvent> onNext = event -> {};
    private Consumer<Flow.Subscription> onSubscribe = subscription -> {};
    private Flow.@Nullable Subscription subscription;
    private boolean isCalled;

    Recipient onSubscribe(Consumer<Flow.Subscription> action) {
        onSubscribe = action;
        return this;
    }

    Recipient onNext(Consumer<MarketEvent> action) {
        onNext = action;
        return this;
    }

    Recipient subscribeTo(Flow.Publisher<MarketEvent> publisher) {
        publisher.subscribe(this);
        return this;
    }

    Recipient request(long count) {
        subscription().request(count);
        return this;
    }

    Flow.Subscription subscription() {
        return requireNonNull(subscription);
    }

    /** The ids of the orders that were delivered, and the other signals. */
    List<String> signals() {
        return signals;
    }

    List<MarketEvent> events() {
        return events;
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        signals.add("subscribed");
        alone(() -> onSubscribe.accept(newSubscription));
    }

    @Override
    public void onNext(MarketEvent event) {
        signals.add(Long.toString(event.orderId()));
        events.add(event);
        alone(() -> onNext.accept(event));
    }

    @Override
    public void onError(Throwable failure) {
        alone(() -> signals.add("error: " + failure.getMessage()));
    }

    @Override
    public void onComplete() {
        alone(() -> signals.add("complete"));
    }

    /** Signals never come in the middle of another one. */
    private void alone(Runnable action) {
        if (isCalled) {
            throw new AssertionError("called again before the last signal was done, after " + signals);
        }
        isCalled = true;
        try {
            action.run();
        } finally {
            isCalled = false;
        }
    }
}
