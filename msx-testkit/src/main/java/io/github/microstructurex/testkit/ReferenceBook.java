package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.OrderVisitor;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rules of {@link OrderBook}, written down in the most obvious way: a sorted map of lists, searched from end to end.
 * Slow, allocating, and easy to believe: the oracle that a real book is held to.
 */
public final class ReferenceBook implements MatchingEngine, BookView {
    private final NavigableMap<Long, List<Order>> bids = new TreeMap<>(Comparator.reverseOrder());
    private final NavigableMap<Long, List<Order>> asks = new TreeMap<>();
    private final BookListener listener;
    private long sequence;

    /**
     * Makes an empty book.
     *
     * @param listener is told every event
     */
    public ReferenceBook(BookListener listener) {
        this.listener = listener;
    }

    @Override
    public Outcome limit(long orderId, Side side, long price, long quantity, TimeInForce timeInForce) {
        sequence++;
        Optional<RejectReason> problem = problemWithNew(orderId, side, price, quantity);
        if (problem.isPresent()) {
            return reject(orderId, problem.get());
        }
        if (timeInForce == TimeInForce.FOK && availableTo(side, price).compareTo(BigInteger.valueOf(quantity)) < 0) {
            return reject(orderId, RejectReason.INSUFFICIENT_LIQUIDITY);
        }
        return enter(new Order(orderId, side, price, quantity), timeInForce == TimeInForce.GTC);
    }

    @Override
    public Outcome market(long orderId, Side side, long quantity) {
        sequence++;
        Optional<RejectReason> problem = problemWithNew(orderId, side, 0, quantity);
        if (problem.isPresent()) {
            return reject(orderId, problem.get());
        }
        listener.orderAccepted(sequence, orderId, side, NO_PRICE, quantity);
        Order order = new Order(orderId, side, side == Side.BUY ? Long.MAX_VALUE : Long.MIN_VALUE, quantity);
        match(order);
        if (order.quantity == 0) {
            return Outcome.FILLED;
        }
        listener.orderCancelled(sequence, orderId, side, NO_PRICE, order.quantity, CancelReason.NOT_FILLED_AT_ONCE);
        return Outcome.CANCELLED;
    }

    @Override
    public Outcome cancel(long orderId) {
        sequence++;
        Optional<Order> found = find(orderId);
        if (found.isEmpty()) {
            return reject(orderId, RejectReason.UNKNOWN_ORDER_ID);
        }
        remove(found.get(), CancelReason.REQUESTED);
        return Outcome.CANCELLED;
    }

    @Override
    public Outcome reduce(long orderId, long by) {
        sequence++;
        Optional<Order> found = find(orderId);
        if (found.isEmpty()) {
            return reject(orderId, RejectReason.UNKNOWN_ORDER_ID);
        }
        Order order = found.get();
        if (by < 1) {
            return reject(orderId, RejectReason.QUANTITY_OUT_OF_RANGE);
        }
        if (by > order.quantity) {
            return reject(orderId, RejectReason.REDUCTION_EXCEEDS_REMAINING);
        }
        if (by == order.quantity) {
            remove(order, CancelReason.REQUESTED);
            return Outcome.CANCELLED;
        }
        reduce(order, by);
        return Outcome.REDUCED;
    }

    @Override
    public Outcome replace(long orderId, long newOrderId, long price, long quantity) {
        sequence++;
        Optional<Order> found = find(orderId);
        if (found.isEmpty()) {
            return reject(orderId, RejectReason.UNKNOWN_ORDER_ID);
        }
        Order order = found.get();
        Optional<RejectReason> problem = problemWithTerms(order.side, price, quantity, order.quantity);
        if (problem.isPresent()) {
            return reject(orderId, problem.get());
        }
        if (newOrderId != orderId && contains(newOrderId)) {
            return reject(orderId, RejectReason.DUPLICATE_ORDER_ID);
        }
        if (newOrderId == orderId && price == order.price && quantity <= order.quantity) {
            if (quantity < order.quantity) {
                reduce(order, order.quantity - quantity);
            }
            return Outcome.REDUCED;
        }
        remove(order, CancelReason.REPLACED);
        return enter(new Order(newOrderId, order.side, price, quantity), true);
    }

    private Outcome reject(long orderId, RejectReason reason) {
        listener.orderRejected(sequence, orderId, reason);
        return Outcome.REJECTED;
    }

    private Optional<RejectReason> problemWithNew(long orderId, Side side, long price, long quantity) {
        Optional<RejectReason> problem = problemWithTerms(side, price, quantity, 0);
        return problem.isEmpty() && contains(orderId) ? Optional.of(RejectReason.DUPLICATE_ORDER_ID) : problem;
    }

    private Optional<RejectReason> problemWithTerms(Side side, long price, long quantity, long quantityItReplaces) {
        if (quantity < 1 || quantity > OrderBook.MAX_QUANTITY) {
            return Optional.of(RejectReason.QUANTITY_OUT_OF_RANGE);
        }
        if (price < OrderBook.MIN_PRICE || price > OrderBook.MAX_PRICE) {
            return Optional.of(RejectReason.PRICE_OUT_OF_RANGE);
        }
        BigInteger total = sum(levels(side).values())
                .subtract(BigInteger.valueOf(quantityItReplaces))
                .add(BigInteger.valueOf(quantity));
        return total.bitLength() > 63 ? Optional.of(RejectReason.BOOK_QUANTITY_OVERFLOW) : Optional.empty();
    }

