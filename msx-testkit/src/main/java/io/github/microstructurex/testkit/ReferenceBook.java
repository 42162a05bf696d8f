package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.IndicativeUncross;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.TradingPhase;
import java.util.List;
import java.util.Optional;

/**
 * The rules of {@link OrderBook}, written down in the most obvious way: one list of orders, searched from end to end,
 * sorted each time it is looked at, and copied to find out what an order would do. Slow, allocating, and easy to believe:
 * the oracle that a real book is held to.
 *
 * <pre>{@code
 * EventHash expected = new EventHash();
 * MatchingEngine reference = new ReferenceBook(MatchingRules.proRata(), expected);
 * reference.apply(new BookCommand().limit(1, Side.SELL, 10_003, 500).iceberg(100));
 * }</pre>
 *
 * <p>Not safe for use by several threads.
 */
public final class ReferenceBook implements MatchingEngine {
    private final ReferenceState state;
    private final ReferenceChecks checks;
    private final ReferencePhases phases;
    private final ReferenceStops stops;
    private final ReferenceView view;
    private final BookListener listener;
    private long lastFilledQuantity;
    private int lastCancelledOrders;
    private Optional<RejectReason> lastRejectReason = Optional.empty();

    /**
     * Makes an empty book with price-time priority.
     *
     * @param listener is told every event
     */
    public ReferenceBook(BookListener listener) {
        this(MatchingRules.priceTime(), listener);
    }

    /**
     * Makes an empty book.
     *
     * @param rules how it matches
     * @param listener is told every event
     */
    public ReferenceBook(MatchingRules rules, BookListener listener) {
        this.listener = listener;
        state = new ReferenceState(rules, listener);
        checks = new ReferenceChecks(state);
        phases = new ReferencePhases(state);
        stops = new ReferenceStops(state, checks);
        view = new ReferenceView(state.orders);
    }

    @Override
    public Outcome apply(BookCommand command) {
        state.sequence++;
        lastFilledQuantity = 0;
        lastCancelledOrders = 0;
        if (command.time() != BookCommand.NO_TIME && command.time() < state.time) {
            return reject(command, RejectReason.TIME_GOES_BACK);
        }
        if (command.time() > state.time) {
            advanceTo(command.time());
        }
        Outcome outcome = carryOut(command);
        return outcome == Outcome.REJECTED ? outcome : triggerStops(command, outcome);
    }

    private void advanceTo(long time) {
        state.time = time;
        listener.timeAdvanced(state.sequence, time);
        state.orders
                .inExpiryOrder(order -> order.terms.timeInForce() == TimeInForce.GTD && order.terms.expiry() <= time)
                .forEach(order -> state.cancel(order, CancelReason.EXPIRED));
    }

    private Outcome carryOut(BookCommand command) {
        return switch (command.type()) {
            case LIMIT, MARKET, STOP, STOP_LIMIT -> submit(command);
            case CANCEL -> cancel(command);
            case REDUCE -> reduce(command);
            case REPLACE -> replace(command);
            case CANCEL_OWNER, CANCEL_OWNER_SIDE -> cancelOwner(command);
            case CANCEL_SIDE, CANCEL_ALL -> cancelInBookOrder(command);
            case PHASE -> answer(command, phases.changeTo(command.phase()));
            case BANDS -> answer(command, phases.changeBands(command.price(), command.stopPrice()));
            case REFERENCE_PRICE -> answer(command, phases.changeReferencePrice(command.price()));
            case TIME -> Outcome.DONE;
        };
    }

    private Outcome reject(BookCommand command, RejectReason reason) {
        lastRejectReason = Optional.of(reason);
        listener.orderRejected(state.sequence, command.orderId(), reason);
        return Outcome.REJECTED;
    }

    private Outcome submit(BookCommand command) {
        Optional<RejectReason> problem = checks.newOrder(command);
        return problem.isPresent() ? reject(command, problem.get()) : enter(command);
    }

    private Outcome enter(BookCommand command) {
        ReferenceOrder order = new ReferenceOrder(command, ++state.entries);
        listener.orderAccepted(state.sequence, order.id(), order.side(), order.limit, order.remaining);
        if (order.isStop()) {
            state.waitForTrigger(order);
            return Outcome.WAITING;
        }
        if (state.phase == TradingPhase.CALL_AUCTION) {
            if (order.hasLimit()) {
                state.rest(order);
            } else {
                state.collect(order);
            }
            return Outcome.RESTED;
        }
        return match(order);
    }

    private Outcome match(ReferenceOrder order) {
        order.limit = checks.slide(order.side(), order.limit, order.terms.postOnly());
        ReferenceMatching matching = new ReferenceMatching(state, order);
        Outcome outcome = matching.run();
        lastFilledQuantity = matching.filled();
        return outcome;
    }

    private Outcome cancel(BookCommand command) {
        Optional<ReferenceOrder> found = state.orders.find(command.orderId());
        if (found.isEmpty()) {
            return reject(command, RejectReason.UNKNOWN_ORDER_ID);
        }
        state.cancel(found.get(), CancelReason.REQUESTED);
        return Outcome.CANCELLED;
    }

