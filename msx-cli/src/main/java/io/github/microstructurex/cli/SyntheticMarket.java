package io.github.microstructurex.cli;

import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.replay.flow.PoissonFlow;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The market that is always there: a liquid stock whose orders arrive at random, from 9:30 to 16:00 on a made-up day. */
final class SyntheticMarket implements Market {
    private static final Instrument INSTRUMENT = Instrument.of("SYNTHETIC", "0.01", "1");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final LocalDate DATE = LocalDate.of(2024, 1, 2);
    private static final LocalTime OPENING = LocalTime.of(9, 30);
    private static final LocalTime CLOSING = LocalTime.of(16, 0);

    SyntheticMarket() {}

    @Override
    public String name() {
        return "poisson";
    }

    @Override
    public Instrument instrument() {
        return INSTRUMENT;
    }

    @Override
    public ZoneId zone() {
        return UTC;
    }

    @Override
    public LocalDate date() {
        return DATE;
    }

    @Override
    public MarketEventSource open(long seed) {
        return new PoissonFlow(PoissonFlowParameters.liquidStock(at(OPENING), at(CLOSING)), seed);
    }

    private static long at(LocalTime time) {
        return Math.multiplyExact(time.atDate(DATE).toEpochSecond(ZoneOffset.UTC), 1_000_000_000L);
    }
}
