package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.testkit.ReferenceOrder.Place;
import java.util.Optional;

/** The stops of the reference book, from the trade that reaches them to the moment they meet the other side. */
final class ReferenceStops {
    private final ReferenceState state;
    private final ReferenceChecks checks;

    ReferenceStops(ReferenceState state, ReferenceChecks checks) {
        this.state = state;
        this.checks = checks;
    }

    /** Lets the newly reached stops join the queue of triggered ones, and takes the first of these out of it. */
    Optional<ReferenceOrder> next() {
        if (state.phase != TradingPhase.CONTINUOUS) {
            return Optional.empty();
        }
        for (Side side : Side.values()) {
            state.orders.waiting(side).stream()
                    .filter(this::isReached)
                    .forEach(stop -> state.orders.put(stop, Place.TRIGGERED));
        }
        Optional<ReferenceOrder> first = state.orders.triggered().stream().findFirst();
        first.ifPresent(state.orders::takeOut);
        return first;
    }

    private boolean isReached(ReferenceOrder stop) {
        return state.lastTradePrice != BookView.NO_PRICE
                && stop.side().accepts(state.lastTradePrice, stop.terms.stopPrice());
    }

    /** Why a triggered stop is cancelled before it meets the other side, if it is. */
    Optional<CancelReason> problemOf(ReferenceOrder stop) {
        if (stop.hasLimit() && state.isRefusedByBands(stop.limit)) {
            return Optional.of(CancelReason.PRICE_BAND);
        }
        return checks.postOnly(stop.side(), stop.limit, stop.terms.postOnly())
                .map(reason -> reason == RejectReason.WOULD_TRADE ? CancelReason.WOULD_TRADE : CancelReason.PRICE_BAND);
    }
}
