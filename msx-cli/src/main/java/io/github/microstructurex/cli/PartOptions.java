package io.github.microstructurex.cli;

import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.analytics.calibration.RecordWindow;
import io.github.microstructurex.book.event.MarketEventSource;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of a day to look at, in the market's local time. */
final class PartOptions {
    @Option(
            names = "--from",
            paramLabel = "HH:MM[:SS]",
            converter = OptionTypes.TimeType.class,
            description = "Where the part of the day begins, in the market's local time; the beginning if not given.")
    private @Nullable LocalTime from;

    @Option(
            names = "--until",
            paramLabel = "HH:MM[:SS]",
            converter = OptionTypes.TimeType.class,
            description = "Where it ends; the end of the day if not given.")
    private @Nullable LocalTime until;

    PartOptions() {}

    /** Opens the part of a market. */
    MarketEventSource open(Market market, long seed) {
        if (from == null && until == null) {
            return market.open(seed);
        }
        long start = from == null ? Long.MIN_VALUE : time(market, "--from", from);
        long end = until == null ? Long.MAX_VALUE : time(market, "--until", until);
        if (end <= start) {
            throw new WrongInputException("--until is " + until + ", expected after --from " + from);
        }
        return new RecordWindow(market.open(seed), start, end);
    }

    private static long time(Market market, String option, LocalTime time) {
        ZonedDateTime at = time.atDate(market.date()).atZone(market.zone());
        if (!at.toLocalTime().equals(time)) {
            throw new WrongInputException(option + " is " + time + ", expected a time that " + market.date()
                    + " has in " + market.zone() + ": clocks are put forward then");
        }
        return ChronoUnit.NANOS.between(Instant.EPOCH, at.toInstant());
    }
}
