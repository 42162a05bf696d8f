package io.github.microstructurex.bench.generators;

import io.github.microstructurex.book.event.MarketEventSource;

/** Reads events and no more. */
final class EventCounter implements GeneratorBenchmark.Pass {
    private final MarketEventSource flow;
    private long sum;

    EventCounter(MarketEventSource flow) {
        this.flow = flow;
    }

    @Override
    public void run(int events) {
        for (int i = 0; i < events && flow.advance(); i++) {
            sum += flow.event().price();
        }
        if (sum == 0) {
            throw new IllegalStateException("the flow told nothing");
        }
    }
}
