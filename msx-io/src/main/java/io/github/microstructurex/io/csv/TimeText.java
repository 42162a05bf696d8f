package io.github.microstructurex.io.csv;

import io.github.microstructurex.io.internal.DecimalGrid;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;

/** Reads and shows times as one kind of column writes them. */
final class TimeText {
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final int MAX_INSTANT = 40;

    private final CsvTime format;
    private final DecimalGrid nanoseconds;

    TimeText(CsvTime format) {
        this.format = format;
        int decimals = switch (format) {
            case SECONDS -> 9;
            case MILLISECONDS -> 6;
            case MICROSECONDS -> 3;
            case NANOSECONDS, ISO_8601 -> 0;
        };
        nanoseconds = new DecimalGrid(BigDecimal.ONE.movePointLeft(decimals));
    }

    /** Nanoseconds since the epoch, or {@link DecimalGrid#OFF_GRID}. */
    long parse(char[] text, int from, int to) {
        return format == CsvTime.ISO_8601 ? parseInstant(text, from, to) : nanoseconds.parse(text, from, to);
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
        if (format != CsvTime.ISO_8601) {
            return nanoseconds.show(time);
        }
        return Instant.ofEpochSecond(time / NANOS_PER_SECOND, time % NANOS_PER_SECOND)
                .toString();
    }

    String expected() {
        return switch (format) {
            case SECONDS -> "seconds since the epoch, down to the nanosecond";
            case MILLISECONDS -> "milliseconds since the epoch, down to the nanosecond";
            case MICROSECONDS -> "microseconds since the epoch, down to the nanosecond";
            case NANOSECONDS -> "whole nanoseconds since the epoch";
            case ISO_8601 -> "a time such as 2012-06-21T13:30:00Z, down to the nanosecond";
        };
    }
}
