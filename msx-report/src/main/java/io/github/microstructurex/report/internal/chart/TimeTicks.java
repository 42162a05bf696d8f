package io.github.microstructurex.report.internal.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Marks at round times of the day, placed by the seconds since a start. */
public final class TimeTicks {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long[] STEPS = {
        SECOND,
        2 * SECOND,
        5 * SECOND,
        10 * SECOND,
        15 * SECOND,
        30 * SECOND,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY,
        7 * DAY,
        28 * DAY,
        56 * DAY,
        91 * DAY,
        182 * DAY,
        364 * DAY,
        3_640 * DAY
    };

    private TimeTicks() {}

    /**
     * Marks a stretch of time.
     *
     * @param start where it begins, nanoseconds since the epoch
     * @param end where it ends, after {@code start}
     * @param zone whose time of day is shown
     * @param most how many marks there may be, about
     * @return the marks, each placed by its seconds since the start; a stretch of a few seconds is marked in them
     */
    public static List<Tick> of(long start, long end, ZoneId zone, int most) {
        long whole = end - start;
        long least = whole / (hasLongLabels(whole) ? Math.max(1, most / 2) : most);
        if (least < SECOND / 2) {
            return NumberTicks.of(0, seconds(whole), most).stream()
                    .map(tick -> new Tick(tick.value(), "+" + tick.label() + " s"))
                    .toList();
        }
        long step = step(least);
        DateTimeFormatter format = format(step, whole);
        long offset = zone.getRules().getOffset(Instant.EPOCH.plusNanos(start)).getTotalSeconds() * SECOND;
        List<Tick> ticks = new ArrayList<>();
        long first = start + Math.floorMod(-(start + offset), step);
        for (long time = first; time <= end; time += step) {
            ticks.add(new Tick(
                    seconds(time - start),
                    format.format(Instant.EPOCH.plusNanos(time).atZone(zone))));
        }
        return ticks;
    }

    /**
     * Places a time.
     *
     * @param nanoseconds since the start
     * @return the same in seconds
     */
    public static double seconds(long nanoseconds) {
        return nanoseconds / (double) SECOND;
    }

    /** Whether the marks need the date or the second as well. */
    private static boolean hasLongLabels(long whole) {
        return whole > DAY || whole < 5 * MINUTE;
    }

    private static long step(long least) {
        for (long step : STEPS) {
            if (step >= least) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    private static DateTimeFormatter format(long step, long whole) {
        String pattern;
        if (step >= DAY) {
            pattern = "uuuu-MM-dd";
        } else if (whole > DAY) {
            pattern = "MM-dd HH:mm";
        } else {
            pattern = step >= MINUTE ? "HH:mm" : "HH:mm:ss";
        }
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }
}
