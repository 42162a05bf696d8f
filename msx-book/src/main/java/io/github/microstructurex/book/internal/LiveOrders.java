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
 * <p>An order stands in one of nine queues, each with price levels of its own: the displayed and the hidden orders of each
 * side, the waiting stops of each side, the market orders that an auction has collected on each side, and the triggered
 * stops.
 */
public class LiveOrders extends PriceLevels {
    /** The queue of displayed bids; that of asks follows, as in the other pairs. */
    static final int DISPLAYED = 0;

    static final int HIDDEN = 2;
    static final int STOPS = 4;
    static final int COLLECTED = 6;
    static final int TRIGGERED = 8;

    /** The price of all orders in a queue without prices. */
    static final long NO_LEVEL = 0;

    final Attributes attributes = new Attributes();
    final OwnerOrders owners = new OwnerOrders(attributes);
    final ExpiryQueue expiries = new ExpiryQueue(attributes);

    /** How many stop orders are live, triggered or not. */
    private int stops;

    /** How many orders are in other queues than the displayed ones. */
    private int undisplayedOrders;

    /** What is live on each side and not displayed. */
    private final long[] undisplayed = new long[2];

    /** What of it is the reserve of icebergs. */
    private final long[] reserves = new long[2];

    /** At least the quantity of all live orders of a side: what the guard against overflow looks at first. */
    private final long[] ceilings = new long[2];

    /** Starts empty. */
    public LiveOrders() {}

    /**
     * Says whether a side can take more quantity without overflow of its total.
     *
     * @param side the side
     * @param quantity the quantity to add, not below what the side can lose
     * @return true if it fits
     */
    public boolean hasRoomFor(Side side, long quantity) {
        return ceilings[side.index()] + quantity >= 0 || hasExactRoomFor(side, quantity);
    }

    private boolean hasExactRoomFor(Side side, long quantity) {
        int s = side.index();
        ceilings[s] = total(DISPLAYED + s) + undisplayed[s];
        return ceilings[s] + quantity >= 0;
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
        add(slotOf(orderId), orderId, side.index(), price, quantity);
    }

    /** The same for who knows the id's slot. */
    void add(int slot, long orderId, int side, long price, long quantity) {
        ceilings[side] += quantity;
        int order = append(use(side, price), side, Attributes.NONE, orderId, quantity);
        index(slot, orderId, order);
    }

