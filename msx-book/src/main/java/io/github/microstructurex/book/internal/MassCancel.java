package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;

/** Cancels many orders: an owner's in entry order, others in book order. Each method returns how many it cancelled. */
final class MassCancel {
    private static final int[] QUEUES_AFTER_RESTING = {
        LiveOrders.COLLECTED, LiveOrders.COLLECTED + 1, LiveOrders.STOPS, LiveOrders.STOPS + 1
    };

    private final Trading trading;
    private final LiveOrders orders;
    private int cancelled;

    MassCancel(Trading trading) {
        this.trading = trading;
        orders = trading.orders;
    }

    int ofOwner(long owner, boolean buys, boolean sells) {
        cancelled = 0;
        int row = orders.owners.first(owner);
        while (row != Attributes.NONE) {
            int next = orders.owners.next(row);
            Side side = orders.attributes.side(row);
            if (side == Side.BUY ? buys : sells) {
                cancel(orders.attributes.order(row), CancelReason.MASS_CANCELLED);
            }
            row = next;
        }
        return cancelled;
    }

    int of(boolean buys, boolean sells) {
        return inBookOrder(buys, sells, false, CancelReason.MASS_CANCELLED);
    }

    void endDay() {
        inBookOrder(true, true, true, CancelReason.END_OF_DAY);
    }

    private int inBookOrder(boolean buys, boolean sells, boolean onlyOfTheDay, CancelReason reason) {
        cancelled = 0;
        if (buys) {
            cancelResting(Side.BUY, onlyOfTheDay, reason);
        }
        if (sells) {
            cancelResting(Side.SELL, onlyOfTheDay, reason);
        }
        for (int queue : QUEUES_AFTER_RESTING) {
            if ((queue & 1) == 0 ? buys : sells) {
                cancelQueue(queue, onlyOfTheDay, reason);
            }
        }
        cancelTriggered(buys, sells, onlyOfTheDay, reason);
        return cancelled;
    }

    private void cancelResting(Side side, boolean onlyOfTheDay, CancelReason reason) {
        PriceLevels displayed = orders.displayed(side);
        PriceLevels hidden = orders.hidden(side);
        int shown = displayed.best();
        int unseen = hidden.best();
        while (shown != PriceLevels.NONE || unseen != PriceLevels.NONE) {
            if (hidden.keyOrNone(unseen) < displayed.keyOrNone(shown)) {
                int level = unseen;
                unseen = hidden.next(level);
                cancelLevel(hidden, level, onlyOfTheDay, reason);
            } else {
                int level = shown;
                shown = displayed.next(level);
                cancelLevel(displayed, level, onlyOfTheDay, reason);
            }
        }
    }

    private void cancelQueue(int queue, boolean onlyOfTheDay, CancelReason reason) {
        PriceLevels levels = orders.queue(queue);
        int level = levels.best();
        while (level != PriceLevels.NONE) {
            int next = levels.next(level);
            cancelLevel(levels, level, onlyOfTheDay, reason);
            level = next;
        }
    }

    private void cancelLevel(PriceLevels levels, int level, boolean onlyOfTheDay, CancelReason reason) {
        int order = levels.first(level);
        while (order != LiveOrders.NONE) {
            int next = orders.cells.next(order);
            if (!onlyOfTheDay || isOfTheDay(order)) {
                cancel(order, reason);
            }
            order = next;
        }
    }

    private void cancelTriggered(boolean buys, boolean sells, boolean onlyOfTheDay, CancelReason reason) {
        PriceLevels levels = orders.queue(LiveOrders.TRIGGERED);
        int order = levels.first(levels.best());
        while (order != LiveOrders.NONE) {
            int next = orders.cells.next(order);
            boolean isAsked = orders.side(order) == Side.BUY ? buys : sells;
            if (isAsked && (!onlyOfTheDay || isOfTheDay(order))) {
                cancel(order, reason);
            }
            order = next;
        }
    }

    private boolean isOfTheDay(int order) {
        int row = orders.cells.attributes(order);
        return row != Attributes.NONE && orders.attributes.timeInForce(row) == TimeInForce.DAY;
    }

    private void cancel(int order, CancelReason reason) {
        trading.cancel(order, reason);
        cancelled++;
    }
}
