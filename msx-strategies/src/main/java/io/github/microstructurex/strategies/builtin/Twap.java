package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyContext;

/**
 * Time-weighted average price: cuts the window and the quantity into equal slices ({@link TwapSchedule}) and takes each
 * slice from the market at once when it is due, with an immediate-or-cancel order at the parent's limit, or a market
 * order where the parent has none.
 *
 * <p>A slice takes what is due by then and neither filled nor live: its own part and whatever earlier slices missed. If
 * the other side of the book is empty or beyond the limit, it sends nothing and the next slice catches up. After the
 * last slice, which is due one slice's length before the end, what is still missing is tried again at each change of
 * the book until the end.
 *
 * <p>Source: D. Bertsimas, A. W. Lo, "Optimal control of execution costs", Journal of Financial Markets 1 (1998) 1-50:
 * the equal split is the best one where prices follow a random walk and impact is linear and permanent.
 */
public final class Twap implements ExecutionStrategy {
    private final int slices;

    // Set by start, which comes before every other call.
    @SuppressWarnings("NullAway.Init")
    private StrategyContext context;

    @SuppressWarnings("NullAway.Init")
    private TwapSchedule schedule;

    private int nextSlice;

    /**
     * Makes a strategy for one parent order.
     *
     * @param slices into how many slices it is cut, at least 1
     */
    public Twap(int slices) {
        if (slices < 1) {
            throw new IllegalArgumentException("slices is " + slices + ", expected at least 1");
        }
        this.slices = slices;
    }

    @Override
    public void start(StrategyContext newContext) {
        context = newContext;
        schedule = new TwapSchedule(context.parent(), slices);
        tradeWhatIsDue();
    }

    @Override
    public void timer(long time) {
        tradeWhatIsDue();
    }

    @Override
    public void bookChanged() {
        if (nextSlice == slices) {
            takeUpTo(context.parent().quantity());
        }
    }

    private void tradeWhatIsDue() {
        long now = context.market().time();
        while (nextSlice < slices && schedule.timeOf(nextSlice) <= now) {
            nextSlice++;
        }
        if (nextSlice < slices) {
            context.wakeAt(schedule.timeOf(nextSlice));
        }
        if (nextSlice > 0) {
            takeUpTo(schedule.quantityThrough(nextSlice - 1));
        }
    }

    private void takeUpTo(long target) {
        long missing =
                target - context.account().filledQuantity() - context.account().liveQuantity();
        if (missing < 1 || !isMarketable()) {
            return;
        }
        ParentOrder parent = context.parent();
        if (parent.limitPrice().isPresent()) {
            context.gateway().limit(parent.limitPrice().getAsLong(), missing, TimeInForce.IOC);
        } else {
            context.gateway().market(missing);
        }
    }

    private boolean isMarketable() {
        Side opposite = context.parent().side().opposite();
        BookView book = context.market().book();
        return !book.isEmpty(opposite) && context.parent().accepts(book.bestPrice(opposite));
    }
}
