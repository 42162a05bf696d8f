package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.Allocation;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.TradingPhase;
import org.jspecify.annotations.Nullable;

/** What a book remembers besides its orders. */
final class MarketState {
    final MatchingRules rules;
    long sequence;
    long time;
    long referencePrice = BookView.NO_PRICE;
    long lastTradePrice = BookView.NO_PRICE;

    /** What the order of the last command traded. */
    long lastFilled;

    @Nullable RejectReason lastRejectReason;

    private TradingPhase phase = TradingPhase.CONTINUOUS;
    private long lowBand = OrderBook.MIN_PRICE;
    private long highBand = OrderBook.MAX_PRICE;
    private boolean isPlain;

    MarketState(MatchingRules rules) {
        this.rules = rules;
        updatePlain();
    }

    TradingPhase phase() {
        return phase;
    }

    void setPhase(TradingPhase phase) {
        this.phase = phase;
        updatePlain();
    }

    long lowBand() {
        return lowBand;
    }

    long highBand() {
        return highBand;
    }

    void setBands(long low, long high) {
        lowBand = low;
        highBand = high;
        updatePlain();
    }

    boolean isOutsideBands(long price) {
        return price < lowBand || price > highBand;
    }

    /** Whether orders without attributes need only the plain checks and the plain matching. */
    boolean isPlain() {
        return isPlain;
    }

    private void updatePlain() {
        isPlain = rules.allocation() == Allocation.PRICE_TIME
                && phase == TradingPhase.CONTINUOUS
                && lowBand == OrderBook.MIN_PRICE
                && highBand == OrderBook.MAX_PRICE;
    }

    /** The price that an auction prefers among equals, or {@link BookView#NO_PRICE}. */
    long auctionReference() {
        return referencePrice == BookView.NO_PRICE ? lastTradePrice : referencePrice;
    }
}
