package io.github.microstructurex.cli;

import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataHeader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalInt;

/** A generated market: a stock whose orders arrive at random, from 9:30 on a made-up day. */
final class SyntheticMarket implements Market {
    /** From 9:30 to 16:00. */
    static final Duration DAY = Duration.ofMinutes(390);

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final LocalDate DATE = LocalDate.of(2024, 1, 2);
    private static final LocalTime OPENING = LocalTime.of(9, 30);

    private final MarketGenerator model;
    private final Duration duration;

    SyntheticMarket(MarketGenerator model, Duration duration) {
        this.model = model;
        this.duration = duration;
    }

    @Override
    public String name() {
        return model.toString();
    }

    @Override
    public Instrument instrument() {
        return model.instrument();
    }

    @Override
    public ZoneId zone() {
        return UTC;
    }

    @Override
    public LocalDate date() {
        return DATE;
    }

    /** {@return what a file of this market says of itself} */
    MarketDataHeader header() {
        return new MarketDataHeader(model.instrumentInFile(), DATE, UTC, OptionalInt.empty());
    }

    @Override
    public MarketEventSource open(long seed) {
        long startTime = Math.multiplyExact(OPENING.toEpochSecond(DATE, ZoneOffset.UTC), 1_000_000_000L);
        return model.generate(startTime, startTime + duration.toNanos(), seed);
    }
}
