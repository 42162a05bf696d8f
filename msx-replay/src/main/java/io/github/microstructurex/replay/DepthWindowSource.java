package io.github.microstructurex.replay;

import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;

/**
 * Completes a record of limited depth into a stream of events that any order book can apply from empty.
 *
 * <p>Such a record, LOBSTER's for one, shows the best N levels a side, and reports only what happens there: what rested
 * before it began, and what rests further from the touch, has no events. The rows of the record fill the gaps:
 *
 * <ul>
 *   <li>The stream begins with what rested before the first event: the first row with that event taken back.
 *   <li>Then each event is passed on. One that names an order which was never added is turned into the same event for the
 *       quantity of unseen origin at its price; where there is none, it is left out. No event takes more than its order
 *       has, and a DELETE of a known order takes all of it.
 *   <li>After each event, orders that its row pushed beyond the N-th level are deleted, since the record no longer tells
 *       what becomes of them, and a level that came into view as the N-th is added.
 * </ul>
 *
 * <p>What is added or deleted like this is marked as a {@linkplain MarketEvent#isSnapshot() snapshot}, has the time and
 * the sequence number of its event, and is never nearer the touch than the N-th level, the beginning excepted. An added
 * level is one order with a negative id that occurs once only. A level that left the window and came back is such an
 * order, too: its queue may have changed unseen.
 *
 * <p>Every row is compared with the book that the events give; {@link #report} says how well they agree. A disagreement
 * inside the window is counted and never corrected.
 *
 * <p>Events must have nonnegative order ids. For use by one thread.
 */
public final class DepthWindowSource implements MarketEventSource {
    private final DepthWindow window;
    private int shown;

    /**
     * Completes a record. Closing this source closes both of its sources.
     *
     * @param events what was reported
     * @param rows the recorded levels, one row after each event
     */
    public DepthWindowSource(MarketEventSource events, DepthSource rows) {
        window = new DepthWindow(events, rows);
    }

    /**
     * Moves to the next event.
     *
     * @return false at the end, and from then on
     * @throws IllegalStateException if there are not as many rows as events
     */
    @Override
    public boolean advance() {
        while (shown == window.emitted().size()) {
            shown = 0;
            if (!window.advance()) {
                return false;
            }
        }
        shown++;
        return true;
    }

    @Override
    public MarketEvent event() {
        return window.emitted().get(shown - 1);
    }

    /** {@return what was compared, adopted and dropped up to the row of the present event, this row included} */
    public ReconstructionReport report() {
        return window.report();
    }

    @Override
    public void close() {
        window.close();
    }
}
