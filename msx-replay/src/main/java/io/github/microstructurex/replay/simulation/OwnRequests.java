package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.TradingPhase;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Carries out what agents ask for, on the book, and keeps the answers until they are told. */
final class OwnRequests {
    private final OrderBook book;
    private final OwnOrders own;
    private final Queue<Runnable> notices = new ArrayDeque<>();
    private TradingPhase phase = TradingPhase.CONTINUOUS;

    OwnRequests(OrderBook book, OwnOrders own) {
        this.book = book;
        this.own = own;
    }

    void phase(TradingPhase newPhase) {
        phase = newPhase;
    }

    void limit(SimulationContext owner, long id, Side side, long price, long quantity, TimeInForce timeInForce) {
        enter(new OwnOrder(id, owner, side, quantity), price, timeInForce);
    }

    void market(SimulationContext owner, long id, Side side, long quantity) {
        enter(new OwnOrder(id, owner, side, quantity), BookView.NO_PRICE, TimeInForce.IOC);
    }

    private void enter(OwnOrder order, long price, TimeInForce timeInForce) {
        SimulationAgent agent = order.owner.agent();
        if (phase != TradingPhase.CONTINUOUS) {
            notices.add(() -> agent.orderRejected(order.id, order.quantity, notTrading()));
            return;
        }
        own.add(order);
        own.passiveFillsAreDueTo(FillCause.OWN_ARRIVAL);
        Outcome outcome = price == BookView.NO_PRICE
                ? book.market(order.id, order.side, order.quantity)
                : book.limit(order.id, order.side, price, order.quantity, timeInForce);
        if (outcome == Outcome.REJECTED) {
            String reason = describe(book.lastRejectReason());
            own.remove(order);
            notices.add(() -> agent.orderRejected(order.id, order.quantity, reason));
            return;
        }
        notices.add(() -> agent.orderAccepted(order.id, price, order.quantity));
        noteFills();
        settle(order, outcome);
    }

    void cancel(SimulationContext owner, long id) {
        OwnOrder order = find(owner, id);
        if (order == null) {
            notices.add(() -> owner.agent().cancelRejected(id, notLive(id)));
            return;
        }
        book.cancel(id);
        settle(order, Outcome.CANCELLED);
    }

    void replace(SimulationContext owner, long id, long price, long quantity) {
        OwnOrder order = find(owner, id);
        String problem = order == null ? notLive(id) : problemWithReplacing(quantity);
        if (order == null || !problem.isEmpty()) {
            notices.add(() -> owner.agent().replaceRejected(id, problem));
        } else if (quantity <= order.filled) {
            book.cancel(id);
            settle(order, Outcome.CANCELLED);
        } else {
            replace(order, price, quantity);
        }
    }

    private String problemWithReplacing(long quantity) {
        if (phase != TradingPhase.CONTINUOUS) {
            return notTrading();
        }
        return quantity < 1 ? describe(RejectReason.QUANTITY_OUT_OF_RANGE) : "";
    }

    private void replace(OwnOrder order, long price, long quantity) {
        SimulationAgent agent = order.owner.agent();
        long oldQuantity = order.quantity;
        order.quantity = quantity;
        own.passiveFillsAreDueTo(FillCause.OWN_ARRIVAL);
        Outcome outcome = book.replace(order.id, order.id, price, order.remaining());
        if (outcome == Outcome.REJECTED) {
            String reason = describe(book.lastRejectReason());
            order.quantity = oldQuantity;
            notices.add(() -> agent.replaceRejected(order.id, reason));
            return;
        }
        notices.add(() -> agent.orderReplaced(order.id, price, quantity));
        noteFills();
        settle(order, outcome);
    }

    /** Does what an outcome means for an own order. */
    private void settle(OwnOrder order, Outcome outcome) {
        switch (outcome) {
            case CANCELLED -> {
                long cancelled = order.remaining();
                own.remove(order);
                notices.add(() -> order.owner.agent().orderCancelled(order.id, cancelled));
            }
            case RESTED, PARTIALLY_FILLED -> order.quantityAheadAtEntry = book.quantityAhead(order.id);
            case REDUCED, FILLED, WAITING, DONE, REJECTED -> {}
        }
    }

    /** Notes the fills that have happened since the last time. */
    void noteFills() {
        OwnOrders.Untold untold;
        while ((untold = own.nextUntold()) != null) {
            SimulationAgent agent = untold.agent();
            Fill fill = untold.fill();
            notices.add(() -> agent.orderFilled(fill));
        }
    }

    /** Tells the agents everything that has been noted, and what is noted meanwhile. */
    void tell() {
        Runnable notice;
        while ((notice = notices.poll()) != null) {
            notice.run();
        }
    }

    private @Nullable OwnOrder find(SimulationContext owner, long id) {
        OwnOrder order = own.find(id);
        return order != null && order.owner == owner ? order : null;
    }

    private String notTrading() {
        return "the market is not in continuous trading: " + phase;
    }

    private static String notLive(long id) {
        return "order " + id + " is not live";
    }

    private static String describe(RejectReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
