package io.github.microstructurex.replay.flow;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.event.MarketEventSource;
import java.util.function.Consumer;

/** Shows the book of a market at equal intervals, as it was just before each. */
final class SampledMarket {
    private SampledMarket() {}

    static void sample(MarketEventSource flow, long from, long interval, Consumer<BookView> sample) {
        ReconstructedBook book = new ReconstructedBook();
        long next = from;
        while (flow.advance()) {
            while (flow.event().exchangeTime() >= next) {
                sample.accept(book);
                next += interval;
            }
            book.apply(flow.event());
        }
    }
}
