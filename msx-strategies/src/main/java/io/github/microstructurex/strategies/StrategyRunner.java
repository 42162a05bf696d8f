package io.github.microstructurex.strategies;

import io.github.microstructurex.book.Side;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Drives a strategy from any market and any gateway, simulated or live, and holds it to its parent order.
 *
 * <p>Whoever owns the market's events calls {@link #start()} once and then passes on what happens, one call at a time
 * from one thread. The runner starts the strategy at the parent's start and ends it when the parent is filled whole,
 * when its window is over, or on {@link #end()}; it then cancels what is live, and asks again with the next event for
 * what the market would not cancel. A run whose market begins after the window never starts its strategy.
 *
 * <p>It is a safety net, whatever the strategy does: an order that together with what has filled and what is live would
 * exceed the parent's quantity, that is limited worse than the parent, or that comes outside the window, is refused
 * before the gateway sees it. The strategy is told why ({@link OrderUpdate.Type#REJECTED}, or
 * {@link OrderUpdate.Type#REPLACE_REJECTED}), and the refusal is {@linkplain ParentAccount#refusedCount() counted}. An
 * order is live until the market says that it is not: a cancellation that was asked for frees nothing before it is
 * confirmed, and while a replacement is on its way the larger of both sizes counts.
 *
 * <p>The gateway may report an {@link OrderUpdate} at any time, even in the middle of a call that the runner makes to
 * it; the strategy is told when its own call has returned.
 */
public final class StrategyRunner {
    private enum Phase {
        WAITING,
        OPEN,
        ENDED
    }

    private final ExecutionStrategy strategy;
    private final ParentOrder parent;
    private final MarketView market;
    private final LongConsumer alarm;
    private final SeededRandom random;
    private final ParentAccount account;
    private final GuardedGateway gateway;
    private final Queue<Notice> notices = new ArrayDeque<>();
    private final TreeSet<Long> wakeTimes = new TreeSet<>();
    private Phase phase = Phase.WAITING;
    private boolean busy;

    /**
     * Prepares a run.
     *
     * @param strategy a new strategy
     * @param parent the order that it works
     * @param market the market that it sees
     * @param gateway where its child orders go
     * @param alarm is asked for a call of {@link #timer()} at a time, nanoseconds since the epoch; a time that has
     *     passed means as soon as possible, but not in the middle of another call
     * @param seed of the strategy's random numbers
     */
    public StrategyRunner(
            ExecutionStrategy strategy,
            ParentOrder parent,
            MarketView market,
            OrderGateway gateway,
            LongConsumer alarm,
            long seed) {
        this.strategy = strategy;
        this.parent = parent;
        this.market = market;
        this.alarm = alarm;
        this.random = new SeededRandom(seed);
        this.account = new ParentAccount(parent.quantity());
        this.gateway = new GuardedGateway(parent, market, gateway, account, this::refused);
    }

    /** Begins: asks for alarms at both ends of the window, and opens at once if it is open. */
    public void start() {
        alarm.accept(parent.startTime());
        alarm.accept(parent.endTime());
        begin();
        try {
            followTime();
        } finally {
            busy = false;
        }
    }

    /** Something changed in the visible book, for another reason than the runner's own orders. */
    public void bookChanged() {
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
    public void traded(long price, long quantity, @Nullable Side aggressorSide) {
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
    public void timer() {
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
     * @param update what happened to an order that went through the gateway
     * @throws IllegalStateException if it cannot be true: the order was never sent, or would have filled beyond its
     *     quantity
     */
    public void orderUpdated(OrderUpdate update) {
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
    public void end() {
        begin();
        try {
            finish();
        } finally {
            busy = false;
        }
    }

    /** {@return whether the run has ended and none of its orders is live any more; once true, it stays so} */
    public boolean isDone() {
        return phase == Phase.ENDED && account.liveQuantity() == 0;
    }

    /** {@return what became of the parent so far} */
    public ParentAccount account() {
        return account;
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
        if (now >= parent.endTime()) {
            finish();
        } else if (phase == Phase.WAITING && now >= parent.startTime()) {
            phase = Phase.OPEN;
            strategy.start(new Context());
            settle();
        }
        return phase == Phase.OPEN;
    }

    /** The same, and asks again to cancel what the end has left. */
    private boolean follow() {
        boolean open = followTime();
        if (!open && account.liveQuantity() > 0) {
            gateway.cancelAll();
            settle();
        }
        return open;
    }

    /** Takes account of what the market said and tells the strategy, until there is nothing more to tell. */
    private void settle() {
        Notice notice;
        while ((notice = notices.poll()) != null) {
            if (notice.fromMarket) {
                account.apply(notice.update);
            }
            strategy.orderUpdated(notice.update);
            if (account.remainingQuantity() == 0) {
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
        gateway.close();
        if (started) {
            strategy.end();
            gateway.cancelAll();
            settle();
        }
    }

    private void refused(OrderUpdate update) {
        notices.add(new Notice(update, false));
    }

    /** An update that the strategy is to be told; only the market's own change the account. */
    private record Notice(OrderUpdate update, boolean fromMarket) {}

    private final class Context implements StrategyContext {
        @Override
        public ParentOrder parent() {
            return parent;
        }

        @Override
        public MarketView market() {
            return market;
        }

        @Override
        public OrderGateway gateway() {
            return gateway;
        }

        @Override
        public ParentAccount account() {
            return account;
        }

        @Override
        public void wakeAt(long time) {
            if (time < parent.endTime() && wakeTimes.add(time)) {
                alarm.accept(time);
            }
        }

        @Override
        public SeededRandom random() {
            return random;
        }
    }
}
