package io.github.microstructurex.testkit;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/**
 * Arbitrary reports of a market, for tests of what reads market events. All types come up: orders join, are reduced,
 * replaced, cancelled and executed, unseen orders trade, trading halts and goes on, and now and then the book is cleared and
 * restated. Times never go back, and start at 0; sequence numbers count from 1. Prices are near 10,000.
 */
public final class MarketEvents {
    private MarketEvents() {}

    /**
     * Makes what a market could report of one instrument: a {@link io.github.microstructurex.book.ReconstructedBook} applies
     * all of it without a disagreement and is never crossed. Lists shrink to few orders.
     *
     * @param maxSteps how much happens at most; some of it, such as a trade with several orders, takes more than one event
     * @return the events; each is an object of its own and can be kept
     */
    public static Arbitrary<List<MarketEvent>> inSequence(int maxSteps) {
        return FlowStep.ofReports()
                .list()
                .ofMaxSize(maxSteps)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(FlowReport::events);
    }

    /**
     * Makes the same as cursors, as files and generators are.
     *
     * @param maxSteps how much happens at most
     * @return the sources; each can be read once
     */
    public static Arbitrary<MarketEventSource> sources(int maxSteps) {
        return inSequence(maxSteps).map(MarketEvents::sourceOf);
    }

    /**
     * Makes a cursor over some events.
     *
     * @param events in the order of time
     * @return the source; its text shows the events
     */
    public static MarketEventSource sourceOf(List<? extends MarketEvent> events) {
        return new ListedEvents(List.copyOf(events));
    }
}
