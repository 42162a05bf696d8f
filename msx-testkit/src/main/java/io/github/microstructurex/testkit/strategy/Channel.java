package io.github.microstructurex.testkit.strategy;

import io.github.microstructurex.strategies.SeededRandom;

/** A line on which messages take a random time and never overtake each other. */
final class Channel {
    private final Timeline timeline;
    private final SeededRandom random;
    private final long shortest;
    private final long longest;
    private long lastArrival;

    Channel(Timeline timeline, SeededRandom random, long shortest, long longest) {
        this.timeline = timeline;
        this.random = random;
        this.shortest = shortest;
        this.longest = longest;
    }

    void send(Runnable arrival) {
        long latency = shortest + random.nextLong(longest - shortest + 1);
        lastArrival = Math.max(lastArrival, timeline.now() + latency);
        timeline.at(lastArrival, arrival);
    }
}
