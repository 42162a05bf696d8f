package io.github.microstructurex.strategies;

import io.github.microstructurex.book.Side;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Drives a strategy from any market and any gateway, simulated or live, and holds it to what it may do.
 *
 * <p>Whoever owns the market's events calls {@link #start()} once and then passes on what happens, one call at a time
 * from one thread. The runner starts the strategy when its window opens and ends it when the window is over, when there
 * is nothing left to do, or on {@link #end()}; it then cancels what is live, and asks again with the next event for what
 * the market would not cancel. A run whose market begins after the window never starts its strategy.
 *
 * <p>It is a safety net, whatever the strategy does: an order that would break the limits is refused before the gateway
 * sees it. The strategy is told why ({@link OrderUpdate.Type#REJECTED}, or {@link OrderUpdate.Type#REPLACE_REJECTED}),
 * and the refusal is counted. An order is live until the market says that it is not: a cancellation that was asked for
 * frees nothing before it is confirmed, and while a replacement is on its way the larger of both sizes counts.
 *
 * <p>A gateway may report an {@link OrderUpdate} at any time, even in the middle of a call that the runner makes to it;
 * the strategy is told when its own call has returned.
 */
public abstract sealed class TradingRunner permits StrategyRunner, MarketMakerRunner {
    private enum Phase {
        WAITING,
        OPEN,
        ENDED
    }

    private final TradingStrategy strategy;
    private final MarketView market;
    private final long startTime;
    private final long endTime;
    private final LongConsumer alarm;
    private final List<GuardedGateway> gateways = new ArrayList<>();
    private final RefusedIds refusedIds = new RefusedIds();
    private final Queue<Notice> notices = new ArrayDeque<>();
    private final TreeSet<Long> wakeTimes = new TreeSet<>();
    private Phase phase = Phase.WAITING;
    private boolean busy;

    TradingRunner(TradingStrategy strategy, MarketView market, long startTime, long endTime, LongConsumer alarm) {
        this.strategy = strategy;
        this.market = market;
        this.startTime = startTime;
        this.endTime = endTime;
        this.alarm = alarm;
    }

    /** Hands the strategy its context. */
    abstract void open();

    /** Whether nothing is left to do before the window is over. */
    abstract boolean isComplete();

    /** Counts what the market says of an own order. */
    abstract void count(OrderUpdate update);

    abstract long liveQuantity();

    /** Stands between the strategy and one side of a market. */
    final GuardedGateway guard(Mandate mandate, MarketView where, OrderGateway gateway, ChildOrders orders) {
        GuardedGateway guarded = new GuardedGateway(mandate, where, gateway, orders, refusedIds, this::refused);
        gateways.add(guarded);
        return guarded;
    }

    /** Begins: asks for alarms at both ends of the window, and opens at once if it is open. */
    public final void start() {
        alarm.accept(startTime);
        alarm.accept(endTime);
        begin();
        try {
            followTime();
        } finally {
            busy = false;
        }
    }

    /** Something changed in a visible book, for another reason than the runner's own orders. */
    public final void bookChanged() {
        begin();
        try {
            if (follow()) {
                strategy.bookChanged();
                settle();
            }
        } finally {
            busy = false;
        }
    }

    /**
     * The market reported a trade in which the runner's orders had no part.
     *
     * @param price the price in ticks
     * @param quantity the quantity in lots
     * @param aggressorSide the side of the order that came in, or null if it is not known
     */
    public final void traded(long price, long quantity, @Nullable Side aggressorSide) {
        begin();
        try {
            if (follow()) {
                strategy.traded(price, quantity, aggressorSide);
                settle();
            }
        } finally {
            busy = false;
        }
    }

    /** A time that the alarm was asked for has come. */
    public final void timer() {
        begin();
        try {
            long now = market.time();
            // What the strategy asks for in these calls gets an alarm of its own.
            int due = wakeTimes.headSet(now, true).size();
            for (int i = 0; follow() && i < due; i++) {
                long time = wakeTimes.first();
                wakeTimes.remove(time);
                strategy.timer(time);
                settle();
            }
        } finally {
            busy = false;
        }
    }

    /**
     * The market answered a request, or an order traded.
     *
     * @param update what happened to an order that went through a gateway
     * @throws IllegalStateException if it cannot be true: the order was never sent, or would have filled beyond its
     *     quantity
     */
    public final void orderUpdated(OrderUpdate update) {
        notices.add(new Notice(update, true));
        if (busy) {
            return;
        }
        begin();
        try {
            settle();
            followTime();
        } finally {
            busy = false;
        }
    }

    /** Ends the run now, for example because there is no more market data. Does nothing if it has ended. */
    public final void end() {
        begin();
        try {
            finish();
        } finally {
            busy = false;
        }
    }

    /** {@return whether the run has ended and none of its orders is live any more; once true, it stays so} */
    public final boolean isDone() {
        return phase == Phase.ENDED && liveQuantity() == 0;
    }

    /** Asks for a call of the strategy's timer. */
    final void wakeAt(long time) {
        if (time < endTime && wakeTimes.add(time)) {
            alarm.accept(time);
        }
    }

    private void begin() {
        if (busy) {
            throw new IllegalStateException("the runner was called in the middle of another call");
        }
        busy = true;
    }

    /** Opens or ends the run if it is time to; returns whether it is open. */
    private boolean followTime() {
        long now = market.time();
        if (now >= endTime) {
            finish();
        } else if (phase == Phase.WAITING && now >= startTime) {
            phase = Phase.OPEN;
            open();
            settle();
        }
        return phase == Phase.OPEN;
    }

    /** The same, and asks again to cancel what the end has left. */
    private boolean follow() {
        boolean open = followTime();
        if (!open && liveQuantity() > 0) {
            gateways.forEach(GuardedGateway::cancelAll);
            settle();
        }
        return open;
    }

    /** Takes account of what the market said and tells the strategy, until there is nothing more to tell. */
    private void settle() {
        Notice notice;
        while ((notice = notices.poll()) != null) {
            if (notice.fromMarket) {
                count(notice.update);
            }
            strategy.orderUpdated(notice.update);
            if (isComplete()) {
                finish();
            }
        }
    }

    private void finish() {
        if (phase == Phase.ENDED) {
            return;
        }
        boolean started = phase == Phase.OPEN;
        phase = Phase.ENDED;
        gateways.forEach(GuardedGateway::close);
        if (started) {
            try {
                strategy.end();
            } finally {
                gateways.forEach(GuardedGateway::cancelAll);
                settle();
            }
        }
    }

    private void refused(OrderUpdate update) {
        notices.add(new Notice(update, false));
    }

    /** An update that the strategy is to be told; only the market's own are counted. */
    private record Notice(OrderUpdate update, boolean fromMarket) {}
}
