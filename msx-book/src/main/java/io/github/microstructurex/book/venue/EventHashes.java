package io.github.microstructurex.book.venue;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.EventHash;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.function.IntFunction;

/**
 * Keeps an {@link EventHash} for every instrument of a venue, to assert that two venues did the same.
 *
 * <pre>{@code
 * EventHashes hashes = new EventHashes();
 * Venue venue = new Venue(hashes);
 * ...
 * long hash = hashes.value(7);
 * }</pre>
 *
 * <p>Instruments are added by one thread. A hash is read by the thread that writes its book, or after it.
 */
public final class EventHashes implements IntFunction<BookListener> {
    private final Int2ObjectOpenHashMap<EventHash> hashes = new Int2ObjectOpenHashMap<>();
    private final IntFunction<? extends BookListener> listeners;

    /** Tells nobody else. */
    public EventHashes() {
        this(instrument -> BookListener.NONE);
    }

    /**
     * Tells other listeners also.
     *
     * @param listeners gives the other listener of an instrument, who is told after the hash
     */
    public EventHashes(IntFunction<? extends BookListener> listeners) {
        this.listeners = listeners;
    }

    /**
     * Begins the hash of an instrument. A venue does this when the instrument is added with its rules; for a book that there
     * is already, the caller does, as in {@code BookState.read(file, hashes.apply(7))}.
     *
     * @param instrument its number
     * @return the listener that feeds the hash
     */
    @Override
    public BookListener apply(int instrument) {
        EventHash hash = new EventHash();
        hashes.put(instrument, hash);
        BookListener next = listeners.apply(instrument);
        return next == BookListener.NONE ? hash : hash.andThen(next);
    }

    /**
     * Gives the hash of all events of an instrument so far.
     *
     * @param instrument an instrument that was added
     * @return its hash
     * @throws IllegalArgumentException if it was not added
     */
    public long value(int instrument) {
        EventHash hash = hashes.get(instrument);
        if (hash == null) {
            throw new IllegalArgumentException("no instrument " + instrument + ", there are " + hashes.keySet());
        }
        return hash.value();
    }
}
