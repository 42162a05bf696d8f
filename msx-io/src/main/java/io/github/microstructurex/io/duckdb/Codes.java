package io.github.microstructurex.io.duckdb;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEventType;
import java.util.List;

/** The numbers of constants in the tables, the same for ever. The views of {@link Database} know them, too. */
final class Codes {
    static final List<MarketEventType> TYPES = List.of(
            MarketEventType.ADD,
            MarketEventType.REDUCE,
            MarketEventType.DELETE,
            MarketEventType.REPLACE,
            MarketEventType.EXECUTE,
            MarketEventType.TRADE,
            MarketEventType.CLEAR,
            MarketEventType.PHASE);

    static final List<Side> SIDES = List.of(Side.BUY, Side.SELL);

    static final List<TradingPhase> PHASES =
            List.of(TradingPhase.CONTINUOUS, TradingPhase.CALL_AUCTION, TradingPhase.HALTED, TradingPhase.CLOSED);

    private Codes() {}
}