    private Outcome enter(Order order, boolean mayRest) {
        listener.orderAccepted(sequence, order.id, order.side, order.price, order.quantity);
        long whole = order.quantity;
        match(order);
        if (order.quantity == 0) {
            return Outcome.FILLED;
        }
        if (!mayRest) {
            listener.orderCancelled(
                    sequence, order.id, order.side, order.price, order.quantity, CancelReason.NOT_FILLED_AT_ONCE);
            return Outcome.CANCELLED;
        }
        levels(order.side)
                .computeIfAbsent(order.price, price -> new ArrayList<>())
                .add(order);
        listener.orderRested(sequence, order.id, order.side, order.price, order.quantity);
        return order.quantity == whole ? Outcome.RESTED : Outcome.PARTIALLY_FILLED;
    }

    private void match(Order order) {
        Side restingSide = order.side.opposite();
        while (order.quantity > 0 && !isEmpty(restingSide) && order.side.accepts(order.price, bestPrice(restingSide))) {
            Order resting = best(restingSide).get(0);
            long traded = Math.min(order.quantity, resting.quantity);
            order.quantity -= traded;
            resting.quantity -= traded;
            if (resting.quantity == 0) {
                remove(resting);
            }
            listener.trade(sequence, resting.id, order.id, order.side, resting.price, traded, resting.quantity);
        }
    }

    private void reduce(Order order, long by) {
        order.quantity -= by;
        listener.orderReduced(sequence, order.id, order.side, order.price, by, order.quantity);
    }

    private void remove(Order order, CancelReason reason) {
        remove(order);
        listener.orderCancelled(sequence, order.id, order.side, order.price, order.quantity, reason);
    }

    private void remove(Order order) {
        levels(order.side).values().removeIf(level -> level.remove(order) && level.isEmpty());
    }

    private BigInteger availableTo(Side side, long limitPrice) {
        return sum(levels(side.opposite()).headMap(limitPrice, true).values());
    }

    private static BigInteger sum(Collection<List<Order>> levels) {
        return levels.stream()
                .flatMap(List::stream)
                .map(order -> BigInteger.valueOf(order.quantity))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Override
    public BookView view() {
        return this;
    }

    @Override
    public long bestPrice(Side side) {
        return levels(side).isEmpty() ? NO_PRICE : levels(side).firstKey();
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
        return best(side).get(0).id;
    }

    @Override
    public int levelCount(Side side) {
        return levels(side).size();
    }

    @Override
    public int orderCount() {
        return orders(Side.BUY).size() + orders(Side.SELL).size();
    }

    @Override
    public long quantityAt(Side side, long price) {
        return at(side, price).stream().mapToLong(order -> order.quantity).sum();
    }

    @Override
    public int orderCountAt(Side side, long price) {
        return at(side, price).size();
    }

    @Override
    public long totalQuantity(Side side) {
        return sum(levels(side).values()).longValueExact();
    }

    @Override
    public void copyDepth(Depth into) {
        into.clear();
        for (Side side : Side.values()) {
            levels(side).keySet().stream()
                    .limit(into.maxLevels())
                    .forEach(price -> into.append(side, price, quantityAt(side, price)));
        }
    }

    @Override
    public void forEachOrder(Side side, OrderVisitor visitor) {
        orders(side).forEach(order -> visitor.order(order.id, order.price, order.quantity));
    }

    @Override
    public boolean contains(long orderId) {
        return find(orderId).isPresent();
    }

    @Override
    public Side sideOf(long orderId) {
        return live(orderId).side;
    }

    @Override
    public long priceOf(long orderId) {
        return live(orderId).price;
    }

    @Override
    public long remainingQuantity(long orderId) {
        return live(orderId).quantity;
    }

    @Override
    public long quantityAhead(long orderId) {
        return ahead(orderId).stream().mapToLong(order -> order.quantity).sum();
    }

    @Override
    public int ordersAhead(long orderId) {
        return ahead(orderId).size();
    }

    private List<Order> ahead(long orderId) {
        Order order = live(orderId);
        List<Order> level = at(order.side, order.price);
        return level.subList(0, level.indexOf(order));
    }

    private Order live(long orderId) {
        return find(orderId).orElseThrow(() -> new IllegalArgumentException("order " + orderId + " is not live"));
    }

    private Optional<Order> find(long orderId) {
        List<Order> all = orders(Side.BUY);
        all.addAll(orders(Side.SELL));
        return all.stream().filter(order -> order.id == orderId).findFirst();
    }

    /** The orders of a side in the order in which they trade. */
    private List<Order> orders(Side side) {
        List<Order> all = new ArrayList<>();
        levels(side).values().forEach(all::addAll);
        return all;
    }

    private List<Order> best(Side side) {
        return levels(side).firstEntry().getValue();
    }

    private List<Order> at(Side side, long price) {
        return levels(side).getOrDefault(price, List.of());
    }

    private NavigableMap<Long, List<Order>> levels(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    private static final class Order {
        final long id;
        final Side side;
        final long price;
        long quantity;

        Order(long id, Side side, long price, long quantity) {
            this.id = id;
            this.side = side;
            this.price = price;
            this.quantity = quantity;
        }
    }
}
