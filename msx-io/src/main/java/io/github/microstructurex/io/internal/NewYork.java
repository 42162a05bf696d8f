package io.github.microstructurex.io.internal;

import io.github.microstructurex.io.MarketDataException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The clock of the exchanges whose files count the time from midnight in New York. */
public final class NewYork {
    /** The time zone. */
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** No earlier one has its times behind the epoch. */
    private static final LocalDate FIRST_DAY = LocalDate.EPOCH;

    /** Nanoseconds since the epoch reach a little further. */
    private static final LocalDate LAST_DAY = LocalDate.of(2261, 12, 31);

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private NewYork() {}

    /**
     * Finds the wall clock's midnight, counted back from noon: on a day with a change of time it is the trading hours'
     * one.
     *
     * @param file the file that the day is of, for an exception
     * @param date the day
     * @return its beginning, in nanoseconds since the epoch
     * @throws MarketDataException if that is before the epoch or does not fit a {@code long}
     */
    public static long midnight(String file, LocalDate date) {
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            throw MarketDataException.inFile(file, "the date " + date, "a day from " + FIRST_DAY + " to " + LAST_DAY);
        }
        long noon = date.atTime(LocalTime.NOON).atZone(ZONE).toEpochSecond();
        return (noon - LocalTime.NOON.toSecondOfDay()) * NANOS_PER_SECOND;
    }
}
