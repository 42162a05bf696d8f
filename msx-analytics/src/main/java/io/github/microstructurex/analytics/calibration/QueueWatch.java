package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.analytics.internal.OrderFlowObserver;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.flow.QueueEvent;

/**
 * Sees a record as queues on both sides of a reference price, which lies half a tick from the prices next to it.
 *
 * <p>A spread of an odd number of ticks has the reference price in its middle, any other one next to its middle, on the
 * side where it was before (Huang, Lehalle, Rosenbaum 2015, section 2.2). Where a spread of one tick has become one of two,
 * because a best queue was emptied, the next order at the price between tells where the reference price has been since: if
 * the other side took the price, it had moved. Until then what happens is counted for both cases, and for neither if the
 * touch changes in another way.
 */
final class QueueWatch extends OrderFlowObserver {
    private static final Side[] SIDES = Side.values();

    private final int queues;
    private final long priceStep;
    private final double eventSize;
    private final QueueTallies tallies;
    private final QueueTallies ifBelow;
    private final QueueTallies ifAbove;
    private long bid;
    private long ask;
    /** Twice the reference price in price steps, an odd number; 0 while there is none. */
    private long reference;

    private boolean isPending;
    private boolean wasBelow;
    private long firstReference;
    private long resolved;
    private long moved;
    private long lastExecutionPrice;

    QueueWatch(int queues, long priceStep, double eventSize) {
        this.queues = queues;
        this.priceStep = priceStep;
        this.eventSize = eventSize;
        tallies = new QueueTallies(queues);
        ifBelow = new QueueTallies(queues);
        ifAbove = new QueueTallies(queues);
    }

    @Override
    protected void elapsed(long nanos) {
        if (reference == 0) {
            return;
        }
        double seconds = nanos / 1e9;
        if (isPending) {
            elapsed(seconds, middle() - 1, ifBelow);
            elapsed(seconds, middle() + 1, ifAbove);
        } else {
            elapsed(seconds, reference, tallies);
        }
    }

    /** Twice the price between bid and ask. */
    private long middle() {
        return bid + ask;
    }

    private void elapsed(double seconds, long at, QueueTallies into) {
        for (Side side : SIDES) {
            long best = side == Side.BUY ? bid : ask;
            for (int queue = 0; queue < queues; queue++) {
                long price = (at - (2L * queue + 1) * side.sign()) / 2;
                into.elapsed(queue, size(side, price), seconds, price == best);
            }
        }
    }

    private int size(Side side, long price) {
        double size = Math.ceil(book().quantityAt(side, price * priceStep) / eventSize);
        return (int) Math.min(size, Integer.MAX_VALUE);
    }

    @Override
    protected void limitOrder(Side side, long price, long quantity) {
        event(side, price, QueueEvent.LIMIT);
    }

    @Override
    protected void cancellation(Side side, long price, long quantity, boolean whole) {
        event(side, price, QueueEvent.CANCEL);
    }

    @Override
    protected void execution(Side side, long price, long quantity, boolean begins) {
        if (begins || price != lastExecutionPrice) {
            event(side, price, QueueEvent.MARKET);
        }
        lastExecutionPrice = price;
    }

    private void event(Side side, long ticks, QueueEvent kind) {
        long price = Math.floorDiv(ticks, priceStep);
        if (reference == 0) {
            return;
        }
        if (isPending) {
            event(side, price, kind, middle() - 1, ifBelow);
            event(side, price, kind, middle() + 1, ifAbove);
        } else {
            event(side, price, kind, reference, tallies);
        }
    }

    private void event(Side side, long price, QueueEvent kind, long at, QueueTallies into) {
        long twice = (at - 2 * price) * side.sign();
        if (twice > 0 && twice < 2L * queues) {
            into.event((int) (twice / 2), size(side, price), kind);
        }
    }

    @Override
    protected void changed() {
        if (book().isEmpty(Side.BUY) || book().isEmpty(Side.SELL)) {
            forget();
            return;
        }
        long newBid = Math.floorDiv(book().bestPrice(Side.BUY), priceStep);
        long newAsk = -Math.floorDiv(-book().bestPrice(Side.SELL), priceStep);
        if (newBid >= newAsk) {
            forget();
        } else if (newBid != bid || newAsk != ask || reference == 0) {
            touch(newBid, newAsk);
        }
    }

    private void forget() {
        reference = 0;
        isPending = false;
        ifBelow.clear();
        ifAbove.clear();
    }

    private void touch(long newBid, long newAsk) {
        boolean wasTight = reference != 0 && ask - bid == 1;
        if (isPending) {
            resolve(newBid, newAsk);
        }
        long middle = newBid + newAsk;
        boolean hasMiddle = Math.floorMod(middle, 2) == 1;
        if (wasTight && newAsk - newBid == 2 && (newBid == bid || newAsk == ask)) {
            isPending = true;
            wasBelow = reference < middle;
        }
        if (hasMiddle) {
            reference = middle;
        } else {
            reference = reference == 0 || reference > middle ? middle + 1 : middle - 1;
        }
        bid = newBid;
        ask = newAsk;
        if (firstReference == 0) {
            firstReference = reference;
        }
    }

    private void resolve(long newBid, long newAsk) {
        isPending = false;
        boolean above = newAsk == ask && newBid == bid + 1;
        boolean below = newBid == bid && newAsk == ask - 1;
        if (above || below) {
            tallies.drain(above ? ifAbove : ifBelow);
            resolved++;
            moved += above == wasBelow ? 1 : 0;
        }
        ifAbove.clear();
        ifBelow.clear();
    }

    QueueTallies tallies() {
        return tallies;
    }

    /** {@return how often it became known where the reference price was after a best queue had been emptied} */
    long resolved() {
        return resolved;
    }

    /** {@return in how many of these cases it had moved} */
    long moved() {
        return moved;
    }

    /** {@return the first price below the first reference price, in price steps; {@code NO_PRICE} if there never was one} */
    long openingBid() {
        return firstReference == 0 ? BookView.NO_PRICE : (firstReference - 1) / 2;
    }
}
