package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.OrderVisitor;
import io.github.microstructurex.book.Side;

/**
 * All resting orders of one book, by id, by price and by time: what the matching engine and the reconstructed book have
 * in common. It keeps the queues and their totals; it neither matches nor checks, so callers name only live orders and
 * add only new ids.
 *
 * <p>An order is handled by the number of its {@linkplain #find cell}, which is good until the order leaves.
 */
public final class RestingOrders implements BookView {
    /** Stands for no order. */
    public static final int NONE = Cells.NONE;

    private final Cells cells = new Cells();
    private final OrderIndex index = new OrderIndex(cells);
    private final PriceIndex[] levels = {new PriceIndex(cells, -1), new PriceIndex(cells, 1)};
    private final long[] totals = new long[2];

    /** Starts empty. */
    public RestingOrders() {}

    /**
     * Finds a live order.
     *
     * @param orderId any id
     * @return its cell, or {@link #NONE}
     */
    public int find(long orderId) {
        return index.find(orderId);
    }

    /**
     * Says whether a side can take more quantity without overflow of its total.
     *
     * @param side the side
     * @param quantity the quantity to add, not below what the side can lose
     * @return true if it fits
     */
    public boolean hasRoomFor(Side side, long quantity) {
        return totals[side.index()] + quantity >= 0;
    }

    /**
     * Says whether an incoming order would trade.
     *
     * @param restingSide the other side
     * @param limitPrice the worst resting price that will do
     * @return true if the best resting price is that or better
     */
    public boolean crosses(Side restingSide, long limitPrice) {
        PriceIndex resting = levels[restingSide.index()];
        return resting.bestKey() <= resting.key(limitPrice);
    }

    /**
     * Adds an order at the back of its queue.
     *
     * @param orderId an id that is not live
     * @param side its side
     * @param price its price
     * @param quantity its quantity, above 0, for which there is room
     */
    public void add(long orderId, Side side, long price, long quantity) {
        int s = side.index();
        int level = levels[s].use(price);
        totals[s] += quantity;
        index.put(orderId, cells.addOrder(orderId, quantity, level, s));
    }

    /**
     * Takes a part of an order away; it keeps its place.
     *
     * @param order the order
     * @param by how much, less than it has
     */
    public void reduce(int order, long by) {
        cells.reduceOrder(order, by);
        totals[cells.side(order)] -= by;
    }

    /**
     * Takes an order away whole.
     *
     * @param order the order
     */
    public void remove(int order) {
        int s = cells.side(order);
        int level = cells.level(order);
        totals[s] -= cells.quantity(order);
        index.remove(cells.id(order), order);
        if (cells.removeOrder(order) == 0) {
            levels[s].release(level);
        }
    }

    /**
     * The order that trades first on a side.
     *
     * @param side a side that is not empty
     * @return its cell
     */
    public int first(Side side) {
        return cells.next(levels[side.index()].best());
    }

    /**
     * The id of an order.
     *
     * @param order the order
     * @return its id
     */
    public long id(int order) {
        return cells.id(order);
    }

    /**
     * What an order has left.
     *
     * @param order the order
     * @return its quantity
     */
    public long quantity(int order) {
        return cells.quantity(order);
    }

    /**
     * The price of an order.
     *
     * @param order the order
     * @return its price
     */
    public long price(int order) {
        return cells.price(cells.level(order));
    }

    /**
     * The side of an order.
     *
     * @param order the order
     * @return its side
     */
    public Side side(int order) {
        return cells.side(order) == 0 ? Side.BUY : Side.SELL;
    }

    /**
     * Adds up what an incoming order could trade with, and stops when it is enough.
     *
     * @param restingSide the other side
     * @param limitPrice the worst resting price that will do, in ticks
     * @param enough when to stop
     * @return the quantity, or something of at least {@code enough}
     */
    public long quantityWithin(Side restingSide, long limitPrice, long enough) {
        PriceIndex resting = levels[restingSide.index()];
        long sum = 0;
        int level = resting.best();
        while (level != NONE && sum < enough && resting.key(cells.price(level)) <= resting.key(limitPrice)) {
            sum += cells.quantity(level);
            level = resting.next(level);
        }
        return sum;
    }

    @Override
    public long bestPrice(Side side) {
        int best = levels[side.index()].best();
        return best == NONE ? NO_PRICE : cells.price(best);
    }

    @Override
    public long bestQuantity(Side side) {
        return cells.quantity(levels[side.index()].best());
    }

    @Override
    public long bestOrderId(Side side) {
        if (levels[side.index()].best() == NONE) {
            throw new IllegalStateException("the " + side + " side is empty");
        }
        return cells.id(first(side));
    }

    @Override
    public int levelCount(Side side) {
        return levels[side.index()].levelCount();
    }

    @Override
    public int orderCount() {
        return index.size();
    }

    @Override
    public long quantityAt(Side side, long price) {
        return cells.quantity(levels[side.index()].find(price));
    }

    @Override
    public int orderCountAt(Side side, long price) {
        return cells.orders(levels[side.index()].find(price));
    }

    @Override
    public long totalQuantity(Side side) {
        return totals[side.index()];
    }

    @Override
    public void copyDepth(Depth into) {
        into.clear();
        copySide(Side.BUY, into);
        copySide(Side.SELL, into);
    }

    private void copySide(Side side, Depth into) {
        PriceIndex ofSide = levels[side.index()];
        int level = ofSide.best();
        while (level != NONE && !into.isFull(side)) {
            into.append(side, cells.price(level), cells.quantity(level));
            level = ofSide.next(level);
        }
    }

    @Override
    public void forEachOrder(Side side, OrderVisitor visitor) {
        PriceIndex ofSide = levels[side.index()];
        for (int level = ofSide.best(); level != NONE; level = ofSide.next(level)) {
            for (int order = cells.next(level); order != level; order = cells.next(order)) {
                visitor.order(cells.id(order), cells.price(level), cells.quantity(order));
            }
        }
    }

    @Override
    public boolean contains(long orderId) {
        return index.find(orderId) != NONE;
    }

    @Override
    public Side sideOf(long orderId) {
        return side(live(orderId));
    }

    @Override
    public long priceOf(long orderId) {
        return price(live(orderId));
    }

    @Override
    public long remainingQuantity(long orderId) {
        return cells.quantity(live(orderId));
    }

    @Override
    public long quantityAhead(long orderId) {
        int order = live(orderId);
        int level = cells.level(order);
        long sum = 0;
        for (int ahead = cells.previous(order); ahead != level; ahead = cells.previous(ahead)) {
            sum += cells.quantity(ahead);
        }
        return sum;
    }

    @Override
    public int ordersAhead(long orderId) {
        int order = live(orderId);
        int level = cells.level(order);
        int orders = 0;
        for (int ahead = cells.previous(order); ahead != level; ahead = cells.previous(ahead)) {
            orders++;
        }
        return orders;
    }

    private int live(long orderId) {
        int order = index.find(orderId);
        if (order == NONE) {
            throw new IllegalArgumentException("order " + orderId + " is not live");
        }
        return order;
    }
}
