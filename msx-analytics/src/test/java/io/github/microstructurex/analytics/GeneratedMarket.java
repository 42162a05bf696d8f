package io.github.microstructurex.analytics;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.replay.flow.PoissonFlow;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import java.time.LocalDate;
import java.time.ZoneId;

/** A generated market, another one for each seed. Times are nanoseconds since the epoch. */
public record GeneratedMarket(long opening, long closing) implements Market {
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
        return new PoissonFlow(PoissonFlowParameters.liquidStock(opening, closing), seed);
    }
}
