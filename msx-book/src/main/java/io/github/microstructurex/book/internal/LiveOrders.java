package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import it.unimi.dsi.fastutil.ints.IntArrays;

/**
 * All live orders of one book, by id, by price and by time: what the matching engine and the reconstructed book have in
 * common. It keeps the queues and their totals; it neither matches nor checks, so callers name only live orders and add
 * only new ids.
 *
 * <p>An order is handled by the number of its {@linkplain #find cell}, which is good until the order leaves. It stands in
 * one of nine queues, each with price levels of its own: the displayed and the hidden orders of each side, the waiting
 * stops of each side, the market orders that an auction has collected on each side, and the triggered stops.
 */
public final class LiveOrders {
    /** Stands for no order. */
    public static final int NONE = OrderCells.NONE;

    /** The queue of displayed bids; that of asks follows, as in the other pairs. */
    static final int DISPLAYED = 0;

    static final int HIDDEN = 2;
    static final int STOPS = 4;
    static final int COLLECTED = 6;
    static final int TRIGGERED = 8;

    static final int QUEUES = 9;

    /** The price of all orders in a queue without prices. */
    static final long NO_LEVEL = 0;

    final OrderCells cells = new OrderCells();
    final Attributes attributes = new Attributes();
    final OwnerOrders owners = new OwnerOrders(attributes);
    final ExpiryQueue expiries = new ExpiryQueue(attributes);
    final PriceLevels bids = new PriceLevels(-1);
    final PriceLevels asks = new PriceLevels(1);
    final OrderIndex index = new OrderIndex(cells);
    private final PriceLevels[] queues = {
        bids,
        asks,
        new PriceLevels(-1),
        new PriceLevels(1),
        new PriceLevels(1),
        new PriceLevels(-1),
        new PriceLevels(1),
        new PriceLevels(1),
        new PriceLevels(1)
    };

    /** How many stop orders are live, triggered or not. */
    private int stops;

    /** What is live on each side and not displayed. */
    private final long[] undisplayed = new long[2];

    /** What of it is the reserve of icebergs. */
    private final long[] reserves = new long[2];

