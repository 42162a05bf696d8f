package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.event.MarketEventSource;

/** The policies, for properties that hold for each, with the record that each is made for. */
enum Policy {
    OVERLAY,
    CONSUME,
    REACTIVE,
    LEVELS;

    HistoryPolicy get() {
        return switch (this) {
            case OVERLAY -> HistoryPolicy.OVERLAY;
            case CONSUME -> HistoryPolicy.CONSUME;
            case REACTIVE -> HistoryPolicy.REACTIVE;
            case LEVELS -> HistoryPolicy.levels(QueueModel.PROPORTIONAL);
        };
    }

    /** Half a minute of a market so thin that own orders are in its way all the time. */
    MarketEventSource market(long seed) {
        return this == LEVELS ? LevelMarket.of(seed) : ThinMarket.of(seed);
    }

    /** Whether the record goes on as if own orders were not there. */
    boolean leavesTheRecordAlone() {
        return this == OVERLAY || this == LEVELS;
    }
}
