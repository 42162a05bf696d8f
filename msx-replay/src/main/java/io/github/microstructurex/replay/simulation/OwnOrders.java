package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The live own orders, and the explained fills that they get while the venue matches. */
final class OwnOrders implements BookListener {
    /** Stands for the record, which is no participant. */
    static final int NOBODY = -1;

    private final Map<Long, OwnOrder> live = new LinkedHashMap<>();
    private final List<Fill> fills = new ArrayList<>();
    private final Queue<Untold> untold = new ArrayDeque<>();
    private boolean keepsFills = true;
    private FillCause passiveCause = FillCause.OWN_ARRIVAL;
    private long time;
    private long eventSequence;

    // What has traded at the present price since what is ahead was measured.
    private long tradedPrice;
    private long tradedQuantity;

    private int restingOwner = NOBODY;
    private int aggressorOwner = NOBODY;

    /** A fill that its owner, a participant's number, has not been told. */
    record Untold(int owner, Fill fill) {}

    OwnOrders() {}

    /** Copies own orders between two steps. */
    OwnOrders(OwnOrders other) {
        other.live.values().forEach(order -> add(new OwnOrder(order)));
        fills.addAll(other.fills);
        keepsFills = other.keepsFills;
        time = other.time;
        eventSequence = other.eventSequence;
    }

    boolean isEmpty() {
        return live.isEmpty();
    }

    @Nullable OwnOrder find(long orderId) {
        return live.get(orderId);
    }

    /** The live order of an id that the book has. */
    OwnOrder get(long orderId) {
        OwnOrder order = live.get(orderId);
        if (order == null) {
            throw new IllegalStateException("own order " + orderId + " is in the book and is not live");
        }
        return order;
    }

    void add(OwnOrder order) {
        live.put(order.id, order);
    }

    void remove(OwnOrder order) {
        live.remove(order.id);
    }

    /** The live orders, in the order in which they were added. */
    Collection<OwnOrder> all() {
        return live.values();
    }

    /** Keeps no fill from now on. */
    void forgetFills() {
        keepsFills = false;
    }

    /** Every fill so far, unless they are forgotten. */
    List<Fill> fills() {
        return Collections.unmodifiableList(fills);
    }

    /** Takes out the oldest fill that its owner has not been told, null if there is none. */
    @Nullable Untold nextUntold() {
        return untold.poll();
    }

    /** Says when, and after which record event, coming fills happen. */
    void at(long newTime, long newEventSequence) {
        time = newTime;
        eventSequence = newEventSequence;
    }

    /** Says why an own order that rests would trade from now on. */
    void passiveFillsAreDueTo(FillCause cause) {
        passiveCause = cause;
    }

    /** Measures what is ahead of each order of a side that an aggressor with this limit could meet. */
    void measureAhead(BookView book, Side side, long limit) {
        if (live.isEmpty() || book.isEmpty(side) || !side.opposite().accepts(limit, book.bestPrice(side))) {
            return;
        }
        for (OwnOrder order : live.values()) {
            if (order.side == side
                    && book.contains(order.id)
                    && side.opposite().accepts(limit, book.priceOf(order.id))) {
                order.quantityAhead = book.quantityAhead(order.id);
            }
        }
        tradedQuantity = 0;
    }

    /** Says what is thought to be ahead of an order where that cannot be measured. */
    void expectAhead(OwnOrder order, long quantityAhead) {
        order.quantityAhead = quantityAhead;
        tradedQuantity = 0;
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
        if (price != tradedPrice) {
            tradedPrice = price;
            tradedQuantity = 0;
        }
        restingOwner = fill(restingOrderId, price, quantity, passiveCause);
        aggressorOwner = fill(aggressorOrderId, price, quantity, FillCause.AGGRESSED);
        tradedQuantity += quantity;
    }

    /** Notes what an own order traded, and returns whose it is. */
    private int fill(long orderId, long price, long quantity, FillCause cause) {
        if (!OrderIds.isOwn(orderId)) {
            return NOBODY;
        }
        OwnOrder order = get(orderId);
        order.filled += quantity;
        boolean aggressed = cause == FillCause.AGGRESSED;
        Fill fill = new Fill(
                time,
                orderId,
                order.side,
                price,
                quantity,
                order.remaining(),
                cause,
                aggressed ? 0 : order.quantityAheadAtEntry,
                aggressed ? 0 : order.quantityAhead - tradedQuantity,
                eventSequence);
        if (keepsFills) {
            fills.add(fill);
        }
        untold.add(new Untold(order.owner, fill));
        if (order.remaining() == 0) {
            live.remove(orderId);
        }
        return order.owner;
    }

    /** Whose order rested in the last trade. */
    int restingOwner() {
        return restingOwner;
    }

    /** Whose order came in in the last trade. */
    int aggressorOwner() {
        return aggressorOwner;
    }
}
