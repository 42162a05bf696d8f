package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.Allocation;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.TradingPhase;
import org.jspecify.annotations.Nullable;

/** The state of a book: its live orders, and what it remembers besides. */
abstract class EngineState extends LiveOrders {
    final MatchingRules rules;
    long sequence;
    long time;
    long referencePrice = BookView.NO_PRICE;
    long lastTradePrice = BookView.NO_PRICE;

    /** What the order of the last command traded. */
    long lastFilled;

    /** How many orders the last command cancelled as a mass cancel. */
    int cancelledOrders;

    @Nullable RejectReason lastRejectReason;

    private TradingPhase phase = TradingPhase.CONTINUOUS;
    private long lowBand = OrderBook.MIN_PRICE;
    private long highBand = OrderBook.MAX_PRICE;
    private boolean matchesPlainly;

    EngineState(MatchingRules rules) {
        this.rules = rules;
        updateMatchesPlainly();
    }

    /** Counts a command, and forgets what the last one did. */
    final void begin() {
        sequence++;
        lastFilled = 0;
        cancelledOrders = 0;
    }

    /** {@return the phase} */
    public final TradingPhase phase() {
        return phase;
    }

    final void setPhase(TradingPhase phase) {
        this.phase = phase;
        updateMatchesPlainly();
    }

    /** {@return the lower band} */
    public final long lowBand() {
        return lowBand;
    }

    /** {@return the upper band} */
    public final long highBand() {
        return highBand;
    }

    final void setBands(long low, long high) {
        lowBand = low;
        highBand = high;
        updateMatchesPlainly();
    }

    final boolean isOutsideBands(long price) {
        return price < lowBand || price > highBand;
    }

    /** Whether orders without attributes need only the plain checks and the plain matching. */
    final boolean matchesPlainly() {
        return matchesPlainly;
    }

    private void updateMatchesPlainly() {
        matchesPlainly = rules.allocation() == Allocation.PRICE_TIME
                && phase == TradingPhase.CONTINUOUS
                && lowBand == OrderBook.MIN_PRICE
                && highBand == OrderBook.MAX_PRICE;
    }

    /** The price that an auction prefers among equals, or {@link BookView#NO_PRICE}. */
    final long auctionReference() {
        return referencePrice == BookView.NO_PRICE ? lastTradePrice : referencePrice;
    }
}
