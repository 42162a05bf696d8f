package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyContext;
import java.util.OptionalLong;

/**
 * Takes quantity from the market at once: by an immediate-or-cancel order at the parent's limit, or by a market order
 * where the parent has none. Sends nothing while the other side is empty or beyond the limit.
 */
final class LiquidityTaker {
    private final StrategyContext context;
    private final ParentOrder parent;
    private final Side opposite;

    LiquidityTaker(StrategyContext context) {
        this.context = context;
        this.parent = context.parent();
        this.opposite = parent.side().opposite();
    }

    /** Brings what has filled and what is live up to a target, at most the parent's quantity. */
    void takeUpTo(long target) {
        take(target - context.account().filledQuantity() - context.account().liveQuantity());
    }

    /** Takes a quantity; nothing if it is below 1. */
    void take(long quantity) {
        if (quantity < 1 || !isMarketable()) {
            return;
        }
        OptionalLong limit = parent.limitPrice();
        if (limit.isPresent()) {
            context.gateway().limit(limit.getAsLong(), quantity, TimeInForce.IOC);
        } else {
            context.gateway().market(quantity);
        }
    }

    /** Whether something could trade: whether the other side's best price is within the parent's limit. */
    boolean isMarketable() {
        BookView book = context.market().book();
        return !book.isEmpty(opposite) && parent.accepts(book.bestPrice(opposite));
    }
}
