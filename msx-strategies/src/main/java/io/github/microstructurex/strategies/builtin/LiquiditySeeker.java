package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyContext;

/**
 * Sniper: shows nothing, waits, and takes liquidity when it is cheap or plentiful: when the spread is narrow, or the
 * displayed quantity at the other side's best price large, against their time-weighted averages since the start. It then
 * takes what is displayed there and no more, at that price or better, and looks again when that has been answered. In the last part of the window it takes what is left
 * at any price within the limit: sooner for an urgent parent order, later for one without urgency.
 */
public final class LiquiditySeeker implements ExecutionStrategy {
    private final double narrow;
    private final double large;
    private final double finish;
    private final TimeWeightedAverage averageSpread = new TimeWeightedAverage();
    private final TimeWeightedAverage averageSize = new TimeWeightedAverage();

    // Set by start, which comes before every other call.
    @SuppressWarnings("NullAway.Init")
    private StrategyContext context;

    @SuppressWarnings("NullAway.Init")
    private LiquidityTaker taker;

    private long finishTime;

    /**
     * Makes a strategy for one parent order.
     *
     * @param narrow a spread is narrow up to this multiple of its average, 0 (never) to 10
     * @param large a displayed quantity is large from this multiple of its average on, above 0; infinite for never
     * @param finish the last part of the window, in which it takes what is left: 0 (never) to 1
     */
    public LiquiditySeeker(double narrow, double large, double finish) {
        this.narrow = Require.inRange("narrow", narrow, 0, 10);
        this.large = Require.inRange("large", large, Double.MIN_VALUE, Double.POSITIVE_INFINITY);
        this.finish = Require.inRange("finish", finish, 0, 1);
    }

    @Override
    public void start(StrategyContext newContext) {
        context = newContext;
        taker = new LiquidityTaker(context);
        finishTime = FinishTime.of(context.parent(), finish);
        context.wakeAt(finishTime);
        watch();
    }

    @Override
    public void bookChanged() {
        act();
    }

    @Override
    public void timer(long time) {
        act();
    }

    private void act() {
        if (context.market().time() >= finishTime) {
            taker.takeUpTo(context.parent().quantity());
        } else if (isTwoSided() && (isNarrow() || isLarge())) {
            takeDisplayed();
        }
        watch();
    }

    private void takeDisplayed() {
        // With an order on its way the book still shows what that will take.
        if (context.account().liveQuantity() > 0) {
            return;
        }
        ParentOrder parent = context.parent();
        BookView book = context.market().book();
        Side opposite = parent.side().opposite();
        long quantity = Math.min(context.account().unsentQuantity(), book.bestQuantity(opposite));
        if (quantity > 0 && parent.accepts(book.bestPrice(opposite))) {
            context.gateway().limit(book.bestPrice(opposite), quantity, TimeInForce.IOC);
        }
    }

    /** Notes what the book is like from now on; a one-sided book is part of no average. */
    private void watch() {
        long now = context.market().time();
        averageSpread.next(now, isTwoSided() ? spread() : Double.NaN);
        averageSize.next(now, isTwoSided() ? size() : Double.NaN);
    }

    private boolean isNarrow() {
        return spread() <= narrow * averageSpread.value(context.market().time());
    }

    private boolean isLarge() {
        return size() >= large * averageSize.value(context.market().time());
    }

    private boolean isTwoSided() {
        BookView book = context.market().book();
        return !book.isEmpty(Side.BUY) && !book.isEmpty(Side.SELL);
    }

    private double spread() {
        BookView book = context.market().book();
        return (double) book.bestPrice(Side.SELL) - book.bestPrice(Side.BUY);
    }

    private double size() {
        return context.market().book().bestQuantity(context.parent().side().opposite());
    }
}
