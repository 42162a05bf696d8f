package io.github.microstructurex.book.event;

import io.github.microstructurex.book.Depth;

/**
 * A cursor over recorded states of a book, level by level: {@link #advance()}, then read {@link #depth()}. It has
 * the same rules as a {@link MarketEventSource}.
 */
public interface DepthSource extends AutoCloseable {
    /**
     * Moves to the next state.
     *
     * @return false at the end, and from then on
     */
    boolean advance();

    /**
     * The state that the last {@link #advance()} moved to; the same object shows every state in turn.
     *
     * @return the present state
     */
    Depth depth();

    /** {@return how many levels a side of the record can show} */
    int maxLevels();

    /** Gives back what the source holds open. Closing twice does nothing more. */
    @Override
    void close();
}
