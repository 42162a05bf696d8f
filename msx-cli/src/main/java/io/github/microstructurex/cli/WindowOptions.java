package io.github.microstructurex.cli;

import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.Urgency;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When a parent order may trade, in the market's local time. */
final class WindowOptions {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    @Option(
            names = "--start",
            paramLabel = "HH:MM[:SS]",
            converter = OptionTypes.TimeType.class,
            defaultValue = "10:00",
            description = "When the order starts, in the market's local time; ${DEFAULT-VALUE} if not given.")
    private LocalTime start = LocalTime.MIDNIGHT;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            converter = OptionTypes.DurationType.class,
            defaultValue = "30m",
            description = "How long it may take: 30m, 1h30m, 90s; ${DEFAULT-VALUE} if not given.")
    private Duration duration = Duration.ZERO;

    WindowOptions() {}

    /** When it opens, in nanoseconds since the epoch. */
    long startTime(Market market) {
        ZonedDateTime opens = start.atDate(market.date()).atZone(market.zone());
        if (!opens.toLocalTime().equals(start)) {
            throw new WrongInputException("--start is " + start + ", expected a time that " + market.date() + " has in "
                    + market.zone() + ": clocks are put forward then");
        }
        return Math.addExact(Math.multiplyExact(opens.toEpochSecond(), NANOS_PER_SECOND), opens.getNano());
    }

    /** When it is over, in nanoseconds since the epoch. */
    long endTime(Market market) {
        return Math.addExact(startTime(market), duration.toNanos());
    }

    /** Says an order in this window in the ticks, lots and time of a market. */
    ParentOrder order(Market market, Side side, BigDecimal quantity, @Nullable BigDecimal limitPrice, Urgency urgency) {
        long startTime = startTime(market);
        if (quantity.signum() <= 0) {
            throw new WrongInputException("--quantity is " + quantity.toPlainString() + ", expected above 0");
        }
        // A price may be negative in the library. What the program trades are shares, and for these it is a slip.
        if (limitPrice != null && limitPrice.signum() <= 0) {
            throw new WrongInputException("--limit-price is " + limitPrice.toPlainString() + ", expected above 0");
        }
        try {
            return new ParentOrder(
                    side,
                    market.instrument().toLots(quantity),
                    limitPrice == null
                            ? OptionalLong.empty()
                            : OptionalLong.of(market.instrument().toTicks(limitPrice)),
                    startTime,
                    endTime(market),
                    urgency);
        } catch (IllegalArgumentException offGrid) {
            // The instrument and the order name the value, and the grid or the range that it should lie in.
            throw new WrongInputException(String.valueOf(offGrid.getMessage()), offGrid);
        }
    }
}
