package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import java.util.EnumSet;
import java.util.Set;

/** The library's own book can do everything. */
class OrderBookContractTest extends MatchingEngineContract {
    @Override
    protected MatchingEngine engine(MatchingRules rules, BookListener listener) {
        return MatchingEngine.of(new OrderBook(rules, listener));
    }

    @Override
    protected Set<EngineFeature> features() {
        return EnumSet.allOf(EngineFeature.class);
    }
}
