package io.github.microstructurex.io.internal.lobster;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import org.jspecify.annotations.Nullable;

/**
 * Both files row by row. Where a row may be left out, it is left out of both: the events and the states that remain
 * belong together as before.
 */
final class LobsterDay implements MarketEventSource, DepthSource {
    private final LobsterMessages messages;
    private final LobsterDepth states;

    LobsterDay(LobsterMessages messages, LobsterDepth states) {
        this.messages = messages;
        this.states = states;
    }

    @Override
    public boolean advance() {
        @Nullable MarketDataException wrong = null;
        boolean more = true;
        try {
            more = messages.advance();
        } catch (MarketDataException inMessage) {
            wrong = inMessage;
        }
        try {
            states.advance();
        } catch (MarketDataException inState) {
            wrong = wrong == null ? inState : wrong;
        }
        if (wrong != null) {
            throw wrong;
        }
        return more;
    }

    double progress() {
        return messages.progress();
    }

    @Override
    public MarketEvent event() {
        return messages.event();
    }

    @Override
    public Depth depth() {
        return states.depth();
    }

    @Override
    public int maxLevels() {
        return states.maxLevels();
    }

    @Override
    public void close() {
        try {
            messages.close();
        } finally {
            states.close();
        }
    }
}
