package io.github.microstructurex.io.csv;

import io.github.microstructurex.io.internal.DecimalGrid;
import io.github.microstructurex.io.internal.TimeUnits;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Reads and shows times as one kind of column writes them: numbers of a unit or, without a unit, text. Immutable. */
final class TimeText {
    /** A date and a time of day in UTC. */
    static final TimeText ISO_8601 = new TimeText(
            Optional.empty(),
            new DecimalGrid(BigDecimal.ONE),
            "a time such as 2012-06-21T13:30:00Z, down to the nanosecond");

    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final int MAX_INSTANT = 40;

    private final Optional<ChronoUnit> unit;
    private final DecimalGrid nanoseconds;
    private final String expected;

    private TimeText(Optional<ChronoUnit> unit, DecimalGrid nanoseconds, String expected) {
        this.unit = unit;
        this.nanoseconds = nanoseconds;
        this.expected = expected;
    }

    /** Numbers of a unit since the epoch, UTC, down to the nanosecond. */
    static TimeText of(ChronoUnit unit) {
        BigDecimal nanosecond = BigDecimal.ONE.divide(BigDecimal.valueOf(TimeUnits.nanos(unit)));
        String expected = unit == ChronoUnit.NANOS
                ? "whole nanoseconds since the epoch"
                : unit.toString().toLowerCase(Locale.ROOT) + " since the epoch, down to the nanosecond";
        return new TimeText(Optional.of(unit), new DecimalGrid(nanosecond), expected);
    }

    /** Nanoseconds since the epoch, or {@link DecimalGrid#OFF_GRID}. */
    long parse(char[] text, int from, int to) {
        return unit.isEmpty() ? parseInstant(text, from, to) : nanoseconds.parse(text, from, to);
    }

    private static long parseInstant(char[] text, int from, int to) {
        if (to - from > MAX_INSTANT) {
            return DecimalGrid.OFF_GRID;
        }
        try {
            Instant instant = Instant.parse(new String(text, from, to - from));
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS_PER_SECOND), instant.getNano());
        } catch (DateTimeException | ArithmeticException noTime) {
            return DecimalGrid.OFF_GRID;
        }
    }

    String show(long time) {
        if (unit.isPresent()) {
            return nanoseconds.show(time);
        }
        return Instant.ofEpochSecond(time / NANOS_PER_SECOND, time % NANOS_PER_SECOND)
                .toString();
    }

    String expected() {
        return expected;
    }
}
