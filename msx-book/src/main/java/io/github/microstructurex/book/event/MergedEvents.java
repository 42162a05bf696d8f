package io.github.microstructurex.book.event;

import java.util.List;

/**
 * Several sources as one, in the order of the exchange times: the instruments of a day, or files that follow each other.
 * Events of the same time come in the order in which their sources were given. Each source's own order is kept, even where
 * its times go back.
 *
 * <p>An event is shown as its source shows it. {@link #origin()} says which source that is, because each may number
 * its instruments and events from the beginning.
 *
 * <pre>{@code
 * try (MergedEvents day = new MergedEvents(List.of(amazon.events(), apple.events()))) {
 *     while (day.advance()) {
 *         books[day.origin()].apply(day.event());
 *     }
 * }
 * }</pre>
 */
public final class MergedEvents implements MarketEventSource {
    private static final int NONE = -1;

    private final MarketEventSource[] sources;
    /** The next event's time of each source that is not at its end. */
    private final long[] times;
    /** A binary heap of those sources: the one with the next event first. */
    private final int[] heap;

    private int size;
    private int origin = NONE;
    private boolean started;

    /**
     * Merges sources, each of which was not advanced yet. Closing this closes them.
     *
     * @param sources the sources, used by nobody else from here on
     */
    public MergedEvents(List<? extends MarketEventSource> sources) {
        this.sources = sources.toArray(MarketEventSource[]::new);
        times = new long[this.sources.length];
        heap = new int[this.sources.length];
    }

    @Override
    public boolean advance() {
        if (!started) {
            started = true;
            start();
        } else if (size > 0) {
            advanceFirst();
        }
        origin = size == 0 ? NONE : heap[0];
        return size > 0;
    }

    private void start() {
        for (int source = 0; source < sources.length; source++) {
            if (sources[source].advance()) {
                times[source] = sources[source].event().exchangeTime();
                heap[size++] = source;
            }
        }
        for (int place = size / 2 - 1; place >= 0; place--) {
            siftDown(place);
        }
    }

    /** The present event was its source's; only now may the source go on. */
    private void advanceFirst() {
        int source = heap[0];
        if (sources[source].advance()) {
            times[source] = sources[source].event().exchangeTime();
        } else {
            heap[0] = heap[--size];
        }
        siftDown(0);
    }

    private void siftDown(int start) {
        if (start >= size) {
            return;
        }
        int moved = heap[start];
        int place = start;
        for (int child = 2 * place + 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], moved)) {
                break;
            }
            heap[place] = heap[child];
            place = child;
        }
        heap[place] = moved;
    }

    private boolean isBefore(int one, int other) {
        return times[one] < times[other] || (times[one] == times[other] && one < other);
    }

    @Override
    public MarketEvent event() {
        return sources[origin()].event();
    }

    /**
     * Says where the present event comes from.
     *
     * @return the place of its source among those given, from 0
     * @throws IllegalStateException before the first advance and after the end
     */
    public int origin() {
        if (origin == NONE) {
            throw new IllegalStateException("there is no present event: advance() was not called or returned false");
        }
        return origin;
    }

    /** Closes every source, whichever of them fails to. */
    @Override
    public void close() {
        RuntimeException failure = null;
        for (MarketEventSource source : sources) {
            try {
                source.close();
            } catch (RuntimeException unclosed) {
                if (failure == null) {
                    failure = unclosed;
                } else {
                    failure.addSuppressed(unclosed);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
