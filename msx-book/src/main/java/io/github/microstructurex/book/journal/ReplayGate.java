package io.github.microstructurex.book.journal;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;

/** Keeps the events of commands that are carried out again from a listener, until it is opened. */
final class ReplayGate implements BookListener {
    private final BookListener listener;
    private BookListener told = BookListener.NONE;

    ReplayGate(BookListener listener) {
        this.listener = listener;
    }

    void open() {
        told = listener;
    }

    @Override
    public void timeAdvanced(long sequence, long time) {
        told.timeAdvanced(sequence, time);
    }

    @Override
    public void orderAccepted(long sequence, long orderId, Side side, long price, long quantity) {
        told.orderAccepted(sequence, orderId, side, price, quantity);
    }

    @Override
    public void orderRejected(long sequence, long orderId, RejectReason reason) {
        told.orderRejected(sequence, orderId, reason);
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
        told.trade(sequence, restingOrderId, aggressorOrderId, aggressorSide, price, quantity, restingRemaining);
    }

    @Override
    public void orderRested(long sequence, long orderId, Side side, long price, long quantity, long displayed) {
        told.orderRested(sequence, orderId, side, price, quantity, displayed);
    }

    @Override
    public void orderRefreshed(long sequence, long orderId, Side side, long price, long displayed, long remaining) {
        told.orderRefreshed(sequence, orderId, side, price, displayed, remaining);
    }

    @Override
    public void stopRested(long sequence, long orderId, Side side, long stopPrice, long quantity) {
        told.stopRested(sequence, orderId, side, stopPrice, quantity);
    }

    @Override
    public void stopTriggered(long sequence, long orderId, Side side, long price, long quantity) {
        told.stopTriggered(sequence, orderId, side, price, quantity);
    }

    @Override
    public void orderReduced(long sequence, long orderId, Side side, long price, long removed, long remaining) {
        told.orderReduced(sequence, orderId, side, price, removed, remaining);
    }

    @Override
    public void orderCancelled(long sequence, long orderId, Side side, long price, long quantity, CancelReason reason) {
        told.orderCancelled(sequence, orderId, side, price, quantity, reason);
    }

    @Override
    public void uncrossed(long sequence, long price, long volume, long imbalance) {
        told.uncrossed(sequence, price, volume, imbalance);
    }

    @Override
    public void auctionTrade(
            long sequence,
            long buyOrderId,
            long sellOrderId,
            long price,
            long quantity,
            long buyRemaining,
            long sellRemaining) {
        told.auctionTrade(sequence, buyOrderId, sellOrderId, price, quantity, buyRemaining, sellRemaining);
    }

    @Override
    public void phaseChanged(long sequence, TradingPhase phase) {
        told.phaseChanged(sequence, phase);
    }

    @Override
    public void bandsChanged(long sequence, long low, long high) {
        told.bandsChanged(sequence, low, high);
    }

    @Override
    public void referencePriceChanged(long sequence, long price) {
        told.referencePriceChanged(sequence, price);
    }
}
