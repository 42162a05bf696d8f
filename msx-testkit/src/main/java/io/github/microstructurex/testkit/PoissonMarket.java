package io.github.microstructurex.testkit;

import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.replay.flow.PoissonFlow;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A market of independent Poisson arrivals, in UTC. */
record PoissonMarket(Instrument instrument, PoissonFlowParameters parameters) implements Market {
    @Override
    public String name() {
        return "poisson";
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public LocalDate date() {
        return LocalDate.ofInstant(Instant.EPOCH.plusNanos(parameters.startTime()), zone());
    }

    @Override
    public MarketEventSource open(long seed) {
        return new PoissonFlow(parameters, seed);
    }
}
