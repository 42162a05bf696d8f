package io.github.microstructurex.replay.playback;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.event.MarketEvent;
import java.util.Arrays;

/** The listeners of a replay, told one after the other in the order in which they were added. */
final class Audience {
    private ReplayListener[] listeners = {};

    void add(ReplayListener listener) {
        listeners = Arrays.copyOf(listeners, listeners.length + 1);
        listeners[listeners.length - 1] = listener;
    }

    /** Tells of an event that was applied. */
    void event(MarketEvent event, BookView book) {
        for (ReplayListener listener : listeners) {
            switch (event.type()) {
                case ADD, REDUCE, DELETE, REPLACE, CLEAR -> listener.order(event, book);
                case EXECUTE -> {
                    listener.order(event, book);
                    trade(listener, event, book);
                }
                case TRADE -> trade(listener, event, book);
                case PHASE -> listener.phase(event, book);
            }
        }
    }

    /** What is restated is no trade. */
    private static void trade(ReplayListener listener, MarketEvent event, BookView book) {
        if (!event.isSnapshot()) {
            listener.trade(event, book);
        }
    }

    void snapshot(long time, BookView book) {
        for (ReplayListener listener : listeners) {
            listener.snapshot(time, book);
        }
    }

    void jumped(long time, BookView book) {
        for (ReplayListener listener : listeners) {
            listener.jumped(time, book);
        }
    }
}
