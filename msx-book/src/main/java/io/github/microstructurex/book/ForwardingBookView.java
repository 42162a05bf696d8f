package io.github.microstructurex.book;

import io.github.microstructurex.book.internal.LiveOrdersView;

/** The reading half of a book: everything that can be read, from the orders that rest in it. */
abstract class ForwardingBookView implements BookView {
    private final LiveOrdersView orders;

    ForwardingBookView(LiveOrdersView orders) {
        this.orders = orders;
    }

    @Override
    public final long bestPrice(Side side) {
        return orders.bestPrice(side);
    }

    @Override
    public final long bestQuantity(Side side) {
        return orders.bestQuantity(side);
    }

    @Override
    public final long bestOrderId(Side side) {
        return orders.bestOrderId(side);
    }

    @Override
    public final int levelCount(Side side) {
        return orders.levelCount(side);
    }

    @Override
    public final int orderCount() {
        return orders.orderCount();
    }

    @Override
    public final long quantityAt(Side side, long price) {
        return orders.quantityAt(side, price);
    }

    @Override
    public final int orderCountAt(Side side, long price) {
        return orders.orderCountAt(side, price);
    }

    @Override
    public final long totalQuantity(Side side) {
        return orders.totalQuantity(side);
    }

    @Override
    public final void copyDepth(Depth into) {
        orders.copyDepth(into);
    }

    @Override
    public final void forEachOrder(Side side, OrderVisitor visitor) {
        orders.forEachOrder(side, visitor);
    }

    @Override
    public final boolean contains(long orderId) {
        return orders.contains(orderId);
    }

    @Override
    public final Side sideOf(long orderId) {
        return orders.sideOf(orderId);
    }

    @Override
    public final long priceOf(long orderId) {
        return orders.priceOf(orderId);
    }

    @Override
    public final long remainingQuantity(long orderId) {
        return orders.remainingQuantity(orderId);
    }

    @Override
    public final long quantityAhead(long orderId) {
        return orders.quantityAhead(orderId);
    }

    @Override
    public final int ordersAhead(long orderId) {
        return orders.ordersAhead(orderId);
    }
}
