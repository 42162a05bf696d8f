package example;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyContext;
import java.time.Duration;

/** Waits until the price is better than the first one by some ticks, and takes what is left near the end at any price. */
final class Dip implements ExecutionStrategy {
    private final long discount;
    private final long clip;
    private final Duration finish;
    private StrategyContext context;
    private long goodPrice = BookView.NO_PRICE;
    private boolean finishing;

    Dip(long discount, long clip, Duration finish) {
        this.discount = discount;
        this.clip = clip;
        this.finish = finish;
    }

    @Override
    public void start(StrategyContext newContext) {
        context = newContext;
        ParentOrder parent = context.parent();
        context.wakeAt(Math.max(parent.startTime(), parent.endTime() - finish.toNanos()));
        look();
    }

    @Override
    public void bookChanged() {
        look();
    }

    @Override
    public void timer(long time) {
        finishing = true;
        look();
    }

    private void look() {
        ParentOrder parent = context.parent();
        BookView book = context.market().book();
        Side other = parent.side().opposite();
        // An order that is on its way has not been answered: what it will fill is not known yet.
        if (book.isEmpty(other) || context.account().liveQuantity() > 0) {
            return;
        }
        long price = book.bestPrice(other);
        if (goodPrice == BookView.NO_PRICE) {
            goodPrice = price - parent.side().sign() * discount;
        }
        long shown = Math.min(clip, book.bestQuantity(other));
        long quantity = Math.min(shown, context.account().unsentQuantity());
        boolean wanted = finishing || parent.side().accepts(goodPrice, price);
        if (wanted && quantity > 0 && parent.accepts(price)) {
            context.gateway().limit(price, quantity, TimeInForce.IOC);
        }
    }
}
