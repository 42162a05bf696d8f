package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.testkit.ReferenceOrder.Place;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** All live orders of the reference book in one list. Every queue is what a scan of that list finds, sorted. */
final class ReferenceOrders {
    private static final Comparator<ReferenceOrder> BY_ENTRY = Comparator.comparingLong(order -> order.entry);
    private static final Comparator<ReferenceOrder> BY_TURN = Comparator.comparingLong(order -> order.turn);
    private static final Comparator<ReferenceOrder> BY_EXPIRY = Comparator.comparingLong(order -> order.terms.expiry());
    private static final Comparator<ReferenceOrder> LOWEST_LIMIT = Comparator.comparingLong(order -> order.limit);
    private static final Comparator<ReferenceOrder> LOWEST_STOP =
            Comparator.comparingLong(order -> order.terms.stopPrice());
    private static final Comparator<ReferenceOrder> DISPLAYED_FIRST =
            Comparator.comparing(order -> order.terms.isHidden());

    private final List<ReferenceOrder> live = new ArrayList<>();
    private long turns;

    /** The same orders in the same places, as objects of their own. */
    ReferenceOrders copy() {
        ReferenceOrders copy = new ReferenceOrders();
        live.forEach(order -> copy.live.add(order.copy()));
        copy.turns = turns;
        return copy;
    }

    /** Puts an order at the back of a queue, wherever it was before. */
    void put(ReferenceOrder order, Place place) {
        live.remove(order);
        live.add(order);
        order.place = place;
        order.turn = ++turns;
    }

    void remove(ReferenceOrder order) {
        live.remove(order);
    }

    /** Takes an order out of its queue to carry it out. */
    void takeOut(ReferenceOrder order) {
        live.remove(order);
        order.place = Place.INCOMING;
    }

    Optional<ReferenceOrder> find(long orderId) {
        for (ReferenceOrder order : live) {
            if (order.id() == orderId) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }

    int count() {
        return live.size();
    }

    List<ReferenceOrder> inEntryOrder(Predicate<ReferenceOrder> which) {
        return those(which, BY_ENTRY);
    }

    List<ReferenceOrder> inExpiryOrder(Predicate<ReferenceOrder> which) {
        return those(which, BY_EXPIRY.thenComparing(BY_ENTRY));
    }

    /** Resting orders in trading order: best price first, at a price the displayed ones by time, then the hidden ones. */
    List<ReferenceOrder> resting(Side side) {
        Comparator<ReferenceOrder> bestFirst = side == Side.BUY ? LOWEST_LIMIT.reversed() : LOWEST_LIMIT;
        return those(
                order -> order.place == Place.RESTING && order.side() == side,
                bestFirst.thenComparing(DISPLAYED_FIRST).thenComparing(BY_TURN));
    }

    List<ReferenceOrder> displayedAt(Side side, long price) {
        return those(order -> order.isDisplayed() && order.side() == side && order.limit == price, BY_TURN);
    }

    List<ReferenceOrder> hiddenAt(Side side, long price) {
        return those(order -> order.isHidden() && order.side() == side && order.limit == price, BY_TURN);
    }

    /** The best price of a side, hidden orders included. */
    long bestPrice(Side side) {
        List<ReferenceOrder> resting = resting(side);
        return resting.isEmpty() ? BookView.NO_PRICE : resting.get(0).limit;
    }

    /** Market orders that wait for the uncross, by time. */
    List<ReferenceOrder> collected(Side side) {
        return those(order -> order.place == Place.COLLECTED && order.side() == side, BY_TURN);
    }

    /** Waiting stops in the order in which a moving price reaches them, then by time. */
    List<ReferenceOrder> waiting(Side side) {
        Comparator<ReferenceOrder> firstReached = side == Side.BUY ? LOWEST_STOP : LOWEST_STOP.reversed();
        return those(
                order -> order.place == Place.WAITING && order.side() == side, firstReached.thenComparing(BY_TURN));
    }

    /** Triggered stops that wait for continuous trading, in trigger order. */
    List<ReferenceOrder> triggered() {
        return those(order -> order.place == Place.TRIGGERED, BY_TURN);
    }

    List<ReferenceOrder> inBookOrder() {
        List<ReferenceOrder> all = new ArrayList<>();
        for (Side side : Side.values()) {
            all.addAll(resting(side));
        }
        for (Side side : Side.values()) {
            all.addAll(collected(side));
        }
        for (Side side : Side.values()) {
            all.addAll(waiting(side));
        }
        all.addAll(triggered());
        return all;
    }

    /** What all live orders of a side have left. */
    BigInteger total(Side side) {
        return sum(live.stream().filter(order -> order.side() == side).toList());
    }

    /** What a side would trade at a price in an auction: collected market orders, and limit orders at it or better. */
    long willing(Side side, long price) {
        long willing = 0;
        for (ReferenceOrder order : live) {
            boolean accepts = order.place == Place.COLLECTED
                    || (order.place == Place.RESTING && side.accepts(order.limit, price));
            if (order.side() == side && accepts) {
                willing = Math.addExact(willing, order.remaining);
            }
        }
        return willing;
    }

    /** What some orders have left. */
    static BigInteger sum(Collection<ReferenceOrder> orders) {
        return orders.stream()
                .map(order -> BigInteger.valueOf(order.remaining))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private List<ReferenceOrder> those(Predicate<ReferenceOrder> which, Comparator<ReferenceOrder> order) {
        List<ReferenceOrder> found = new ArrayList<>();
        for (ReferenceOrder each : live) {
            if (which.test(each)) {
                found.add(each);
            }
        }
        found.sort(order);
        return found;
    }
}