    /** The same for who knows that the id's slot is free, and the key of the price. */
    void addAtFreeSlot(int slot, long orderId, int side, long key, long quantity) {
        ceilings[side] += quantity;
        int order = append(useKey(side, key), side, Attributes.NONE, orderId, quantity);
        putIntoFree(slot, order);
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
        int[] rows = new int[orderCount()];
        int count = 0;
        for (int queue = 0; queue < QUEUES; queue++) {
            for (int level = bestLevel(queue); level != NONE; level = nextLevel(level)) {
                for (int order = firstOrder(level); order != NONE; order = nextOrder(order)) {
                    int row = attributes(order);
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
        int side = incoming.side.index();
        ceilings[side] += quantity;
        int order = append(use(queue, price), queue, row, incoming.id, quantity);
        index(slotOf(incoming.id), incoming.id, order);
        attributes.setOrder(row, order);
        if (reserve > 0) {
            ceilings[side] += reserve;
            changeReserve(side, row, reserve);
        }
        if (queue >= HIDDEN) {
            undisplayed[side] += quantity;
            undisplayedOrders++;
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
        int row = attributes(order);
        long fromReserve = Math.min(by, attributes.reserve(row));
        if (fromReserve > 0) {
            changeReserve(side(order).index(), row, -fromReserve);
        }
        if (by > fromReserve) {
            reduceQueued(order, by - fromReserve);
        }
    }

    /** Takes a part of what an order has in its queue away, less than all. */
    void reduceQueued(int order, long by) {
        setQueued(order, level(order), queued(order) - by);
        if (queue(order) >= HIDDEN) {
            undisplayed[side(order).index()] -= by;
        }
    }

    private void changeReserve(int side, int row, long more) {
        attributes.setReserve(row, attributes.reserve(row) + more);
        reserves[side] += more;
        undisplayed[side] += more;
    }

    /** Shows the next part of an iceberg whose displayed part has traded, at the back of its level; returns the part. */
    long refresh(int order) {
        int row = attributes(order);
        long part = Math.min(attributes.display(row), attributes.reserve(row));
        changeReserve(side(order).index(), row, -part);
        int level = level(order);
        setQueued(order, level, part);
        unlink(order, level, part);
        relink(order, level, queue(order));
        return part;
    }

    /** Moves an order that is not displayed to the back of another queue of those. */
    void move(int order, int queue, long price) {
        int from = level(order);
        if (unlink(order, from, queued(order))) {
            release(queue(order), from);
        }
        relink(order, use(queue, price), queue);
    }

    /**
     * Takes an order away whole.
     *
     * @param order the order
     */
    public void remove(int order) {
        int queue = queue(order);
        int row = attributes(order);
        if (row != Attributes.NONE) {
            dropAttributes(order, queue, row);
        }
        long id = id(order);
        remove(slotOf(id), id, order, queue, level(order), queued(order));
    }

    /** Takes an order away from its slot and its level; says whether the level is empty now. */
    boolean remove(int slot, long id, int order, int queue, int level, long quantity) {
        removeFromIndex(slot, id, order);
        return freeIn(queue, level, order, quantity);
    }

    /**
     * Takes a triggered stop out of its queue; what it would need to rest again, and its place among its owner's orders,
     * stays in its row, for it to rest with or to be {@linkplain #forget forgotten}.
     */
    int detachStop(int order) {
        int row = attributes(order);
        int side = attributes.side(row).index();
        long quantity = queued(order);
        undisplayed[side] -= quantity;
        ceilings[side] -= quantity;
        undisplayedOrders--;
        stops--;
        remove(slotOf(id(order)), id(order), order, TRIGGERED, level(order), quantity);
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
        int side = side(order).index();
        long reserve = attributes.reserve(row);
        if (reserve > 0) {
            changeReserve(side, row, -reserve);
        }
        if (queue >= HIDDEN) {
            undisplayed[side] -= queued(order);
            undisplayedOrders--;
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
        return find(orderId) != NONE;
    }

    /**
     * The displayed order that trades first on a side.
     *
     * @param side a side that has displayed orders
     * @return its cell
     */
    public int first(Side side) {
        return firstOrder(bestLevel(displayed(side)));
    }

    /**
     * What an order has left, its reserve included.
     *
     * @param order the order
     * @return its quantity
     */
    public long quantity(int order) {
        return queued(order) + attributes.reserve(attributes(order));
    }

    /**
     * The limit of an order.
     *
     * @param order the order
     * @return its price, {@link BookView#NO_PRICE} if it has none
     */
    public long price(int order) {
        int queue = queue(order);
        return queue < STOPS ? priceOf(level(order)) : attributes.limit(attributes(order));
    }

    /**
     * The side of an order.
     *
     * @param order the order
     * @return its side
     */
    public Side side(int order) {
        int queue = queue(order);
        if (queue == TRIGGERED) {
            return attributes.side(attributes(order));
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
        return queue(order) < STOPS;
    }

    /** Whether a price is better than any at which an order of a side rests. */
    boolean wouldBeBest(Side side, long price) {
        return PriceKeys.of(displayed(side), price) < bestKey(next(side));
    }

    /** Whether all orders are displayed; what some have besides may be a reserve. */
    boolean areAllDisplayed() {
        return undisplayedOrders == 0;
    }

    /** The reserve of all icebergs of a side. */
    long reserve(Side side) {
        return reserves[side.index()];
    }

    long ownerOf(int order) {
        return attributes.owner(attributes(order));
    }

    static int displayed(Side side) {
        return DISPLAYED + side.index();
    }

    static int hidden(Side side) {
        return HIDDEN + side.index();
    }

    /** The queue of a side whose first order trades next, displayed before hidden at one price. */
    int next(Side side) {
        int shown = displayed(side);
        int unseen = hidden(side);
        return bestKey(unseen) < bestKey(shown) ? unseen : shown;
    }

    /** What others see of an order. */
    long displayedQuantityOf(int order) {
        return queue(order) < HIDDEN ? queued(order) : 0;
    }

    /** The stop price that an order waits for, {@link BookView#NO_PRICE} if it waits for none. */
    long stopPriceOf(int order) {
        int queue = queue(order);
        return isStop(queue) && queue != TRIGGERED ? priceOf(level(order)) : BookView.NO_PRICE;
    }

    /** The displayed orders at the price of a hidden one, which trade before it: the first, or {@link #NONE}. */
    int firstDisplayedAhead(int order) {
        int queue = queue(order);
        if (queue != HIDDEN && queue != HIDDEN + 1) {
            return NONE;
        }
        return firstOrder(levelAt(queue - HIDDEN, price(order)));
    }
}
