package io.github.microstructurex.replay;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import java.util.ArrayList;
import java.util.List;

/** Events in the order in which they are to be shown. The buffers are used again after {@link #clear}. */
final class EventQueue {
    private final List<MarketEventBuffer> buffers = new ArrayList<>();
    private int size;

    void clear() {
        size = 0;
    }

    /** The buffer for the next event, which is forgotten again unless {@link #keepDraft} follows. */
    MarketEventBuffer draft() {
        if (size == buffers.size()) {
            buffers.add(new MarketEventBuffer());
        }
        return buffers.get(size);
    }

    void keepDraft() {
        size++;
    }

    int size() {
        return size;
    }

    MarketEvent get(int index) {
        return buffers.get(index);
    }
}
