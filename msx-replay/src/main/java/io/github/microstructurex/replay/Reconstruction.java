package io.github.microstructurex.replay;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import org.jspecify.annotations.Nullable;

/**
 * Builds the book of a reported market event by event, without matching, and checks it as it goes: every recorded row of
 * levels against the book after its event, where there are rows, and every event against the book that it meets.
 *
 * <pre>{@code
 * try (Reconstruction reconstruction = Reconstruction.of(events, rows)) {
 *     System.out.println(reconstruction.run());
 * }
 * }</pre>
 *
 * <p>For use by one thread.
 */
public final class Reconstruction implements AutoCloseable {
    private final MarketEventSource events;
    private final @Nullable DepthWindow window;
    private final ReconstructedBook book = new ReconstructedBook();
    private long eventCount;
    private long unknownOrders;
    private long adjustedQuantities;
    private long rejectedEvents;

    private Reconstruction(MarketEventSource events, @Nullable DepthWindow window) {
        this.events = events;
        this.window = window;
    }

    /**
     * Prepares the reconstruction of a complete record, which says all that happened since the book was empty.
     *
     * @param events what was reported; closed with the reconstruction
     * @return the reconstruction, before the first event
     */
    public static Reconstruction of(MarketEventSource events) {
        return new Reconstruction(events, null);
    }

    /**
     * Prepares the reconstruction of a record of limited depth, and its comparison with the recorded levels.
     *
     * @param events what was reported; closed with the reconstruction
     * @param rows the recorded levels, one row after each event; closed with the reconstruction
     * @return the reconstruction, before the first event
     * @see DepthWindowSource
     */
    public static Reconstruction of(MarketEventSource events, DepthSource rows) {
        return new Reconstruction(events, new DepthWindow(events, rows));
    }

    /**
     * Applies the next event, and compares the next row.
     *
     * @return false at the end, and from then on
     * @throws IllegalStateException if there are rows, and not as many as events
     */
    public boolean advance() {
        if (window != null) {
            return window.advance();
        }
        if (!events.advance()) {
            return false;
        }
        eventCount++;
        switch (book.apply(events.event())) {
            case NONE -> {}
            case UNKNOWN_ORDER -> unknownOrders++;
            case QUANTITY_EXCEEDS_REMAINING -> adjustedQuantities++;
            case DUPLICATE_ORDER, IMPOSSIBLE_VALUE -> rejectedEvents++;
        }
        return true;
    }

    /** {@return the event that was applied last, as it was reported} */
    public MarketEvent event() {
        return events.event();
    }

    /** {@return the book after the event that was applied last; the same view shows all its states} */
    public BookView book() {
        return window == null ? book : window.book();
    }

    /**
     * Goes on to the end.
     *
     * @return the report on the whole record
     * @throws IllegalStateException if there are rows, and not as many as events
     */
    public ReconstructionReport run() {
        boolean more = advance();
        while (more) {
            more = advance();
        }
        return report();
    }

    /** {@return the report on what was applied so far} */
    public ReconstructionReport report() {
        return window != null
                ? window.report()
                : ReconstructionReport.withoutRows(eventCount, unknownOrders, adjustedQuantities, rejectedEvents);
    }

    @Override
    public void close() {
        if (window == null) {
            events.close();
        } else {
            window.close();
        }
    }
}
