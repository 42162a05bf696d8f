package io.github.microstructurex.book.event;

/**
 * A cursor over market events in time order: {@link #advance()}, then read {@link #event()}. Files, generators and
 * whatever is built on them have this one shape.
 *
 * <pre>{@code
 * try (MarketEventSource source = file.events()) {
 *     while (source.advance()) {
 *         book.apply(source.event());
 *     }
 * }
 * }</pre>
 *
 * <p>A source allocates nothing per event, is used by one thread, and is read once.
 */
public interface MarketEventSource extends AutoCloseable {
    /**
     * Moves to the next event.
     *
     * @return false at the end, and from then on
     */
    boolean advance();

    /**
     * The event that the last {@link #advance()} moved to. The same object shows every event in turn; before the first
     * advance and after the end, what it shows is unspecified.
     *
     * @return the present event
     */
    MarketEvent event();

    /** Gives back what the source holds open. Closing twice does nothing more. */
    @Override
    void close();
}
