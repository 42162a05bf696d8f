package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.OrderVisitor;
import io.github.microstructurex.book.Side;

/** What can be read of the live orders of a book: levels and queues as others see them, and any live order by its id. */
public final class LiveOrdersView implements BookView {
    private final LiveOrders orders;

    /**
     * Makes the view.
     *
     * @param orders what it shows
     */
    public LiveOrdersView(LiveOrders orders) {
        this.orders = orders;
    }

    @Override
    public long bestPrice(Side side) {
        int queue = LiveOrders.displayed(side);
        return orders.isEmpty(queue) ? NO_PRICE : orders.bestPrice(queue);
    }

    @Override
    public long bestQuantity(Side side) {
        return orders.levelQuantity(orders.bestLevel(LiveOrders.displayed(side)));
    }

    @Override
    public long bestOrderId(Side side) {
        if (orders.isEmpty(LiveOrders.displayed(side))) {
            throw new IllegalStateException("the " + side + " side is empty");
        }
        return orders.id(orders.first(side));
    }

    @Override
    public int levelCount(Side side) {
        return orders.levelCount(LiveOrders.displayed(side));
    }

    @Override
    public int orderCount() {
        return orders.orderCount();
    }

    @Override
    public long quantityAt(Side side, long price) {
        return Admission.isPrice(price) ? orders.levelQuantity(orders.levelAt(LiveOrders.displayed(side), price)) : 0;
    }

    @Override
    public int orderCountAt(Side side, long price) {
        int count = 0;
        if (Admission.isPrice(price)) {
            int level = orders.levelAt(LiveOrders.displayed(side), price);
            for (int order = orders.firstOrder(level); order != LiveOrders.NONE; order = orders.nextOrder(order)) {
                count++;
            }
        }
        return count;
    }

    @Override
    public long totalQuantity(Side side) {
        return orders.total(LiveOrders.displayed(side));
    }

    @Override
    public void copyDepth(Depth into) {
        into.clear();
        copySide(Side.BUY, into);
        copySide(Side.SELL, into);
    }

    private void copySide(Side side, Depth into) {
        int queue = LiveOrders.displayed(side);
        int level = orders.bestLevel(queue);
        while (level != LiveOrders.NONE && !into.isFull(side)) {
            into.append(side, orders.priceOf(level), orders.levelQuantity(level));
            level = orders.nextLevel(level);
        }
    }

    @Override
    public void forEachOrder(Side side, OrderVisitor visitor) {
        int queue = LiveOrders.displayed(side);
        for (int level = orders.bestLevel(queue); level != LiveOrders.NONE; level = orders.nextLevel(level)) {
            for (int order = orders.firstOrder(level); order != LiveOrders.NONE; order = orders.nextOrder(order)) {
                visitor.order(orders.id(order), orders.priceOf(level), orders.queued(order));
            }
        }
    }

    @Override
    public boolean contains(long orderId) {
        return orders.find(orderId) != LiveOrders.NONE;
    }

    @Override
    public Side sideOf(long orderId) {
        return orders.side(live(orderId));
    }

    @Override
    public long priceOf(long orderId) {
        return orders.price(live(orderId));
    }

    @Override
    public long remainingQuantity(long orderId) {
        return orders.quantity(live(orderId));
    }

    /**
     * What others see of a live order.
     *
     * @param orderId a live order
     * @return its displayed quantity
     */
    public long displayedQuantity(long orderId) {
        return orders.displayedQuantityOf(live(orderId));
    }

    /**
     * The stop price of a live order.
     *
     * @param orderId a live order
     * @return its stop price, {@link BookView#NO_PRICE} if it does not wait for one
     */
    public long stopPriceOf(long orderId) {
        return orders.stopPriceOf(live(orderId));
    }

    @Override
    public long quantityAhead(long orderId) {
        int order = live(orderId);
        long sum = 0;
        for (int ahead = orders.previousOrder(order); ahead != LiveOrders.NONE; ahead = orders.previousOrder(ahead)) {
            sum += orders.queued(ahead);
        }
        for (int ahead = orders.firstDisplayedAhead(order); ahead != LiveOrders.NONE; ahead = orders.nextOrder(ahead)) {
            sum += orders.quantity(ahead);
        }
        return sum;
    }

    @Override
    public int ordersAhead(long orderId) {
        int order = live(orderId);
        int count = 0;
        for (int ahead = orders.previousOrder(order); ahead != LiveOrders.NONE; ahead = orders.previousOrder(ahead)) {
            count++;
        }
        for (int ahead = orders.firstDisplayedAhead(order); ahead != LiveOrders.NONE; ahead = orders.nextOrder(ahead)) {
            count++;
        }
        return count;
    }

    private int live(long orderId) {
        int order = orders.find(orderId);
        if (order == LiveOrders.NONE) {
            throw new IllegalArgumentException("order " + orderId + " is not live");
        }
        return order;
    }
}
