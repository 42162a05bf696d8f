package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.OrderUpdate;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyContext;

/**
 * Posting: rests one order at the best price of its own side and waits for others to trade with it. When the others' best
 * price moves, the order follows by a replacement; when it has filled, the next one is posted. It never crosses the spread
 * before its last part of the window, in which it takes what is left: sooner for an urgent parent order, later for one
 * without urgency. While the other side is beyond the limit, it goes on resting there too.
 *
 * <p>With an improvement it posts so many ticks better than the others, but never at the other side's price or beyond. On a
 * side where nobody else is, it posts one tick from the other side; in an empty book it waits.
 */
public final class Posting implements ExecutionStrategy {
    private final long clip;
    private final long improvement;
    private final double finish;

    // Set by start, which comes before every other call.
    @SuppressWarnings("NullAway.Init")
    private StrategyContext context;

    @SuppressWarnings("NullAway.Init")
    private ParentOrder parent;

    @SuppressWarnings("NullAway.Init")
    private WorkingOrder working;

    @SuppressWarnings("NullAway.Init")
    private OthersQuotes others;

    @SuppressWarnings("NullAway.Init")
    private LiquidityTaker taker;

    private long finishTime;

    /**
     * Makes a strategy for one parent order.
     *
     * @param clip how much it shows at once, in lots, at least 1
     * @param improvement by how many ticks it is better than the others, 0 to join them, at most 2^40
     * @param finish the last part of the window, in which it takes what is left: 0 (never) to 1
     */
    public Posting(long clip, long improvement, double finish) {
        this.clip = Require.inRange("clip", clip, 1, Long.MAX_VALUE);
        this.improvement = Require.inRange("improvement", improvement, 0, 1L << 40);
        this.finish = Require.inRange("finish", finish, 0, 1);
    }

    @Override
    public void start(StrategyContext newContext) {
        context = newContext;
        parent = context.parent();
        working = new WorkingOrder(context.gateway(), context.account()::liveOrder);
        others = new OthersQuotes(context.market());
        taker = new LiquidityTaker(context);
        finishTime = FinishTime.of(parent, finish);
        context.wakeAt(finishTime);
        act();
    }

    @Override
    public void bookChanged() {
        act();
    }

    @Override
    public void timer(long time) {
        act();
    }

    @Override
    public void orderUpdated(OrderUpdate update) {
        // Not for orders that took liquidity, nor for refusals: those are tried again when the book changes.
        if (!working.is(update.orderId())) {
            return;
        }
        switch (update.type()) {
            case FILLED, REPLACED, CANCELLED, CANCEL_REJECTED -> act();
            case ACCEPTED, REJECTED, REPLACE_REJECTED -> {}
        }
    }

    private void act() {
        if (!parent.isOpenAt(context.market().time())) {
            return;
        }
        if (context.market().time() >= finishTime && !isBeyondLimit()) {
            working.withdraw();
            taker.takeUpTo(parent.quantity());
            return;
        }
        long price = price();
        if (price == BookView.NO_PRICE) {
            return;
        }
        long quantity = working.isGone() ? context.account().unsentQuantity() : clip;
        if (quantity > 0) {
            working.quote(price, Math.min(clip, quantity));
        }
    }

    private boolean isBeyondLimit() {
        long opposite = context.market().book().bestPrice(parent.side().opposite());
        return opposite != BookView.NO_PRICE && !parent.accepts(opposite);
    }

    private long price() {
        Side side = parent.side();
        long better = side == Side.BUY ? 1 : -1;
        long opposite = context.market().book().bestPrice(side.opposite());
        long best = others.bestPrice(side, working.order());
        if (best == BookView.NO_PRICE && opposite == BookView.NO_PRICE) {
            return BookView.NO_PRICE;
        }
        long price = best == BookView.NO_PRICE ? opposite - better : best + better * improvement;
        if (opposite != BookView.NO_PRICE) {
            price = lessAggressive(side, price, opposite - better);
        }
        return parent.limitPrice().isPresent()
                ? lessAggressive(side, price, parent.limitPrice().getAsLong())
                : price;
    }

    private static long lessAggressive(Side side, long price, long bound) {
        return side == Side.BUY ? Math.min(price, bound) : Math.max(price, bound);
    }
}
