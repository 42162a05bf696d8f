package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BandPolicy;
import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.ReconstructedBook;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitrary books, and the rules that they match by. A book shrinks to one with few orders. */
public final class Books {
    private Books() {}

    /**
     * Makes rules under which all that a book can do happens.
     *
     * @return price-time and pro-rata, with and without a top order and a minimum, with bands that reject or halt
     */
    public static Arbitrary<MatchingRules> matchingRules() {
        return Arbitraries.of(
                MatchingRules.priceTime(),
                MatchingRules.priceTime().withBandPolicy(BandPolicy.HALT),
                MatchingRules.proRata(),
                MatchingRules.proRata().withTopOrderFirst(true).withBandPolicy(BandPolicy.HALT),
                MatchingRules.proRata().withTopOrderFirst(true).withMinimumAllocation(3));
    }

    /**
     * Makes books with price-time priority that have carried out some commands.
     *
     * @param commands what they have carried out, such as {@link BookCommands#realistic}
     * @return the books; each try has its own, and may change it
     */
    public static Arbitrary<OrderBook> orderBooks(Arbitrary<List<BookCommand>> commands) {
        return commands.map(Books::orderBook);
    }

    /**
     * Makes books that have followed {@linkplain MarketEvents#inSequence a market's reports}.
     *
     * @param maxSteps how much has happened at most
     * @return the books; each try has its own, and may change it
     */
    public static Arbitrary<ReconstructedBook> reconstructedBooks(int maxSteps) {
        return MarketEvents.inSequence(maxSteps).map(events -> {
            ReconstructedBook book = new ReconstructedBook();
            events.forEach(book::apply);
            return book;
        });
    }

    private static OrderBook orderBook(List<BookCommand> commands) {
        OrderBook book = new OrderBook(BookListener.NONE);
        commands.forEach(book::apply);
        return book;
    }
}
