package io.github.microstructurex.book;

/** What a market does with orders at present. */
public enum TradingPhase {
    /** Orders trade as they arrive. */
    CONTINUOUS,
    /** Orders collect and do not trade until the uncross. */
    CALL_AUCTION,
    /** Quotes may be entered and withdrawn but nothing trades, or trading is stopped altogether. */
    HALTED,
    /** The market takes no orders. */
    CLOSED
}
