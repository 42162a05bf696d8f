package io.github.microstructurex.cli;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.playback.Speed;
import io.github.microstructurex.replay.simulation.HistoryPolicy;
import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.ParameterException;
import io.github.microstructurex.strategies.Urgency;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the values of options are read. Each refuses a text with what it is and what was expected. */
final class OptionTypes {
    private OptionTypes() {}

    private static TypeConversionException refused(String text, String expected) {
        return new TypeConversionException((text.isEmpty() ? "empty" : text) + ", expected " + expected);
    }

    /** {@code buy} or {@code sell}. */
    static final class SideType implements ITypeConverter<Side> {
        @Override
        public Side convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "buy" -> Side.BUY;
                case "sell" -> Side.SELL;
                default -> throw refused(text, "buy or sell");
            };
        }
    }

    /** {@code low}, {@code normal} or {@code high}. */
    static final class UrgencyType implements ITypeConverter<Urgency> {
        @Override
        public Urgency convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "low" -> Urgency.LOW;
                case "normal" -> Urgency.NORMAL;
                case "high" -> Urgency.HIGH;
                default -> throw refused(text, "low, normal or high");
            };
        }
    }

    /** {@code overlay}, {@code consume} or {@code reactive}. */
    static final class PolicyType implements ITypeConverter<HistoryPolicy> {
        @Override
        public HistoryPolicy convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "overlay" -> HistoryPolicy.OVERLAY;
                case "consume" -> HistoryPolicy.CONSUME;
                case "reactive" -> HistoryPolicy.REACTIVE;
                default -> throw refused(text, "overlay, consume or reactive");
            };
        }
    }

    /** A decimal number in plain digits. */
    static final class DecimalType implements ITypeConverter<BigDecimal> {
        // No exponent: 1e999999999 would be a number of a billion digits.
        private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,30}(\\.[0-9]{1,30})?");

        @Override
        public BigDecimal convert(String text) {
            if (!DECIMAL.matcher(text).matches()) {
                throw refused(text, "a decimal number such as 5000 or 223.15");
            }
            return new BigDecimal(text);
        }
    }

    /** A whole number of 64 bits. */
    static final class SeedType implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException unreadable) {
                throw refused(text, "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE);
            }
        }
    }

    /** A number of levels of a book. */
    static final class LevelsType implements ITypeConverter<Integer> {
        private static final int MOST = 10_000;

        @Override
        public Integer convert(String text) {
            if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
                throw refused(text, "a whole number from 1 to " + MOST);
            }
            return Integer.valueOf(text);
        }
    }

    /** How many runs, seeds or windows there are. */
    static final class CountType implements ITypeConverter<Integer> {
        private static final int MOST = 1_000_000;

        @Override
        public Integer convert(String text) {
            if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
                throw refused(text, "a whole number from 1 to " + MOST);
            }
            return Integer.valueOf(text);
        }
    }

    /** How sure an interval is. */
    static final class ConfidenceType implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            double level = new DecimalType().convert(text).doubleValue();
            if (!(level > 0 && level < 1)) {
                throw refused(text, "a number above 0 and below 1, such as 0.95");
            }
            return level;
        }
    }

    /** A multiple of the speed at which something happened. */
    static final class SpeedType implements ITypeConverter<Speed> {
        @Override
        public Speed convert(String text) {
            if (text.equals("max")) {
                return Speed.UNLIMITED;
            }
            try {
                double factor = new DecimalType().convert(text).doubleValue();
                return Speed.times(factor);
            } catch (TypeConversionException | IllegalArgumentException unreadable) {
                throw refused(text, "a factor from 0.000001 to 1000000000, or max");
            }
        }
    }

    /** A day. */
    static final class DateType implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException unreadable) {
                throw refused(text, "a day of the calendar such as 2012-06-21");
            }
        }
    }

    /** A time of day. */
    static final class TimeType implements ITypeConverter<LocalTime> {
        private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
                .appendPattern("H:mm[:ss")
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .appendPattern("]")
                .toFormatter(Locale.ROOT);

        @Override
        public LocalTime convert(String text) {
            try {
                return LocalTime.parse(text, TIME);
            } catch (DateTimeParseException unreadable) {
                throw refused(text, "a time of day such as 10:00 or 15:59:30.5");
            }
        }
    }

    /** A length of time, in the words of strategy parameters. */
    static final class DurationType implements ITypeConverter<Duration> {
        private static final Parameter<Duration> DURATION = Parameter.ofDuration(
                "duration", Duration.ofMinutes(30), Duration.ofNanos(1), Duration.ofDays(1), "how long the window is");

        @Override
        public Duration convert(String text) {
            return duration(DURATION, text);
        }
    }

    /** A length of time that may be zero. */
    static final class LatencyType implements ITypeConverter<Duration> {
        private static final Parameter<Duration> LATENCY = Parameter.ofDuration(
                "latency", Duration.ZERO, Duration.ZERO, Duration.ofHours(1), "how long a message is under way");

        @Override
        public Duration convert(String text) {
            return duration(LATENCY, text);
        }
    }

    private static Duration duration(Parameter<Duration> parameter, String text) {
        try {
            return parameter.parse(text);
        } catch (ParameterException unreadable) {
            throw refused(text, parameter.range());
        }
    }
}
