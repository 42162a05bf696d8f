package io.github.microstructurex.strategies;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: whole numbers with the units {@code h}, {@code m}, {@code s}, {@code ms}, {@code us},
 * {@code ns}, largest first, each at most once ({@code 1h30m}, {@code 500ms}); or as ISO 8601 ({@code PT2.5S}).
 */
final class DurationText {
    private static final Pattern PARTS =
            Pattern.compile("(?=\\d)(?:(\\d+)h)?(?:(\\d+)m(?!s))?(?:(\\d+)s)?(?:(\\d+)ms)?(?:(\\d+)us)?(?:(\\d+)ns)?");
    private static final long[] NANOS = {3_600_000_000_000L, 60_000_000_000L, 1_000_000_000L, 1_000_000L, 1_000L, 1L};
    private static final String[] UNITS = {"h", "m", "s", "ms", "us", "ns"};

    private DurationText() {}

    /** Reads a duration; throws an {@link IllegalArgumentException} or {@link ArithmeticException} for any other text. */
    static Duration parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            try {
                return Duration.parse(text);
            } catch (java.time.format.DateTimeParseException notIso) {
                throw new IllegalArgumentException("not a duration: " + text, notIso);
            }
        }
        long nanos = 0;
        for (int unit = 0; unit < NANOS.length; unit++) {
            String number = parts.group(unit + 1);
            if (number != null) {
                nanos = Math.addExact(nanos, Math.multiplyExact(Long.parseLong(number), NANOS[unit]));
            }
        }
        return Duration.ofNanos(nanos);
    }

    /** Writes a duration with as few units as it needs; one that is negative, or too long for nanoseconds, as ISO. */
    static String format(Duration duration) {
        if (duration.isNegative() || duration.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0) {
            return duration.toString();
        }
        if (duration.isZero()) {
            return "0s";
        }
        long rest = duration.toNanos();
        StringBuilder text = new StringBuilder();
        for (int unit = 0; unit < NANOS.length; unit++) {
            long count = rest / NANOS[unit];
            if (count > 0) {
                text.append(count).append(UNITS[unit]);
                rest -= count * NANOS[unit];
            }
        }
        return text.toString();
    }
}
