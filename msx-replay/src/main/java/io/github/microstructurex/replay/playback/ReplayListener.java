package io.github.microstructurex.replay.playback;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.event.MarketEvent;

/**
 * Is told what happens in a {@link ReplaySession}, on the thread that moves it. Every call comes after the book has changed
 * and shows the book as it then is. Events and books are views: valid during the call, {@linkplain
 * io.github.microstructurex.book.event.MarketEventBuffer#copyFrom copied} by whoever keeps them.
 *
 * <p>An exception leaves the method that moves the session; the event counts as told.
 */
public interface ReplayListener {
    /**
     * Displayed orders changed: ADD, REDUCE, DELETE, REPLACE, EXECUTE or CLEAR, as it was reported. An event that is
     * marked as a {@linkplain MarketEvent#isSnapshot() snapshot} restates what rests and is no order flow.
     *
     * @param event what the market reported
     * @param book the book after it
     */
    default void order(MarketEvent event, BookView book) {}

    /**
     * The market traded: an EXECUTE, which {@link #order} was told just before, or a TRADE against no visible order. The
     * price is that of the trade, taken from the resting order where the record gives none.
     *
     * @param event what the market reported
     * @param book the book after it
     */
    default void trade(MarketEvent event, BookView book) {}

    /**
     * A trading phase began.
     *
     * @param event what the market reported: {@link MarketEvent#phase()} is the new phase
     * @param book the book, which a change of phase leaves as it is
     */
    default void phase(MarketEvent event, BookView book) {}

    /**
     * It is time for a snapshot: all events up to and including this time have been told, and none later.
     *
     * @param time simulated time: nanoseconds since the epoch, a multiple of the interval
     * @param book the book at this time
     */
    default void snapshot(long time, BookView book) {}

    /**
     * The replay jumped. What happened in between, or is undone, was not told; what happens at this time or later will be.
     *
     * @param time simulated time: nanoseconds since the epoch
     * @param book the book before the first event at or after this time
     */
    default void jumped(long time, BookView book) {}
}
