package io.github.microstructurex.book;

/** What a market does with orders at present. */
public enum TradingPhase {
    /** Orders trade as they arrive. */
    CONTINUOUS(0),
    /** Orders collect and do not trade until the uncross. */
    CALL_AUCTION(1),
    /** Nothing trades. An {@link OrderBook} takes cancels and reductions, and no new orders. */
    HALTED(2),
    /** The trading day is over. An {@link OrderBook} takes cancels and reductions, and no new orders. */
    CLOSED(3);

    private final int code;

    TradingPhase(int code) {
        this.code = code;
    }

    /** {@return a number that stands for this phase in every release: for hashes and files} */
    public int code() {
        return code;
    }

    /** {@return whether the phase takes new orders} */
    public boolean takesOrders() {
        return this == CONTINUOUS || this == CALL_AUCTION;
    }
}
