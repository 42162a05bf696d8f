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
    private final EngineState book;
    private int cancelled;

    MassCancel(Trading trading) {
        this.trading = trading;
        book = trading.book;
    }

    int ofOwner(long owner, boolean buys, boolean sells) {
        cancelled = 0;
        int row = book.owners.first(owner);
        while (row != Attributes.NONE) {
            int next = book.owners.next(row);
            Side side = book.attributes.side(row);
            if (side == Side.BUY ? buys : sells) {
                cancel(book.attributes.order(row), CancelReason.MASS_CANCELLED);
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
        int shown = book.bestLevel(LiveOrders.displayed(side));
        int unseen = book.bestLevel(LiveOrders.hidden(side));
        while (shown != LiveOrders.NONE || unseen != LiveOrders.NONE) {
            if (book.keyOrNone(unseen) < book.keyOrNone(shown)) {
                int level = unseen;
                unseen = book.nextLevel(level);
                cancelLevel(level, onlyOfTheDay, reason);
            } else {
                int level = shown;
                shown = book.nextLevel(level);
                cancelLevel(level, onlyOfTheDay, reason);
            }
        }
    }

    private void cancelQueue(int queue, boolean onlyOfTheDay, CancelReason reason) {
        int level = book.bestLevel(queue);
        while (level != LiveOrders.NONE) {
            int next = book.nextLevel(level);
            cancelLevel(level, onlyOfTheDay, reason);
            level = next;
        }
    }

    private void cancelLevel(int level, boolean onlyOfTheDay, CancelReason reason) {
        int order = book.firstOrder(level);
        while (order != LiveOrders.NONE) {
            int next = book.nextOrder(order);
            if (!onlyOfTheDay || isOfTheDay(order)) {
                cancel(order, reason);
            }
            order = next;
        }
    }

    private void cancelTriggered(boolean buys, boolean sells, boolean onlyOfTheDay, CancelReason reason) {
        int order = book.firstOrder(book.bestLevel(LiveOrders.TRIGGERED));
        while (order != LiveOrders.NONE) {
            int next = book.nextOrder(order);
            boolean isAsked = book.side(order) == Side.BUY ? buys : sells;
            if (isAsked && (!onlyOfTheDay || isOfTheDay(order))) {
                cancel(order, reason);
            }
            order = next;
        }
    }

    private boolean isOfTheDay(int order) {
        int row = book.attributes(order);
        return row != Attributes.NONE && book.attributes.timeInForce(row) == TimeInForce.DAY;
    }

    private void cancel(int order, CancelReason reason) {
        trading.cancel(order, reason);
        cancelled++;
    }
}
