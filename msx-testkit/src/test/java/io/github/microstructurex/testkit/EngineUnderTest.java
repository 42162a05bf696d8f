package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;

/** The engines that must do the same. */
public enum EngineUnderTest {
    /** The naive reference. */
    REFERENCE,
    /** The library's book. */
    BOOK;

    /**
     * Makes an engine with an empty book.
     *
     * @param rules how it matches
     * @param listener is told every event
     * @return the engine
     */
    public MatchingEngine create(MatchingRules rules, BookListener listener) {
        return switch (this) {
            case REFERENCE -> new ReferenceBook(rules, listener);
            case BOOK -> MatchingEngine.of(new OrderBook(rules, listener));
        };
    }
}
