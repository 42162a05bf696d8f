package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.OrderVisitor;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.testkit.ReferenceOrder.Place;
import java.util.ArrayList;
import java.util.List;

/** What can be read from the reference book: the levels and queues of displayed orders, and every live order by id. */
final class ReferenceView implements BookView {
    private final ReferenceOrders orders;

    ReferenceView(ReferenceOrders orders) {
        this.orders = orders;
    }

    @Override
    public long bestPrice(Side side) {
        List<ReferenceOrder> displayed = displayed(side);
        return displayed.isEmpty() ? NO_PRICE : displayed.get(0).limit;
    }

    @Override
    public long bestQuantity(Side side) {
        return quantityAt(side, bestPrice(side));
    }

    @Override
    public long bestOrderId(Side side) {
        if (isEmpty(side)) {
            throw new IllegalStateException("the " + side + " side is empty");
        }
        return displayed(side).get(0).id();
    }

    @Override
    public int levelCount(Side side) {
        return prices(side).size();
    }

    @Override
    public int orderCount() {
        return orders.count();
    }

    @Override
    public long quantityAt(Side side, long price) {
        return displayedQuantity(orders.displayedAt(side, price));
    }

    @Override
    public int orderCountAt(Side side, long price) {
        return orders.displayedAt(side, price).size();
    }

    @Override
    public long totalQuantity(Side side) {
        return displayedQuantity(displayed(side));
    }

    @Override
    public void copyDepth(Depth into) {
        into.clear();
        for (Side side : Side.values()) {
            prices(side).stream()
                    .limit(into.maxLevels())
                    .forEach(price -> into.append(side, price, quantityAt(side, price)));
        }
    }

    @Override
    public void forEachOrder(Side side, OrderVisitor visitor) {
        displayed(side).forEach(order -> visitor.order(order.id(), order.limit, order.displayed));
    }

    @Override
    public boolean contains(long orderId) {
        return orders.find(orderId).isPresent();
    }

    @Override
    public Side sideOf(long orderId) {
        return live(orderId).side();
    }

    @Override
    public long priceOf(long orderId) {
        return live(orderId).limit;
    }

    @Override
    public long remainingQuantity(long orderId) {
        return live(orderId).remaining;
    }

    /** Only what an order has displayed is ahead of a displayed order; all that it has is ahead of any other. */
    @Override
    public long quantityAhead(long orderId) {
        List<ReferenceOrder> ahead = ahead(orderId);
        return live(orderId).isDisplayed()
                ? displayedQuantity(ahead)
                : ReferenceOrders.sum(ahead).longValueExact();
    }

    @Override
    public int ordersAhead(long orderId) {
        return ahead(orderId).size();
    }

    long displayedQuantityOf(long orderId) {
        return live(orderId).displayed;
    }

    long stopPriceOf(long orderId) {
        ReferenceOrder order = live(orderId);
        return order.place == Place.WAITING ? order.terms.stopPrice() : NO_PRICE;
    }

    private List<ReferenceOrder> ahead(long orderId) {
        ReferenceOrder order = live(orderId);
        List<ReferenceOrder> queue = queueOf(order);
        return queue.subList(0, queue.indexOf(order));
    }

    private List<ReferenceOrder> queueOf(ReferenceOrder order) {
        return switch (order.place) {
            case INCOMING -> throw new IllegalStateException("order " + order.id() + " is being carried out");
            case RESTING -> {
                List<ReferenceOrder> level = new ArrayList<>(orders.displayedAt(order.side(), order.limit));
                level.addAll(orders.hiddenAt(order.side(), order.limit));
                yield level;
            }
            case COLLECTED -> orders.collected(order.side());
            case WAITING ->
                orders.waiting(order.side()).stream()
                        .filter(stop -> stop.terms.stopPrice() == order.terms.stopPrice())
                        .toList();
            case TRIGGERED -> orders.triggered();
        };
    }

    private List<ReferenceOrder> displayed(Side side) {
        return orders.resting(side).stream().filter(ReferenceOrder::isDisplayed).toList();
    }

    private List<Long> prices(Side side) {
        return displayed(side).stream().map(order -> order.limit).distinct().toList();
    }

    private static long displayedQuantity(List<ReferenceOrder> orders) {
        return orders.stream().mapToLong(order -> order.displayed).reduce(0, Math::addExact);
    }

    private ReferenceOrder live(long orderId) {
        return orders.find(orderId)
                .orElseThrow(() -> new IllegalArgumentException("order " + orderId + " is not live"));
    }
}
