package io.github.microstructurex.analytics;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.InventoryLimits;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/** Measures for how long own orders rest in the book on each side, and on both: at the venue, whatever the maker knows. */
final class QuotingUptime implements BookListener {
    private final InventoryLimits limits;
    private final List<Set<Long>> resting = List.of(new HashSet<>(), new HashSet<>());
    private final long[] time = new long[Side.values().length];
    private long bothTime;
    private long firstId = Long.MAX_VALUE;
    private long lastId = Long.MIN_VALUE;
    private long since;
    private LongSupplier clock = () -> Long.MIN_VALUE;

    QuotingUptime(InventoryLimits limits) {
        this.limits = limits;
        since = limits.startTime();
    }

    /** Says what tells the time; before it is said nothing may happen. */
    void tellTime(LongSupplier newClock) {
        clock = newClock;
    }

    /** An order is on its way; it is one of its owner's, whose ids grow. */
    void sent(long orderId) {
        firstId = Math.min(firstId, orderId);
        lastId = Math.max(lastId, orderId);
    }

    /** Most events are others': no object is made for them. */
    private boolean isOwn(long orderId) {
        return orderId >= firstId && orderId <= lastId;
    }

    @Override
    public void orderRested(long sequence, long orderId, Side side, long price, long quantity, long displayed) {
        if (isOwn(orderId)) {
            pass();
            resting.get(side.index()).add(orderId);
        }
    }

    @Override
    public void orderCancelled(long sequence, long orderId, Side side, long price, long quantity, CancelReason reason) {
        leave(orderId, side);
    }

    @Override
    public void trade(
            long sequence,
            long restingOrderId,
            long aggressorOrderId,
            Side aggressorSide,
            long price,
            long quantity,
            long restingRemaining) {
        if (restingRemaining == 0) {
            leave(restingOrderId, aggressorSide.opposite());
        }
    }

    private void leave(long orderId, Side side) {
        if (isOwn(orderId)) {
            pass();
            resting.get(side.index()).remove(orderId);
        }
    }

    /** Counts the time until now, as far as it lies in the window. */
    private void pass() {
        long now = Math.max(limits.startTime(), Math.min(limits.endTime(), clock.getAsLong()));
        long elapsed = now - since;
        since = now;
        boolean both = true;
        for (Side side : Side.values()) {
            boolean quotes = !resting.get(side.index()).isEmpty();
            time[side.index()] += quotes ? elapsed : 0;
            both &= quotes;
        }
        bothTime += both ? elapsed : 0;
    }

    /** The part of the window in which an order of the side rested. To be asked when the window is over. */
    double of(Side side) {
        pass();
        return (double) time[side.index()] / limits.duration();
    }

    /** The part of the window in which both sides had one. To be asked when the window is over. */
    double ofBoth() {
        pass();
        return (double) bothTime / limits.duration();
    }
}
