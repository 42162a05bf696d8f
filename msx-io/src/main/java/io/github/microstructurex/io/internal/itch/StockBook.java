package io.github.microstructurex.io.internal.itch;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.OrderVisitor;
import io.github.microstructurex.book.Side;

/** What can be read of one stock among the orders of a market. */
final class StockBook implements BookView {
    private static final int NONE = OrderCells.NONE;
    private static final long MAX_PRICE = 0xFFFF_FFFFL;

    private final MarketOrders orders;
    private final int stock;

    StockBook(MarketOrders orders, int stock) {
        this.orders = orders;
        this.stock = stock;
    }

    private int ladder(Side side) {
        return MarketOrders.bookSide(stock, side);
    }

    private int bestLevel(Side side) {
        return orders.bestLevel(ladder(side));
    }

    @Override
    public long bestPrice(Side side) {
        int level = bestLevel(side);
        return level == NONE ? NO_PRICE : orders.price(level);
    }

    @Override
    public long bestQuantity(Side side) {
        int level = bestLevel(side);
        return level == NONE ? 0 : orders.levelShares(level);
    }

    @Override
    public long bestOrderId(Side side) {
        int level = bestLevel(side);
        if (level == NONE) {
            throw new IllegalStateException("the side " + side + " is empty");
        }
        return orders.reference(orders.firstOrder(level));
    }

    @Override
    public int levelCount(Side side) {
        return orders.levelCount(ladder(side));
    }

    @Override
    public int orderCount() {
        return orderCount(Side.BUY) + orderCount(Side.SELL);
    }

    private int orderCount(Side side) {
        int count = 0;
        for (int rank = levelCount(side) - 1; rank >= 0; rank--) {
            count += orders.orderCount(orders.levelAt(ladder(side), rank));
        }
        return count;
    }

    private int levelAt(Side side, long price) {
        return price < 0 || price > MAX_PRICE ? NONE : orders.levelOf(ladder(side), (int) price);
    }

    @Override
    public long quantityAt(Side side, long price) {
        int level = levelAt(side, price);
        return level == NONE ? 0 : orders.levelShares(level);
    }

    @Override
    public int orderCountAt(Side side, long price) {
        int level = levelAt(side, price);
        return level == NONE ? 0 : orders.orderCount(level);
    }

    @Override
    public long totalQuantity(Side side) {
        long total = 0;
        for (int rank = levelCount(side) - 1; rank >= 0; rank--) {
            total += orders.levelShares(orders.levelAt(ladder(side), rank));
        }
        return total;
    }

    @Override
    public void copyDepth(Depth into) {
        into.clear();
        copySide(Side.BUY, into);
        copySide(Side.SELL, into);
    }

    private void copySide(Side side, Depth into) {
        int levels = Math.min(levelCount(side), into.maxLevels());
        for (int rank = 0; rank < levels; rank++) {
            int level = orders.levelAt(ladder(side), rank);
            into.append(side, orders.price(level), orders.levelShares(level));
        }
    }

    @Override
    public void forEachOrder(Side side, OrderVisitor visitor) {
        int levels = levelCount(side);
        for (int rank = 0; rank < levels; rank++) {
            int level = orders.levelAt(ladder(side), rank);
            for (int order = orders.firstOrder(level); order != NONE; order = orders.nextOrder(order)) {
                visitor.order(orders.reference(order), orders.price(level), orders.shares(order));
            }
        }
    }

    @Override
    public boolean contains(long orderId) {
        return orders.find(stock, orderId) != NONE;
    }

    @Override
    public Side sideOf(long orderId) {
        return (orders.bookSide(orders.level(live(orderId))) & 1) == Side.BUY.index() ? Side.BUY : Side.SELL;
    }

    @Override
    public long priceOf(long orderId) {
        return orders.price(orders.level(live(orderId)));
    }

    @Override
    public long remainingQuantity(long orderId) {
        return orders.shares(live(orderId));
    }

    @Override
    public long quantityAhead(long orderId) {
        long sum = 0;
        for (int ahead = orders.previousOrder(live(orderId)); ahead != NONE; ahead = orders.previousOrder(ahead)) {
            sum += orders.shares(ahead);
        }
        return sum;
    }

    @Override
    public int ordersAhead(long orderId) {
        int count = 0;
        for (int ahead = orders.previousOrder(live(orderId)); ahead != NONE; ahead = orders.previousOrder(ahead)) {
            count++;
        }
        return count;
    }

    private int live(long orderId) {
        int order = orders.find(stock, orderId);
        if (order == NONE) {
            throw new IllegalArgumentException("order " + orderId + " is not live");
        }
        return order;
    }
}
