package io.github.microstructurex.testkit;

import io.github.microstructurex.book.Allocation;
import io.github.microstructurex.book.BandPolicy;
import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.SelfTradePrevention;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Brings one incoming order against the other side of the reference book, in continuous trading. */
final class ReferenceMatching {
    private final ReferenceState state;
    private final ReferenceOrder incoming;
    private final Side restingSide;
    private boolean cancelled;
    private long filled;

    ReferenceMatching(ReferenceState state, ReferenceOrder incoming) {
        this.state = state;
        this.incoming = incoming;
        restingSide = incoming.side().opposite();
    }

    /**
     * How much an order would trade at once: what it trades on a copy of the book. A walk ends at an order of its own
     * owner that would take anything away from it, so DECREMENT_AND_CANCEL counts like CANCEL_INCOMING.
     */
    static long available(ReferenceState state, BookCommand command) {
        BookCommand tried = new BookCommand().copyFrom(command);
        if (tried.selfTradePrevention() == SelfTradePrevention.DECREMENT_AND_CANCEL) {
            tried.selfTradePrevention(SelfTradePrevention.CANCEL_INCOMING);
        }
        ReferenceMatching trial = new ReferenceMatching(state.trial(), new ReferenceOrder(tried, 0));
        trial.match();
        return trial.filled;
    }

    long filled() {
        return filled;
    }

    /** Matches the order, and rests or cancels what is left of it. */
    Outcome run() {
        match();
        if (cancelled) {
            return Outcome.CANCELLED;
        }
        if (incoming.remaining == 0) {
            return Outcome.FILLED;
        }
        if (!mayRest()) {
            cancelIncoming(CancelReason.NOT_FILLED_AT_ONCE);
            return Outcome.CANCELLED;
        }
        state.rest(incoming);
        return filled > 0 ? Outcome.PARTIALLY_FILLED : Outcome.RESTED;
    }

    private boolean mayRest() {
        return incoming.hasLimit() && incoming.terms.timeInForce().mayRest();
    }

    private void match() {
        while (!cancelled && incoming.remaining > 0 && crosses()) {
            long price = state.orders.bestPrice(restingSide);
            if (!state.isInsideBands(price)) {
                stopAtBand();
            } else if (state.rules.allocation() == Allocation.PRICE_TIME) {
                meetFrontOrder();
            } else {
                meetQueueAt(price);
            }
        }
    }

    private boolean crosses() {
        return incoming.hasLimit()
                ? state.crosses(incoming.side(), incoming.limit)
                : !state.orders.resting(restingSide).isEmpty();
    }

    private void stopAtBand() {
        cancelIncoming(CancelReason.PRICE_BAND);
        if (state.rules.bandPolicy() == BandPolicy.HALT) {
            state.changePhase(TradingPhase.HALTED);
        }
    }

    private void cancelIncoming(CancelReason reason) {
        state.cancel(incoming, reason);
        cancelled = true;
    }

    private void meetFrontOrder() {
        ReferenceOrder front = state.orders.resting(restingSide).get(0);
        if (isSelfTrade(front)) {
            prevent(front);
        } else {
            trade(front, Math.min(incoming.remaining, front.part()));
        }
    }

    private boolean isSelfTrade(ReferenceOrder resting) {
        return incoming.terms.selfTradePrevention() != SelfTradePrevention.NONE
                && incoming.terms.owner() == resting.terms.owner();
    }

    private void prevent(ReferenceOrder resting) {
        switch (incoming.terms.selfTradePrevention()) {
            case NONE -> throw new IllegalStateException("nothing to prevent");
            case CANCEL_RESTING -> state.cancel(resting, CancelReason.SELF_TRADE);
            case CANCEL_INCOMING -> cancelIncoming(CancelReason.SELF_TRADE);
            case CANCEL_BOTH -> {
                state.cancel(resting, CancelReason.SELF_TRADE);
                cancelIncoming(CancelReason.SELF_TRADE);
            }
            case DECREMENT_AND_CANCEL -> decrement(resting);
        }
    }

    private void decrement(ReferenceOrder resting) {
        long both = Math.min(incoming.remaining, resting.remaining);
        if (resting.remaining == both) {
            state.cancel(resting, CancelReason.SELF_TRADE);
        } else {
            state.reduce(resting, both);
        }
        if (incoming.remaining == both) {
            cancelIncoming(CancelReason.SELF_TRADE);
        } else {
            state.reduce(incoming, both);
        }
    }

    private void trade(ReferenceOrder resting, long quantity) {
        filled += quantity;
        state.trade(resting, incoming, quantity);
    }

    /** Pro-rata: all orders of the displayed queue at a price together, or of the hidden one if no other is there. */
    private void meetQueueAt(long price) {
        boolean hidden = state.orders.displayedAt(restingSide, price).isEmpty();
        for (ReferenceOrder resting : queueAt(price, hidden)) {
            if (!cancelled && isSelfTrade(resting)) {
                prevent(resting);
            }
        }
        if (!cancelled && state.rules.topOrderFirst()) {
            Optional<ReferenceOrder> top =
                    queueAt(price, hidden).stream().filter(order -> order.top).findFirst();
            top.ifPresent(order -> trade(order, Math.min(incoming.remaining, order.part())));
        }
        if (!cancelled && incoming.remaining > 0) {
            shareOutAmong(queueAt(price, hidden));
        }
    }

    private List<ReferenceOrder> queueAt(long price, boolean hidden) {
        return hidden ? state.orders.hiddenAt(restingSide, price) : state.orders.displayedAt(restingSide, price);
    }

    private void shareOutAmong(List<ReferenceOrder> queue) {
        BigInteger total =
                queue.stream().map(order -> BigInteger.valueOf(order.part())).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger wanted = BigInteger.valueOf(incoming.remaining);
        if (wanted.compareTo(total) >= 0) {
            queue.forEach(order -> trade(order, order.part()));
            return;
        }
        long[] shares = new long[queue.size()];
        long left = incoming.remaining;
        for (int i = 0; i < shares.length; i++) {
            BigInteger part = BigInteger.valueOf(queue.get(i).part());
            long share = part.multiply(wanted).divide(total).longValueExact();
            shares[i] = share < state.rules.minimumAllocation() ? 0 : share;
            left -= shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            long more = Math.min(left, queue.get(i).part() - shares[i]);
            shares[i] += more;
            left -= more;
        }
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                trade(queue.get(i), shares[i]);
            }
        }
    }
}
