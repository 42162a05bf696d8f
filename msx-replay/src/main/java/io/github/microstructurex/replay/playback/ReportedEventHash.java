package io.github.microstructurex.replay.playback;

import io.github.microstructurex.book.EventHash;
import io.github.microstructurex.book.event.MarketEvent;

/** Folds reported events into one number, field by field. */
final class ReportedEventHash {
    private static final int UNKNOWN_SIDE = 2;

    private EventHash hash = new EventHash();

    void clear() {
        hash = new EventHash();
    }

    void add(MarketEvent event) {
        hash.add(code(event));
        hash.add(event.instrument());
        hash.add(event.sequence());
        hash.add(event.exchangeTime());
        hash.add(event.receiveTime());
        hash.add(event.orderId());
        hash.add(event.newOrderId());
        hash.add(event.hasSide() ? event.side().index() : UNKNOWN_SIDE);
        hash.add(event.price());
        hash.add(event.quantity());
        hash.add(event.isSnapshot() ? 1 : 0);
    }

    /** A number for the type, and for the phase that begins. */
    private static int code(MarketEvent event) {
        return switch (event.type()) {
            case ADD -> 1;
            case REDUCE -> 2;
            case DELETE -> 3;
            case REPLACE -> 4;
            case EXECUTE -> 5;
            case TRADE -> 6;
            case CLEAR -> 7;
            case PHASE -> 8 + event.phase().code();
        };
    }

    long value() {
        return hash.value();
    }
}
