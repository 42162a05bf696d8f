package io.github.microstructurex.analytics.experiment;

import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.replay.flow.PoissonFlow;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import io.github.microstructurex.strategies.ParentOrder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalLong;

/** Three minutes of a generated market, another one for each seed. */
final class GeneratedMarket implements Market {
    private static final long SECOND = 1_000_000_000L;
    private static final long OPENING = 60 * SECOND;
    private static final long CLOSING = OPENING + 180 * SECOND;

    /** An order for the second of the three minutes. */
    static ParentOrder order(Side side, long quantity) {
        return new ParentOrder(side, quantity, OptionalLong.empty(), OPENING + 60 * SECOND, OPENING + 120 * SECOND);
    }

    /** An order that ends long after the market. */
    static ParentOrder orderBeyondTheMarket() {
        return new ParentOrder(Side.BUY, 100, OptionalLong.empty(), OPENING + 60 * SECOND, OPENING + 900 * SECOND);
    }

    @Override
    public String name() {
        return "generated";
    }

    @Override
    public Instrument instrument() {
        return Instrument.of("STOCK", "0.01", "1");
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("UTC");
    }

    @Override
    public LocalDate date() {
        return LocalDate.EPOCH;
    }

    @Override
    public MarketEventSource open(long seed) {
        return new PoissonFlow(PoissonFlowParameters.liquidStock(OPENING, CLOSING), seed);
    }
}
