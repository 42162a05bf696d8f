package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.OrderUpdate;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyContext;

/**
 * Iceberg: shows a small part of the parent order and, when it has filled, the next one, at the back of the queue. It is
 * the synthetic form, made of ordinary limit orders, for markets that have no iceberg orders of their own or tell who uses
 * them.
 *
 * <p>Every part is posted at the parent's limit. Without a limit it is posted at the best price of its own side at that
 * time, or, where that is empty, at the other side's; in an empty book it waits. The parts can vary in size at random, so
 * that others do not see the pattern. What does not fill by the end stays undone.
 */
public final class Iceberg implements ExecutionStrategy {
    private final long display;
    private final double variation;

    // Set by start, which comes before every other call.
    @SuppressWarnings("NullAway.Init")
    private StrategyContext context;

    @SuppressWarnings("NullAway.Init")
    private WorkingOrder working;

    /**
     * Makes a strategy for one parent order.
     *
     * @param display how much it shows, in lots, at least 1
     * @param variation how far a part may be from that, relative to it, 0 to below 1
     */
    public Iceberg(long display, double variation) {
        this.display = Require.inRange("display", display, 1, Long.MAX_VALUE);
        this.variation = Require.inRange("variation", variation, 0, Math.nextDown(1.0));
    }

    @Override
    public void start(StrategyContext newContext) {
        context = newContext;
        working = new WorkingOrder(context.gateway(), context.account()::liveOrder);
        showNext();
    }

    @Override
    public void bookChanged() {
        showNext();
    }

    @Override
    public void orderUpdated(OrderUpdate update) {
        if (update.type() == OrderUpdate.Type.FILLED) {
            showNext();
        }
    }

    private void showNext() {
        ParentOrder parent = context.parent();
        long unsent = context.account().unsentQuantity();
        if (!working.isGone()
                || unsent == 0
                || !parent.isOpenAt(context.market().time())) {
            return;
        }
        long price = price(parent);
        if (price != BookView.NO_PRICE) {
            working.quote(price, Math.min(unsent, nextDisplay()));
        }
    }

    private long nextDisplay() {
        if (variation == 0) {
            return display;
        }
        double factor = 1 + variation * (2 * context.random().nextDouble() - 1);
        return Math.max(1, (long) (display * factor));
    }

    private long price(ParentOrder parent) {
        if (parent.limitPrice().isPresent()) {
            return parent.limitPrice().getAsLong();
        }
        BookView book = context.market().book();
        return book.isEmpty(parent.side()) ? book.bestPrice(parent.side().opposite()) : book.bestPrice(parent.side());
    }
}
