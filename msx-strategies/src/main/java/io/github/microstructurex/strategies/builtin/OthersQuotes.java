package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ChildOrder;
import io.github.microstructurex.strategies.MarketView;
import org.jspecify.annotations.Nullable;

/** The best prices that others make: a strategy that followed its own order would chase itself. */
final class OthersQuotes {
    private final MarketView market;
    private final Depth depth = new Depth(2);

    OthersQuotes(MarketView market) {
        this.market = market;
    }

    /** The best price of a side without one own order; {@link BookView#NO_PRICE} if nobody else is there. */
    long bestPrice(Side side, @Nullable ChildOrder own) {
        BookView book = market.book();
        if (own == null || !book.contains(own.id()) || book.priceOf(own.id()) != book.bestPrice(side)) {
            return book.bestPrice(side);
        }
        if (book.orderCountAt(side, book.bestPrice(side)) > 1) {
            return book.bestPrice(side);
        }
        book.copyDepth(depth);
        return depth.levels(side) > 1 ? depth.price(side, 1) : BookView.NO_PRICE;
    }
}