    /** Starts empty. */
    public LiveOrders() {}

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
        long more = undisplayed[side.index()] + quantity;
        return (quantity < 0 || more >= 0) && displayed(side).hasRoomFor(more);
    }

    /**
     * Adds an order that is displayed whole at the back of its queue.
     *
     * @param orderId an id that is not live
     * @param side its side
     * @param price its price
     * @param quantity its quantity, above 0, for which there is room
     */
    public void add(long orderId, Side side, long price, long quantity) {
        PriceLevels levels = displayed(side);
        int level = levels.use(price);
        levels.addQuantity(level, quantity);
        int order = cells.append(levels, level, side.index(), orderId, quantity, Attributes.NONE);
        index.put(index.slotOf(orderId), orderId, order);
    }

    /** Adds what is left of an incoming order, to the queue that it belongs to; a market order to the collected ones. */
    int add(IncomingOrder order, long quantity) {
        if (order.isMarket()) {
            return add(order, COLLECTED, NO_LEVEL, quantity, 0);
        }
        if (order.hidden) {
            return add(order, HIDDEN, order.limit, quantity, 0);
        }
        if (order.isPlain()) {
            add(order.id, order.side, order.limit, quantity);
            return find(order.id);
        }
        long displayed = order.display == 0 ? quantity : Math.min(order.display, quantity);
        return add(order, DISPLAYED, order.limit, displayed, quantity - displayed);
    }

    /** Adds a stop order that waits. */
    void addStop(IncomingOrder order, long stopPrice) {
        add(order, STOPS, stopPrice, order.quantity, 0);
        stops++;
    }

    private int add(IncomingOrder incoming, int pair, long price, long quantity, long reserve) {
        boolean isNew = incoming.row == Attributes.NONE;
        int row = isNew ? attributes.take(incoming) : incoming.row;
        incoming.row = Attributes.NONE;
        if (isNew && incoming.owner != BookCommand.NO_OWNER) {
            owners.add(row);
        }
        if (isNew && incoming.timeInForce == TimeInForce.GTD) {
            expiries.add(row);
        }
        return append(incoming, pair + incoming.side.index(), price, quantity, reserve, row);
    }

    /** Adds an order with attributes where it stood in a written state. */
    void restore(IncomingOrder order, int queue, long price, long reserve) {
        int row = attributes.take(order);
        append(order, queue, price, order.quantity, reserve, row);
        if (order.timeInForce == TimeInForce.GTD) {
            expiries.add(row);
        }
        if (isStop(queue)) {
            stops++;
        }
    }

    /** Lists the orders of each owner, after all orders have been {@linkplain #restore restored}. */
    void listOwners() {
        int[] rows = new int[index.size()];
        int count = 0;
        for (PriceLevels levels : queues) {
            for (int level = levels.best(); level != PriceLevels.NONE; level = levels.next(level)) {
                for (int order = levels.first(level); order != NONE; order = cells.next(order)) {
                    int row = cells.attributes(order);
                    if (row != Attributes.NONE && attributes.owner(row) != BookCommand.NO_OWNER) {
                        rows[count++] = row;
                    }
                }
            }
        }
        IntArrays.quickSort(rows, 0, count, (a, b) -> Long.compare(attributes.entry(a), attributes.entry(b)));
        for (int i = 0; i < count; i++) {
            owners.add(rows[i]);
        }
    }

    private int append(IncomingOrder incoming, int queue, long price, long quantity, long reserve, int row) {
        PriceLevels levels = queues[queue];
        int level = levels.use(price);
        levels.addQuantity(level, quantity);
        int order = cells.append(levels, level, queue, incoming.id, quantity, row);
        index.put(index.slotOf(incoming.id), incoming.id, order);
        attributes.setOrder(row, order);
        if (reserve > 0) {
            changeReserve(order, row, reserve);
        }
        if (queue >= HIDDEN) {
            undisplayed[incoming.side.index()] += quantity;
        }
        return order;
    }

    /**
     * Takes a part of an order away: of its reserve first, and then of what is displayed. It keeps its place.
     *
     * @param order the order
     * @param by how much, less than it has left
     */
    public void reduce(int order, long by) {
        int row = cells.attributes(order);
        long fromReserve = Math.min(by, attributes.reserve(row));
        if (fromReserve > 0) {
            changeReserve(order, row, -fromReserve);
        }
        if (by > fromReserve) {
            reduceQueued(order, by - fromReserve);
        }
    }

    /** Takes a part of what an order has in its queue away, less than all. */
    void reduceQueued(int order, long by) {
        int queue = cells.queue(order);
        cells.setQuantity(order, cells.quantity(order) - by);
        queues[queue].takeQuantity(cells.level(order), by);
        if (queue >= HIDDEN) {
            undisplayed[side(order).index()] -= by;
        }
    }

    private void changeReserve(int order, int row, long more) {
        attributes.setReserve(row, attributes.reserve(row) + more);
        reserves[side(order).index()] += more;
        undisplayed[side(order).index()] += more;
    }

    /** Takes a part of the first order of a level away. */
    void reduceFirst(PriceLevels levels, int level, int order, long by) {
        cells.setQuantity(order, cells.quantity(order) - by);
        levels.takeQuantity(level, by);
        if (cells.queue(order) >= HIDDEN) {
            undisplayed[side(order).index()] -= by;
        }
    }

    /** Shows the next part of an iceberg whose displayed part has traded, at the back of its level; returns the part. */
    long refresh(int order) {
        int row = cells.attributes(order);
        long part = Math.min(attributes.display(row), attributes.reserve(row));
        changeReserve(order, row, -part);
        PriceLevels levels = queues[cells.queue(order)];
        int level = cells.level(order);
        levels.takeQuantity(level, cells.quantity(order));
        levels.addQuantity(level, part);
        cells.setQuantity(order, part);
        int queue = cells.queue(order);
        cells.unlink(order, levels, level);
        cells.link(order, levels, level, queue);
        return part;
    }

    /** Moves an order that is not displayed to the back of another queue of those. */
    void move(int order, int queue, long price) {
        PriceLevels from = queues[cells.queue(order)];
        PriceLevels to = queues[queue];
        int fromLevel = cells.level(order);
        long quantity = cells.quantity(order);
        from.takeQuantity(fromLevel, quantity);
        if (cells.unlink(order, from, fromLevel)) {
            from.release(fromLevel);
        }
        int toLevel = to.use(price);
        to.addQuantity(toLevel, quantity);
        cells.link(order, to, toLevel, queue);
    }

    /**
     * Takes an order away whole.
     *
     * @param order the order
     */
    public void remove(int order) {
        int queue = cells.queue(order);
        int level = cells.level(order);
        int row = cells.attributes(order);
        PriceLevels levels = queues[queue];
        index.remove(index.slotOf(cells.id(order)), cells.id(order), order);
        if (row != Attributes.NONE) {
            dropAttributes(order, queue, row);
        }
        levels.takeQuantity(level, cells.quantity(order));
        if (cells.remove(order, levels, level)) {
            levels.release(level);
        }
    }

    /**
     * Takes a triggered stop out of its queue; what it would need to rest again, and its place among its owner's orders,
     * stays in its row, for it to rest with or to be {@linkplain #forget forgotten}.
     */
    int detachStop(int order) {
        int row = cells.attributes(order);
        int level = cells.level(order);
        PriceLevels levels = queues[TRIGGERED];
        long quantity = cells.quantity(order);
        index.remove(index.slotOf(cells.id(order)), cells.id(order), order);
        undisplayed[attributes.side(row).index()] -= quantity;
        stops--;
        levels.takeQuantity(level, quantity);
        if (cells.remove(order, levels, level)) {
            levels.release(level);
        }
        return row;
    }

    /** Drops the row of an order that has left. */
    void forget(int row) {
        if (attributes.owner(row) != BookCommand.NO_OWNER) {
            owners.remove(row);
        }
        if (attributes.timeInForce(row) == TimeInForce.GTD) {
            expiries.remove(row);
        }
        attributes.release(row);
    }

    private void dropAttributes(int order, int queue, int row) {
        long reserve = attributes.reserve(row);
        if (reserve > 0) {
            changeReserve(order, row, -reserve);
        }
        if (queue >= HIDDEN) {
            undisplayed[side(order).index()] -= cells.quantity(order);
        }
        if (isStop(queue)) {
            stops--;
        }
        forget(row);
    }

    /**
     * Says whether an order is live.
     *
     * @param orderId any id
     * @return true if it is
     */
    public boolean contains(long orderId) {
        return index.find(orderId) != NONE;
    }

    /**
     * The displayed order that trades first on a side.
     *
     * @param side a side that has displayed orders
     * @return its cell
     */
    public int first(Side side) {
        PriceLevels levels = displayed(side);
        return levels.first(levels.best());
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
     * What an order has left, its reserve included.
     *
     * @param order the order
     * @return its quantity
     */
    public long quantity(int order) {
        return cells.quantity(order) + attributes.reserve(cells.attributes(order));
    }

    /**
     * The limit of an order.
     *
     * @param order the order
     * @return its price, {@link BookView#NO_PRICE} if it has none
     */
    public long price(int order) {
        int queue = cells.queue(order);
        return queue < STOPS ? queues[queue].price(cells.level(order)) : attributes.limit(cells.attributes(order));
    }

    /**
     * The side of an order.
     *
     * @param order the order
     * @return its side
     */
    public Side side(int order) {
        int queue = cells.queue(order);
        if (queue == TRIGGERED) {
            return attributes.side(cells.attributes(order));
        }
        return (queue & 1) == 0 ? Side.BUY : Side.SELL;
    }

    private static boolean isStop(int queue) {
        return queue == STOPS || queue == STOPS + 1 || queue == TRIGGERED;
    }

    boolean hasStops() {
        return stops > 0;
    }

    /** Whether an order can be replaced: whether it rests at a price. */
    boolean rests(int order) {
        return cells.queue(order) < STOPS;
    }

    /** Whether a price is better than any at which an order of a side rests. */
    boolean wouldBeBest(Side side, long price) {
        return displayed(side).key(price) < next(side).bestKey();
    }

    /** The reserve of all icebergs of a side. */
    long reserve(Side side) {
        return reserves[side.index()];
    }

    long ownerOf(int order) {
        return attributes.owner(cells.attributes(order));
    }

    PriceLevels displayed(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    PriceLevels hidden(Side side) {
        return queues[HIDDEN + side.index()];
    }

    PriceLevels queue(int queue) {
        return queues[queue];
    }

    /** The levels of a side whose first order trades next, displayed before hidden at one price. */
    PriceLevels next(Side side) {
        PriceLevels shown = displayed(side);
        PriceLevels unseen = hidden(side);
        return unseen.bestKey() < shown.bestKey() ? unseen : shown;
    }

    /** What others see of an order. */
    long displayedQuantityOf(int order) {
        return cells.queue(order) < HIDDEN ? cells.quantity(order) : 0;
    }

    /** The stop price that an order waits for, {@link BookView#NO_PRICE} if it waits for none. */
    long stopPriceOf(int order) {
        int queue = cells.queue(order);
        return isStop(queue) && queue != TRIGGERED ? queues[queue].price(cells.level(order)) : BookView.NO_PRICE;
    }

    /** The displayed orders at the price of a hidden one, which trade before it: the first, or {@link #NONE}. */
    int firstDisplayedAhead(int order) {
        int queue = cells.queue(order);
        if (queue != HIDDEN && queue != HIDDEN + 1) {
            return NONE;
        }
        PriceLevels levels = queues[queue - HIDDEN];
        return levels.first(levels.find(price(order)));
    }
}
