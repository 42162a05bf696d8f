package io.github.microstructurex.replay.simulation;

/** The policies for records of orders, for properties that hold for each. */
enum Policy {
    OVERLAY,
    CONSUME,
    REACTIVE;

    HistoryPolicy get() {
        return switch (this) {
            case OVERLAY -> HistoryPolicy.OVERLAY;
            case CONSUME -> HistoryPolicy.CONSUME;
            case REACTIVE -> HistoryPolicy.REACTIVE;
        };
    }
}
