package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BandPolicy;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.testkit.ReferenceOrder.Place;

/** The state of the reference book, and the few things that can happen to an order, each with the event that tells it. */
final class ReferenceState {
    final MatchingRules rules;
    final BookListener listener;
    final ReferenceOrders orders;
    long sequence;
    long entries;
    long time;
    TradingPhase phase = TradingPhase.CONTINUOUS;
    long lowBand = OrderBook.MIN_PRICE;
    long highBand = OrderBook.MAX_PRICE;
    long referencePrice = BookView.NO_PRICE;
    long lastTradePrice = BookView.NO_PRICE;

    ReferenceState(MatchingRules rules, BookListener listener) {
        this(rules, listener, new ReferenceOrders());
    }

    private ReferenceState(MatchingRules rules, BookListener listener, ReferenceOrders orders) {
        this.rules = rules;
        this.listener = listener;
        this.orders = orders;
    }

    /** A copy to try something out on: it tells nobody. */
    ReferenceState trial() {
        ReferenceState copy = new ReferenceState(rules, BookListener.NONE, orders.copy());
        copy.phase = phase;
        copy.lowBand = lowBand;
        copy.highBand = highBand;
        return copy;
    }

    boolean isInsideBands(long price) {
        return lowBand <= price && price <= highBand;
    }

    boolean isRefusedByBands(long limit) {
        return rules.bandPolicy() == BandPolicy.REJECT && !isInsideBands(limit);
    }

    /** Whether an order with this limit would meet an order of the other side, displayed or hidden. */
    boolean crosses(Side side, long limit) {
        long best = orders.bestPrice(side.opposite());
        return best != BookView.NO_PRICE && side.accepts(limit, best);
    }

    void trade(ReferenceOrder resting, ReferenceOrder incoming, long quantity) {
        take(resting, quantity);
        take(incoming, quantity);
        lastTradePrice = resting.limit;
        listener.trade(
                sequence, resting.id(), incoming.id(), incoming.side(), resting.limit, quantity, resting.remaining);
        refreshIfDue(resting);
    }

    void auctionTrade(ReferenceOrder buy, ReferenceOrder sell, long price, long quantity) {
        take(buy, quantity);
        take(sell, quantity);
        lastTradePrice = price;
        listener.auctionTrade(sequence, buy.id(), sell.id(), price, quantity, buy.remaining, sell.remaining);
        refreshIfDue(buy);
        refreshIfDue(sell);
    }

    private void take(ReferenceOrder order, long quantity) {
        order.remaining -= quantity;
        if (order.isDisplayed()) {
            order.displayed -= quantity;
        }
        if (order.remaining == 0) {
            orders.remove(order);
        }
    }

    /** An iceberg whose displayed part is gone shows the next one, at the back of its queue. */
    private void refreshIfDue(ReferenceOrder order) {
        if (order.isDisplayed() && order.displayed == 0 && order.remaining > 0) {
            order.top = false;
            order.displayed = order.displayedOf(order.remaining);
            orders.put(order, Place.RESTING);
            listener.orderRefreshed(sequence, order.id(), order.side(), order.limit, order.displayed, order.remaining);
        }
    }

    /** Takes a part away in place: an iceberg loses reserve first, then of its displayed part. */
    void reduce(ReferenceOrder order, long by) {
        order.remaining -= by;
        order.displayed = Math.min(order.displayed, order.remaining);
        listener.orderReduced(sequence, order.id(), order.side(), order.limit, by, order.remaining);
    }

    void cancel(ReferenceOrder order, CancelReason reason) {
        orders.remove(order);
        listener.orderCancelled(sequence, order.id(), order.side(), order.limit, order.remaining, reason);
    }

    void rest(ReferenceOrder order) {
        if (phase == TradingPhase.CONTINUOUS && !order.terms.isHidden() && bettersItsSide(order)) {
            orders.resting(order.side()).forEach(other -> other.top = false);
            order.top = true;
        }
        order.displayed = order.displayedOf(order.remaining);
        orders.put(order, Place.RESTING);
        tellRested(order);
    }

    private boolean bettersItsSide(ReferenceOrder order) {
        long best = orders.bestPrice(order.side());
        return best == BookView.NO_PRICE || order.side().isBetter(order.limit, best);
    }

    /** A market order in a call auction rests at no price. */
    void collect(ReferenceOrder order) {
        orders.put(order, Place.COLLECTED);
        tellRested(order);
    }

    private void tellRested(ReferenceOrder order) {
        listener.orderRested(sequence, order.id(), order.side(), order.limit, order.remaining, order.displayed);
    }

    void waitForTrigger(ReferenceOrder stop) {
        orders.put(stop, Place.WAITING);
        listener.stopRested(sequence, stop.id(), stop.side(), stop.terms.stopPrice(), stop.remaining);
    }

    void changePhase(TradingPhase to) {
        phase = to;
        listener.phaseChanged(sequence, to);
    }
}
