package example;

import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.replay.flow.PoissonFlow;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** An hour of a stock whose orders arrive at random, from 9:30 on. */
final class RandomDay implements Market {
    @Override
    public String name() {
        return "random";
    }

    @Override
    public Instrument instrument() {
        return Instrument.of("RANDOM", "0.01", "1");
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public LocalDate date() {
        return LocalDate.of(2026, 1, 5);
    }

    @Override
    public MarketEventSource open(long seed) {
        return new PoissonFlow(PoissonFlowParameters.liquidStock(at(9, 30), at(10, 30)), seed);
    }

    /** A time of the day in nanoseconds since the epoch. */
    long at(int hour, int minute) {
        return LocalTime.of(hour, minute).toEpochSecond(date(), ZoneOffset.UTC) * 1_000_000_000L;
    }
}
