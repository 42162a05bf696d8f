package io.github.microstructurex.io.badinput;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads whole files, and holds what they give against what events and exceptions promise. */
final class Reading {
    private Reading() {}

    /**
     * Reads the events and the states.
     *
     * @return how many events there were
     * @throws MarketDataException if something is wrong; one that breaks its promise is an {@link AssertionError}
     */
    static long toTheEnd(MarketDataFile file, Consumer<? super MarketEvent> events, Consumer<? super Depth> states) {
        long count = 0;
        try (MarketEventSource source = file.events()) {
            while (source.advance()) {
                check(source.event());
                events.accept(source.event());
                count++;
            }
            check(!source.advance(), "an event behind the end");
        }
        Optional<DepthSource> recorded = file.depth();
        if (recorded.isPresent()) {
            try (DepthSource source = recorded.get()) {
                while (source.advance()) {
                    check(source.depth().maxLevels() <= source.maxLevels(), "more levels than there can be");
                    states.accept(source.depth());
                }
            }
        }
        double progress = file.progress();
        check(progress >= 0 && progress <= 1, "progress " + progress);
        return count;
    }

    private static void check(MarketEvent event) {
        MarketEventType type = event.type();
        if (type == MarketEventType.PHASE) {
            check(event.phase() != null, event);
        } else if (type != MarketEventType.CLEAR) {
            // A cross in which nothing traded is a trade of nothing.
            long least = type == MarketEventType.TRADE ? 0 : 1;
            check(event.price() >= OrderBook.MIN_PRICE && event.price() <= OrderBook.MAX_PRICE, event);
            check(event.quantity() >= least && event.quantity() <= OrderBook.MAX_QUANTITY, event);
            check(type == MarketEventType.TRADE || event.hasSide(), event);
        }
    }

    /** Holds an exception against its promise: one line that begins with the file, and says what was expected. */
    static void check(MarketDataException documented, String fileName) {
        String message = String.valueOf(documented.getMessage());
        check(message.contains(fileName), message);
        check(message.chars().noneMatch(Character::isISOControl), message);
        check(!documented.found().isBlank() && !documented.expected().isBlank(), message);
    }

    static void check(boolean holds, Object found) {
        if (!holds) {
            throw new AssertionError("not valid: " + found);
        }
    }
}
