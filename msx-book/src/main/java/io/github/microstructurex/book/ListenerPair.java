package io.github.microstructurex.book;

/** Tells two listeners, one after the other. */
record ListenerPair(BookListener first, BookListener second) implements BookListener {
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
    public void orderRested(long sequence, long orderId, Side side, long price, long quantity) {
        first.orderRested(sequence, orderId, side, price, quantity);
        second.orderRested(sequence, orderId, side, price, quantity);
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
}
