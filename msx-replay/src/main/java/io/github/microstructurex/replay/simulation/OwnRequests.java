package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.TradingPhase;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Carries out what agents ask for, at the venue, and keeps the answers until they are sent. */
final class OwnRequests {
    private final Venue venue;
    private final OwnOrders own;
    private final Queue<Answer> answers = new ArrayDeque<>();
    private TradingPhase phase = TradingPhase.CONTINUOUS;

    /** Something to tell a participant. */
    record Answer(int participant, Happening happening) {}

    /** What an agent is told. */
    private interface Notice {
        void tell(SimulationAgent agent);
    }

    OwnRequests(Venue venue, OwnOrders own) {
        this.venue = venue;
        this.own = own;
    }

    /** Copies what is remembered between two steps. */
    OwnRequests(OwnRequests other, Venue venue, OwnOrders own) {
        this(venue, own);
        phase = other.phase;
    }

    void phase(TradingPhase newPhase) {
        phase = newPhase;
    }

    void limit(int owner, long id, Side side, long price, long quantity, TimeInForce timeInForce) {
        enter(new OwnOrder(id, owner, side, quantity), price, timeInForce);
    }

    void market(int owner, long id, Side side, long quantity) {
        enter(new OwnOrder(id, owner, side, quantity), BookView.NO_PRICE, TimeInForce.IOC);
    }

    private void enter(OwnOrder order, long price, TimeInForce timeInForce) {
        long id = order.id;
        long quantity = order.quantity;
        if (phase != TradingPhase.CONTINUOUS) {
            String reason = notTrading();
            answer(order.owner, agent -> agent.orderRejected(id, quantity, reason));
            return;
        }
        own.add(order);
        own.passiveFillsAreDueTo(FillCause.OWN_ARRIVAL);
        Outcome outcome = venue.enter(order, price, timeInForce);
        if (outcome == Outcome.REJECTED) {
            String reason = describe(venue.lastRejectReason());
            own.remove(order);
            answer(order.owner, agent -> agent.orderRejected(id, quantity, reason));
            return;
        }
        answer(order.owner, agent -> agent.orderAccepted(id, price, quantity));
        noteFills();
        settle(order, outcome);
    }

    void cancel(int owner, long id) {
        OwnOrder order = find(owner, id);
        if (order == null) {
            answer(owner, agent -> agent.cancelRejected(id, notLive(id)));
            return;
        }
        venue.cancel(id);
        settle(order, Outcome.CANCELLED);
    }

    void replace(int owner, long id, long price, long quantity) {
        OwnOrder order = find(owner, id);
        String problem = order == null ? notLive(id) : problemWithReplacing(quantity);
        if (order == null || !problem.isEmpty()) {
            answer(owner, agent -> agent.replaceRejected(id, problem));
        } else if (quantity <= order.filled) {
            venue.cancel(id);
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
        long id = order.id;
        long oldQuantity = order.quantity;
        order.quantity = quantity;
        own.passiveFillsAreDueTo(FillCause.OWN_ARRIVAL);
        Outcome outcome = venue.replace(order, price);
        if (outcome == Outcome.REJECTED) {
            String reason = describe(venue.lastRejectReason());
            order.quantity = oldQuantity;
            answer(order.owner, agent -> agent.replaceRejected(id, reason));
            return;
        }
        answer(order.owner, agent -> agent.orderReplaced(id, price, quantity));
        noteFills();
        settle(order, outcome);
    }

    /** Does what an outcome means for an own order. */
    private void settle(OwnOrder order, Outcome outcome) {
        switch (outcome) {
            case CANCELLED -> {
                long id = order.id;
                long cancelled = order.remaining();
                own.remove(order);
                answer(order.owner, agent -> agent.orderCancelled(id, cancelled));
            }
            case RESTED, PARTIALLY_FILLED -> venue.takesPlace(order);
            case REDUCED, FILLED, WAITING, DONE, REJECTED -> {}
        }
    }

    /** Notes the fills that have happened since the last time. */
    void noteFills() {
        OwnOrders.Untold untold;
        while ((untold = own.nextUntold()) != null) {
            Fill fill = untold.fill();
            answer(untold.owner(), agent -> agent.orderFilled(fill));
        }
    }

    private void answer(int participant, Notice notice) {
        answers.add(new Answer(participant, (simulation, receiver) -> notice.tell(receiver.agent())));
    }

    /** Takes out the oldest answer that was not sent, null if there is none. */
    @Nullable Answer nextAnswer() {
        return answers.poll();
    }

    private @Nullable OwnOrder find(int owner, long id) {
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
