package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.OrderVisitor;
import io.github.microstructurex.book.Side;

/** What can be read of the live orders of a book: levels and queues as others see them, and any live order by its id. */
public final class LiveOrdersView implements BookView {
    private final LiveOrders orders;
    private final OrderCells cells;

    /**
     * Makes the view.
     *
     * @param orders what it shows
     */
    public LiveOrdersView(LiveOrders orders) {
        this.orders = orders;
        cells = orders.cells;
    }

    @Override
    public long bestPrice(Side side) {
        PriceLevels levels = orders.displayed(side);
        return levels.isEmpty() ? NO_PRICE : levels.bestPrice();
    }

    @Override
    public long bestQuantity(Side side) {
        PriceLevels levels = orders.displayed(side);
        return levels.quantity(levels.best());
    }

    @Override
    public long bestOrderId(Side side) {
        if (orders.displayed(side).isEmpty()) {
            throw new IllegalStateException("the " + side + " side is empty");
        }
        return cells.id(orders.first(side));
    }

    @Override
    public int levelCount(Side side) {
        return orders.displayed(side).levelCount();
    }

    @Override
    public int orderCount() {
        return orders.index.size();
    }

    @Override
    public long quantityAt(Side side, long price) {
        return Admission.isPrice(price)
                ? orders.displayed(side).quantity(orders.displayed(side).find(price))
                : 0;
    }

    @Override
    public int orderCountAt(Side side, long price) {
        int count = 0;
        if (Admission.isPrice(price)) {
            PriceLevels levels = orders.displayed(side);
            for (int order = levels.first(levels.find(price)); order != LiveOrders.NONE; order = cells.next(order)) {
                count++;
            }
        }
        return count;
    }

    @Override
    public long totalQuantity(Side side) {
        return orders.displayed(side).total();
    }

    @Override
    public void copyDepth(Depth into) {
        into.clear();
        copySide(Side.BUY, into);
        copySide(Side.SELL, into);
    }

    private void copySide(Side side, Depth into) {
        PriceLevels levels = orders.displayed(side);
        int level = levels.best();
        while (level != PriceLevels.NONE && !into.isFull(side)) {
            into.append(side, levels.price(level), levels.quantity(level));
            level = levels.next(level);
        }
    }

    @Override
    public void forEachOrder(Side side, OrderVisitor visitor) {
        PriceLevels levels = orders.displayed(side);
        for (int level = levels.best(); level != PriceLevels.NONE; level = levels.next(level)) {
            for (int order = levels.first(level); order != LiveOrders.NONE; order = cells.next(order)) {
                visitor.order(cells.id(order), levels.price(level), cells.quantity(order));
            }
        }
    }

    @Override
    public boolean contains(long orderId) {
        return orders.index.find(orderId) != LiveOrders.NONE;
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
        for (int ahead = cells.previous(order); ahead != LiveOrders.NONE; ahead = cells.previous(ahead)) {
            sum += cells.quantity(ahead);
        }
        for (int ahead = orders.firstDisplayedAhead(order); ahead != LiveOrders.NONE; ahead = cells.next(ahead)) {
            sum += orders.quantity(ahead);
        }
        return sum;
    }

    @Override
    public int ordersAhead(long orderId) {
        int order = live(orderId);
        int count = 0;
        for (int ahead = cells.previous(order); ahead != LiveOrders.NONE; ahead = cells.previous(ahead)) {
            count++;
        }
        for (int ahead = orders.firstDisplayedAhead(order); ahead != LiveOrders.NONE; ahead = cells.next(ahead)) {
            count++;
        }
        return count;
    }

    private int live(long orderId) {
        int order = orders.index.find(orderId);
        if (order == LiveOrders.NONE) {
            throw new IllegalArgumentException("order " + orderId + " is not live");
        }
        return order;
    }
}
