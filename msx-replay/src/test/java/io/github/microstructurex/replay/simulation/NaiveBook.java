package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Replays what a venue tells into a book of plain maps, and keeps every state with its time: what an independent witness
 * would have written down.
 */
final class NaiveBook implements BookListener {
    private final TreeMap<Long, Map<Long, Long>> bids = new TreeMap<>((one, other) -> Long.compare(other, one));
    private final TreeMap<Long, Map<Long, Long>> asks = new TreeMap<>();
    private final List<Simulation> simulations = new ArrayList<>();
    private final List<List<List<Long>>> states = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();

    NaiveBook() {
        states.add(List.of());
        times.add(Long.MIN_VALUE);
    }

    /** Takes the times of the events from a simulation. */
    void follow(Simulation simulation) {
        simulations.add(simulation);
    }

    /** All orders of a book as id, price and quantity: bids, then asks, in their priority. */
    static List<List<Long>> orders(BookView book) {
        List<List<Long>> orders = new ArrayList<>();
        for (Side side : Side.values()) {
            book.forEachOrder(side, (id, price, quantity) -> orders.add(List.of(id, price, quantity)));
        }
        return orders;
    }

    /** The last state of a time or before. */
    List<List<Long>> at(long time) {
        int index = times.size() - 1;
        while (times.get(index) > time) {
            index--;
        }
        return states.get(index);
    }

    /** The first state from an index on that is this one. */
    int findFrom(int index, List<List<Long>> state) {
        int found = index;
        while (!states.get(found).equals(state)) {
            found++;
        }
        return found;
    }

    long timeOf(int index) {
        return times.get(index);
    }

    /** What is ahead of an order at its price. */
    long quantityAhead(long orderId) {
        for (Map<Long, Long> level : allLevels()) {
            if (level.containsKey(orderId)) {
                long ahead = 0;
                for (Map.Entry<Long, Long> order : level.entrySet()) {
                    if (order.getKey() == orderId) {
                        return ahead;
                    }
                    ahead += order.getValue();
                }
            }
        }
        throw new IllegalArgumentException("order " + orderId + " does not rest");
    }

    private List<Map<Long, Long>> allLevels() {
        List<Map<Long, Long>> levels = new ArrayList<>(bids.values());
        levels.addAll(asks.values());
        return levels;
    }

    private void set(long orderId, long quantity) {
        for (Map<Long, Long> level : allLevels()) {
            if (level.containsKey(orderId)) {
                if (quantity == 0) {
                    level.remove(orderId);
                } else {
                    level.put(orderId, quantity);
                }
            }
        }
        keep();
    }

    private void keep() {
        List<List<Long>> state = new ArrayList<>();
        for (TreeMap<Long, Map<Long, Long>> side : List.of(bids, asks)) {
            side.forEach((price, level) -> level.forEach((id, left) -> state.add(List.of(id, price, left))));
        }
        states.add(state);
        times.add(simulations.isEmpty() ? 0 : simulations.get(0).time());
    }

    @Override
    public void orderRested(long sequence, long orderId, Side side, long price, long quantity, long displayed) {
        TreeMap<Long, Map<Long, Long>> levels = side == Side.BUY ? bids : asks;
        levels.computeIfAbsent(price, any -> new LinkedHashMap<>()).put(orderId, quantity);
        keep();
    }

    @Override
    public void trade(
            long sequence,
            long restingOrderId,
            long aggressorOrderId,
            Side aggressorSide,
            long price,
            long quantity,
            long restingRemaining) {
        set(restingOrderId, restingRemaining);
    }

    @Override
    public void orderReduced(long sequence, long orderId, Side side, long price, long removed, long remaining) {
        set(orderId, remaining);
    }

    @Override
    public void orderCancelled(long sequence, long orderId, Side side, long price, long quantity, CancelReason reason) {
        set(orderId, 0);
    }
}
