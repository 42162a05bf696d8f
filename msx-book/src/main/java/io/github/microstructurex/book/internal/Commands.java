package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.CommandType;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import org.jspecify.annotations.Nullable;

/** Carries out every kind of command, whatever the state of the book: the general way. */
final class Commands {
    private final Trading trading;
    private final EngineState book;
    private final OrderEntry entry;
    private final Auction auction;
    private final MassCancel massCancel;

    Commands(Trading trading, OrderEntry entry, Auction auction) {
        this.trading = trading;
        this.entry = entry;
        this.auction = auction;
        book = trading.book;
        massCancel = new MassCancel(trading);
    }

    Outcome apply(BookCommand asked) {
        book.begin();
        RejectReason problem = moveTime(asked.time());
        if (problem != null) {
            return trading.reject(asked.orderId(), problem);
        }
        Outcome outcome = switch (asked.type()) {
            case LIMIT, MARKET, STOP, STOP_LIMIT -> entry.submit(asked);
            case CANCEL -> cancelNow(asked.orderId());
            case REDUCE -> reduceNow(asked.orderId(), asked.quantity());
            case REPLACE -> entry.replace(asked.orderId(), asked.newOrderId(), asked.price(), asked.quantity());
            case CANCEL_OWNER, CANCEL_OWNER_SIDE, CANCEL_SIDE, CANCEL_ALL -> cancelMany(asked);
            case PHASE -> goTo(asked.phase());
            case BANDS -> setBands(asked.price(), asked.stopPrice());
            case REFERENCE_PRICE -> setReferencePrice(asked.price());
            case TIME -> Outcome.DONE;
        };
        return book.hasStops() ? entry.carryOutStops(asked.orderId(), outcome) : outcome;
    }

    private @Nullable RejectReason moveTime(long time) {
        if (time == BookCommand.NO_TIME || time == book.time) {
            return null;
        }
        if (time < book.time) {
            return RejectReason.TIME_GOES_BACK;
        }
        book.time = time;
        trading.listener.timeAdvanced(book.sequence, time);
        int row = book.expiries.first();
        while (row != Attributes.NONE && book.attributes.expiry(row) <= time) {
            trading.cancel(book.attributes.order(row), CancelReason.EXPIRED);
            row = book.expiries.first();
        }
        return null;
    }

    private Outcome cancelNow(long orderId) {
        int order = book.find(orderId);
        if (order == LiveOrders.NONE) {
            return trading.reject(orderId, RejectReason.UNKNOWN_ORDER_ID);
        }
        trading.cancel(order, CancelReason.REQUESTED);
        return Outcome.CANCELLED;
    }

    private Outcome reduceNow(long orderId, long by) {
        int order = book.find(orderId);
        if (order == LiveOrders.NONE) {
            return trading.reject(orderId, RejectReason.UNKNOWN_ORDER_ID);
        }
        if (by < 1) {
            return trading.reject(orderId, RejectReason.QUANTITY_OUT_OF_RANGE);
        }
        long quantity = book.quantity(order);
        if (by > quantity) {
            return trading.reject(orderId, RejectReason.REDUCTION_EXCEEDS_REMAINING);
        }
        if (by == quantity) {
            trading.cancel(order, CancelReason.REQUESTED);
            return Outcome.CANCELLED;
        }
        trading.reduce(order, by);
        return Outcome.REDUCED;
    }

    private Outcome cancelMany(BookCommand asked) {
        CommandType type = asked.type();
        boolean isOneSide = type == CommandType.CANCEL_SIDE || type == CommandType.CANCEL_OWNER_SIDE;
        boolean buys = !isOneSide || asked.side() == Side.BUY;
        boolean sells = !isOneSide || asked.side() == Side.SELL;
        if (type == CommandType.CANCEL_SIDE || type == CommandType.CANCEL_ALL) {
            book.cancelledOrders = massCancel.of(buys, sells);
        } else if (asked.owner() == BookCommand.NO_OWNER) {
            return trading.reject(asked.orderId(), RejectReason.NO_OWNER);
        } else {
            book.cancelledOrders = massCancel.ofOwner(asked.owner(), buys, sells);
        }
        return Outcome.CANCELLED;
    }

    private Outcome goTo(TradingPhase phase) {
        TradingPhase from = book.phase();
        if (phase == from) {
            return Outcome.DONE;
        }
        boolean uncrosses =
                phase == TradingPhase.CONTINUOUS || (from == TradingPhase.CALL_AUCTION && phase == TradingPhase.CLOSED);
        if (uncrosses) {
            if (!auction.isAllowed()) {
                return trading.reject(0, RejectReason.PRICE_OUTSIDE_BANDS);
            }
            auction.uncross();
        } else if (phase == TradingPhase.CLOSED) {
            auction.cancelCollected();
        }
        trading.setPhase(phase);
        if (phase == TradingPhase.CLOSED) {
            massCancel.endDay();
        }
        return Outcome.DONE;
    }

    private Outcome setBands(long low, long high) {
        if (!Admission.isPrice(low) || !Admission.isPrice(high) || low > high) {
            return trading.reject(0, RejectReason.PRICE_OUT_OF_RANGE);
        }
        book.setBands(low, high);
        trading.listener.bandsChanged(book.sequence, low, high);
        return Outcome.DONE;
    }

    private Outcome setReferencePrice(long price) {
        if (price != BookView.NO_PRICE && !Admission.isPrice(price)) {
            return trading.reject(0, RejectReason.PRICE_OUT_OF_RANGE);
        }
        book.referencePrice = price;
        trading.listener.referencePriceChanged(book.sequence, price);
        return Outcome.DONE;
    }
}
