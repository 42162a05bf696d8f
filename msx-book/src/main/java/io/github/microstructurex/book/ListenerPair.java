package io.github.microstructurex.book;

/** Tells two listeners, one after the other. */
record ListenerPair(BookListener first, BookListener second) implements BookListener {
    @Override
    public void timeAdvanced(long sequence, long time) {
        first.timeAdvanced(sequence, time);
        second.timeAdvanced(sequence, time);
    }

    @Override
    public void orderAccepted(long sequence, long orderId, Side side, long price, long quantity) {
        first.orderAccepted(sequence, orderId, side, price, quantity);
        second.orderAccepted(sequence, orderId, side, price, quantity);
    }

    @Override
    public void orderRejected(long sequence, long orderId, RejectReason reason) {
        first.orderRejected(sequence, orderId, reason);
        second.orderRejected(sequence, orderId, reason);
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
        first.trade(sequence, restingOrderId, aggressorOrderId, aggressorSide, price, quantity, restingRemaining);
        second.trade(sequence, restingOrderId, aggressorOrderId, aggressorSide, price, quantity, restingRemaining);
    }

    @Override
    public void orderRested(long sequence, long orderId, Side side, long price, long quantity, long displayed) {
        first.orderRested(sequence, orderId, side, price, quantity, displayed);
        second.orderRested(sequence, orderId, side, price, quantity, displayed);
    }

    @Override
    public void orderRefreshed(long sequence, long orderId, Side side, long price, long displayed, long remaining) {
        first.orderRefreshed(sequence, orderId, side, price, displayed, remaining);
        second.orderRefreshed(sequence, orderId, side, price, displayed, remaining);
    }

    @Override
    public void stopRested(long sequence, long orderId, Side side, long stopPrice, long quantity) {
        first.stopRested(sequence, orderId, side, stopPrice, quantity);
        second.stopRested(sequence, orderId, side, stopPrice, quantity);
    }

    @Override
    public void stopTriggered(long sequence, long orderId, Side side, long price, long quantity) {
        first.stopTriggered(sequence, orderId, side, price, quantity);
        second.stopTriggered(sequence, orderId, side, price, quantity);
    }

    @Override
    public void orderReduced(long sequence, long orderId, Side side, long price, long removed, long remaining) {
        first.orderReduced(sequence, orderId, side, price, removed, remaining);
        second.orderReduced(sequence, orderId, side, price, removed, remaining);
    }

    @Override
    public void orderCancelled(long sequence, long orderId, Side side, long price, long quantity, CancelReason reason) {
        first.orderCancelled(sequence, orderId, side, price, quantity, reason);
        second.orderCancelled(sequence, orderId, side, price, quantity, reason);
    }

    @Override
    public void uncrossed(long sequence, long price, long volume, long imbalance) {
        first.uncrossed(sequence, price, volume, imbalance);
        second.uncrossed(sequence, price, volume, imbalance);
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
        first.auctionTrade(sequence, buyOrderId, sellOrderId, price, quantity, buyRemaining, sellRemaining);
        second.auctionTrade(sequence, buyOrderId, sellOrderId, price, quantity, buyRemaining, sellRemaining);
    }

    @Override
    public void phaseChanged(long sequence, TradingPhase phase) {
        first.phaseChanged(sequence, phase);
        second.phaseChanged(sequence, phase);
    }

    @Override
    public void bandsChanged(long sequence, long low, long high) {
        first.bandsChanged(sequence, low, high);
        second.bandsChanged(sequence, low, high);
    }

    @Override
    public void referencePriceChanged(long sequence, long price) {
        first.referencePriceChanged(sequence, price);
        second.referencePriceChanged(sequence, price);
    }
}
