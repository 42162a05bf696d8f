package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.BandPolicy;
import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.CommandType;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.TradingPhase;

/** Takes orders into the book: new ones, replacements, and stops that are triggered. */
final class OrderEntry {
    private final Trading trading;
    private final EngineState book;
    private final BookListener listener;
    private final Matching matching;
    private final Admission admission;
    private final StopOrders stops;
    private final TopOrders topOrders;
    private final IncomingOrder incoming = new IncomingOrder();

    OrderEntry(Trading trading, Matching matching, TopOrders topOrders) {
        this.trading = trading;
        this.matching = matching;
        this.topOrders = topOrders;
        book = trading.book;
        listener = trading.listener;
        admission = new Admission(book, matching);
        stops = new StopOrders(book);
    }

    Outcome submit(BookCommand asked) {
        RejectReason problem = admission.problemWith(asked);
        if (problem != null) {
            return trading.reject(asked.orderId(), problem);
        }
        incoming.set(asked, book.sequence);
        boolean isStop = asked.type() == CommandType.STOP || asked.type() == CommandType.STOP_LIMIT;
        if (!isStop && book.phase() == TradingPhase.CONTINUOUS) {
            problem = admission.problemWithPosting(incoming);
            if (problem == null) {
                problem = admission.problemWithLiquidity(incoming);
            }
            if (problem != null) {
                return trading.reject(asked.orderId(), problem);
            }
        }
        listener.orderAccepted(book.sequence, incoming.id, incoming.side, incoming.toldPrice, incoming.quantity);
        if (isStop) {
            stops.add(incoming, asked.stopPrice());
            listener.stopRested(book.sequence, incoming.id, incoming.side, asked.stopPrice(), incoming.quantity);
            return Outcome.WAITING;
        }
        return enter();
    }

    /** Lets the incoming order, which has passed its checks, do what the phase lets it do. */
    private Outcome enter() {
        if (book.phase() != TradingPhase.CONTINUOUS) {
            rest(incoming.quantity);
            return Outcome.RESTED;
        }
        Outcome outcome = match();
        book.lastFilled = trading.traded;
        return outcome;
    }

    private Outcome match() {
        long remaining = matching.match(incoming);
        if (trading.end == Trading.End.SELF_TRADE) {
            return Outcome.CANCELLED;
        }
        if (remaining == 0) {
            return Outcome.FILLED;
        }
        if (trading.end == Trading.End.PRICE_BAND) {
            cancelIncoming(remaining, CancelReason.PRICE_BAND);
            if (book.rules.bandPolicy() == BandPolicy.HALT) {
                trading.setPhase(TradingPhase.HALTED);
            }
            return Outcome.CANCELLED;
        }
        if (!incoming.mayRest()) {
            cancelIncoming(remaining, CancelReason.NOT_FILLED_AT_ONCE);
            return Outcome.CANCELLED;
        }
        rest(remaining);
        return trading.traded == 0 ? Outcome.RESTED : Outcome.PARTIALLY_FILLED;
    }

    private void cancelIncoming(long quantity, CancelReason reason) {
        listener.orderCancelled(book.sequence, incoming.id, incoming.side, incoming.toldPrice, quantity, reason);
    }

    private void rest(long quantity) {
        boolean isTop = book.rules.topOrderFirst()
                && book.phase() == TradingPhase.CONTINUOUS
                && !incoming.hidden
                && book.wouldBeBest(incoming.side, incoming.limit);
        int order = book.add(incoming, quantity);
        if (isTop) {
            topOrders.set(incoming.side, order);
        }
        long price = incoming.isMarket() ? BookView.NO_PRICE : incoming.limit;
        listener.orderRested(
                book.sequence, incoming.id, incoming.side, price, quantity, book.displayedQuantityOf(order));
    }

    /** Triggers and carries out stops until none is reached; returns the outcome of the command's own order. */
    Outcome carryOutStops(long ownId, Outcome ownOutcome) {
        Outcome outcome = ownOutcome;
        while (book.phase() == TradingPhase.CONTINUOUS) {
            stops.trigger();
            int stop = stops.firstTriggered();
            if (stop == LiveOrders.NONE) {
                break;
            }
            boolean isOwn = outcome == Outcome.WAITING && book.id(stop) == ownId;
            Outcome result = carryOut(stop);
            if (isOwn) {
                outcome = result;
                book.lastFilled = trading.traded;
            }
        }
        return outcome;
    }

    private Outcome carryOut(int stop) {
        int row = book.attributes(stop);
        incoming.set(book.attributes, row);
        incoming.entry = book.attributes.entry(row);
        incoming.id = book.id(stop);
        incoming.side = book.side(stop);
        incoming.quantity = book.quantity(stop);
        incoming.setPrice(book.price(stop));
        incoming.row = book.detachStop(stop);
        listener.stopTriggered(book.sequence, incoming.id, incoming.side, incoming.toldPrice, incoming.quantity);
        Outcome outcome = matchTriggered();
        if (incoming.row != Attributes.NONE) {
            book.forget(incoming.row);
            incoming.row = Attributes.NONE;
        }
        return outcome;
    }

    private Outcome matchTriggered() {
        trading.traded = 0;
        if (!incoming.isMarket() && admission.isRefusedByBands(incoming.limit)) {
            cancelIncoming(incoming.quantity, CancelReason.PRICE_BAND);
            return Outcome.CANCELLED;
        }
        RejectReason problem = admission.problemWithPosting(incoming);
        if (problem != null) {
            boolean isBand = problem == RejectReason.PRICE_OUTSIDE_BANDS;
            cancelIncoming(incoming.quantity, isBand ? CancelReason.PRICE_BAND : CancelReason.WOULD_TRADE);
            return Outcome.CANCELLED;
        }
        return match();
    }

    Outcome replace(long orderId, long newOrderId, long price, long quantity) {
        int order = book.find(orderId);
        RejectReason problem = admission.problemWithTerms(order, price, quantity);
        if (problem != null) {
            return trading.reject(orderId, problem);
        }
        long left = book.quantity(order);
        boolean keepsId = newOrderId == orderId;
        if (keepsId && price == book.price(order) && quantity <= left) {
            if (quantity < left) {
                trading.reduce(order, left - quantity);
            }
            return Outcome.REDUCED;
        }
        problem = admission.problemWithReplacement(order, newOrderId, keepsId, price, quantity);
        incoming.set(book.attributes, book.attributes(order));
        incoming.entry = book.sequence;
        incoming.id = newOrderId;
        incoming.side = book.side(order);
        incoming.quantity = quantity;
        incoming.setPrice(price);
        if (problem == null && book.phase() == TradingPhase.CONTINUOUS) {
            problem = admission.problemWithPosting(incoming);
        }
        if (problem != null) {
            return trading.reject(orderId, problem);
        }
        trading.cancel(order, CancelReason.REPLACED);
        listener.orderAccepted(book.sequence, newOrderId, incoming.side, price, quantity);
        return enter();
    }
}