    private Outcome reduce(BookCommand command) {
        Optional<ReferenceOrder> found = state.orders.find(command.orderId());
        if (found.isEmpty()) {
            return reject(command, RejectReason.UNKNOWN_ORDER_ID);
        }
        ReferenceOrder order = found.get();
        long by = command.quantity();
        if (by < 1) {
            return reject(command, RejectReason.QUANTITY_OUT_OF_RANGE);
        }
        if (by > order.remaining) {
            return reject(command, RejectReason.REDUCTION_EXCEEDS_REMAINING);
        }
        if (by == order.remaining) {
            state.cancel(order, CancelReason.REQUESTED);
            return Outcome.CANCELLED;
        }
        state.reduce(order, by);
        return Outcome.REDUCED;
    }

    private Outcome replace(BookCommand command) {
        Optional<ReferenceOrder> found = state.orders.find(command.orderId());
        if (found.isEmpty()) {
            return reject(command, RejectReason.UNKNOWN_ORDER_ID);
        }
        ReferenceOrder order = found.get();
        long newOrderId = command.newOrderId();
        long price = command.price();
        long quantity = command.quantity();
        Optional<RejectReason> problem = checks.replacement(order, price, quantity);
        if (problem.isPresent()) {
            return reject(command, problem.get());
        }
        if (newOrderId == order.id() && price == order.limit && quantity <= order.remaining) {
            if (quantity < order.remaining) {
                state.reduce(order, order.remaining - quantity);
            }
            return Outcome.REDUCED;
        }
        problem = checks.newEntry(order, newOrderId, price, quantity);
        if (problem.isPresent()) {
            return reject(command, problem.get());
        }
        state.cancel(order, CancelReason.REPLACED);
        return enter(order.replacement(newOrderId, price, quantity));
    }

    private Outcome cancelOwner(BookCommand command) {
        if (command.owner() == BookCommand.NO_OWNER) {
            return reject(command, RejectReason.NO_OWNER);
        }
        return cancelAll(state.orders.inEntryOrder(
                order -> order.terms.owner() == command.owner() && isMeant(command, order.side())));
    }

    private Outcome cancelInBookOrder(BookCommand command) {
        return cancelAll(state.orders.inBookOrder().stream()
                .filter(order -> isMeant(command, order.side()))
                .toList());
    }

    private static boolean isMeant(BookCommand command, Side side) {
        return switch (command.type()) {
            case CANCEL_SIDE, CANCEL_OWNER_SIDE -> command.side() == side;
            default -> true;
        };
    }

    private Outcome cancelAll(List<ReferenceOrder> orders) {
        orders.forEach(order -> state.cancel(order, CancelReason.MASS_CANCELLED));
        lastCancelledOrders = orders.size();
        return Outcome.CANCELLED;
    }

    private Outcome answer(BookCommand command, Optional<RejectReason> problem) {
        return problem.isPresent() ? reject(command, problem.get()) : Outcome.DONE;
    }

    /** Carries out every stop that the last trade price reaches; says what became of the order of this command. */
    private Outcome triggerStops(BookCommand command, Outcome outcome) {
        Outcome ofCommand = outcome;
        long filledByCommand = lastFilledQuantity;
        for (Optional<ReferenceOrder> next = stops.next(); next.isPresent(); next = stops.next()) {
            ReferenceOrder stop = next.get();
            Outcome ofStop = carryOutStop(stop);
            if (outcome == Outcome.WAITING && stop.id() == command.orderId()) {
                ofCommand = ofStop;
                filledByCommand = lastFilledQuantity;
            }
        }
        lastFilledQuantity = filledByCommand;
        return ofCommand;
    }

    private Outcome carryOutStop(ReferenceOrder stop) {
        listener.stopTriggered(state.sequence, stop.id(), stop.side(), stop.limit, stop.remaining);
        Optional<CancelReason> problem = stops.problemOf(stop);
        if (problem.isPresent()) {
            state.cancel(stop, problem.get());
            return Outcome.CANCELLED;
        }
        return match(stop);
    }

    @Override
    public BookView view() {
        return view;
    }

    @Override
    public long displayedQuantity(long orderId) {
        return view.displayedQuantityOf(orderId);
    }

    @Override
    public long stopPriceOf(long orderId) {
        return view.stopPriceOf(orderId);
    }

    @Override
    public TradingPhase phase() {
        return state.phase;
    }

    @Override
    public long time() {
        return state.time;
    }

    @Override
    public long lastTradePrice() {
        return state.lastTradePrice;
    }

    @Override
    public long lastFilledQuantity() {
        return lastFilledQuantity;
    }

    @Override
    public RejectReason lastRejectReason() {
        return lastRejectReason.orElseThrow(() -> new IllegalStateException("no command has been refused yet"));
    }

    @Override
    public int lastCancelledOrders() {
        return lastCancelledOrders;
    }

    @Override
    public void copyIndicative(IndicativeUncross into) {
        into.clear();
        phases.findUncross().ifPresent(found -> into.set(found.price(), found.volume(), found.imbalance()));
    }
}
