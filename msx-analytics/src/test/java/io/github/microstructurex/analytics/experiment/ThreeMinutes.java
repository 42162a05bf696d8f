package io.github.microstructurex.analytics.experiment;

import io.github.microstructurex.analytics.GeneratedMarket;
import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ParentOrder;
import java.util.OptionalLong;

/** Three minutes of a generated market, and orders in it. */
final class ThreeMinutes {
    private static final long MINUTE = 60_000_000_000L;
    private static final long OPENING = MINUTE;

    static final Market MARKET = new GeneratedMarket(OPENING, OPENING + 3 * MINUTE);

    private ThreeMinutes() {}

    /** An order for the second of the three minutes. */
    static ParentOrder order(Side side, long quantity) {
        return new ParentOrder(side, quantity, OptionalLong.empty(), OPENING + MINUTE, OPENING + 2 * MINUTE);
    }

    /** An order that ends long after the market. */
    static ParentOrder orderBeyondTheMarket() {
        return new ParentOrder(Side.BUY, 100, OptionalLong.empty(), OPENING + MINUTE, OPENING + 15 * MINUTE);
    }
}
