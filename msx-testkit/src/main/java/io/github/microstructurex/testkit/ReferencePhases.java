package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.TradingPhase;
import java.util.Optional;

/** The commands of the reference book that are about no order: phases with their uncross, bands, reference price. */
final class ReferencePhases {
    private final ReferenceState state;

    ReferencePhases(ReferenceState state) {
        this.state = state;
    }

    Optional<RejectReason> changeTo(TradingPhase to) {
        if (to == state.phase) {
            return Optional.empty();
        }
        if (uncrossesOnTheWayTo(to)) {
            Optional<ReferenceUncross> uncross = findUncross();
            if (uncross.isPresent() && !state.isInsideBands(uncross.get().price())) {
                return Optional.of(RejectReason.PRICE_OUTSIDE_BANDS);
            }
            uncross.ifPresent(found -> found.carryOut(state));
        }
        if (uncrossesOnTheWayTo(to) || to == TradingPhase.CLOSED) {
            for (Side side : Side.values()) {
                state.orders.collected(side).forEach(order -> state.cancel(order, CancelReason.NOT_FILLED_AT_ONCE));
            }
        }
        state.changePhase(to);
        if (to == TradingPhase.CLOSED) {
            state.orders.inBookOrder().stream()
                    .filter(order -> order.terms.timeInForce() == TimeInForce.DAY)
                    .forEach(order -> state.cancel(order, CancelReason.END_OF_DAY));
        }
        return Optional.empty();
    }

    private boolean uncrossesOnTheWayTo(TradingPhase to) {
        return to == TradingPhase.CONTINUOUS || (state.phase == TradingPhase.CALL_AUCTION && to == TradingPhase.CLOSED);
    }

    Optional<ReferenceUncross> findUncross() {
        long reference = state.referencePrice == BookView.NO_PRICE ? state.lastTradePrice : state.referencePrice;
        return ReferenceUncross.find(state.orders, reference);
    }

    Optional<RejectReason> changeBands(long low, long high) {
        if (isOutOfRange(low) || isOutOfRange(high) || low > high) {
            return Optional.of(RejectReason.PRICE_OUT_OF_RANGE);
        }
        state.lowBand = low;
        state.highBand = high;
        state.listener.bandsChanged(state.sequence, low, high);
        return Optional.empty();
    }

    Optional<RejectReason> changeReferencePrice(long price) {
        if (price != BookView.NO_PRICE && isOutOfRange(price)) {
            return Optional.of(RejectReason.PRICE_OUT_OF_RANGE);
        }
        state.referencePrice = price;
        state.listener.referencePriceChanged(state.sequence, price);
        return Optional.empty();
    }

    private static boolean isOutOfRange(long price) {
        return price < OrderBook.MIN_PRICE || price > OrderBook.MAX_PRICE;
    }
}
