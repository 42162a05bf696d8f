package io.github.microstructurex.io;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.event.MarketEvent;
import java.util.Map;

/**
 * Writes a file of market data that appears whole or not at all. What is written goes to another name beside the target;
 * {@link #finish()} renames it, and closing without it takes it away. A file that was under the target's name stays as it
 * is until then.
 *
 * <pre>{@code
 * try (MarketDataWriter writer = format.create(target, MarketDataHeader.of(file));
 *         MarketEventSource events = file.events()) {
 *     while (events.advance()) {
 *         writer.write(events.event());
 *     }
 *     writer.finish();
 * }
 * }</pre>
 *
 * <p>For use by one thread. A writer allocates nothing per event. After an exception it can only be closed.
 */
public interface MarketDataWriter extends AutoCloseable {
    /**
     * Writes an event. Events come in time order.
     *
     * @param event the event, which is not kept
     * @throws MarketDataException if the format cannot say this, or the file cannot be written
     */
    void write(MarketEvent event);

    /**
     * Writes the state of the book after the event that was written last: after every event, or never.
     *
     * @param state the state, which is not kept
     * @throws MarketDataException if the format cannot say this, or the file cannot be written
     * @throws IllegalStateException if there is not exactly one event before it
     * @throws UnsupportedOperationException if the format lacks {@link MarketDataFormat.Capability#WRITE_DEPTH}
     */
    default void write(Depth state) {
        throw new UnsupportedOperationException("files of this format hold no states of the book");
    }

    /**
     * Says what the format has no place for, although it could be written without it: what a reader of the file will not
     * find. What cannot be written at all is an exception of {@code write}.
     *
     * @return how many events lost something, by what it is, such as "times of receipt"; in the order in which that first
     *     happened, and empty if nothing was lost
     */
    default Map<String, Long> losses() {
        return Map.of();
    }

    /**
     * Puts what was written under the target's name. Nothing more can be written.
     *
     * @throws MarketDataException if it is incomplete, or cannot be put there
     */
    void finish();

    /** Takes away what was written and not finished. Closing twice does nothing more. */
    @Override
    void close();
}
