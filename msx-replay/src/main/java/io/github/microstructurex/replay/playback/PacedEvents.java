package io.github.microstructurex.replay.playback;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;

/**
 * A source that shows each event when its time has come on the wall: puts a pace to whatever reads a source, a
 * {@linkplain io.github.microstructurex.replay.simulation.Simulation simulation} for one, and changes nothing else. The
 * first event comes at once. Once its control was stopped, the source is at its end.
 *
 * <p>For use by one thread, which waits in {@link #advance}; the control may be used by others.
 */
public final class PacedEvents implements MarketEventSource {
    private final MarketEventSource source;
    private final Pacer pacer;
    private boolean begun;
    private boolean ended;

    /**
     * Paces a source. Closing this closes it.
     *
     * @param source the events
     * @param control how fast they come
     */
    public PacedEvents(MarketEventSource source, ReplayControl control) {
        this.source = source;
        pacer = new Pacer(control);
    }

    @Override
    public boolean advance() {
        if (ended || !source.advance()) {
            return false;
        }
        long time = source.event().exchangeTime();
        if (!begun) {
            begun = true;
            pacer.restart(time);
        }
        ended = !pacer.await(time);
        return !ended;
    }

    @Override
    public MarketEvent event() {
        return source.event();
    }

    @Override
    public void close() {
        source.close();
    }
}
