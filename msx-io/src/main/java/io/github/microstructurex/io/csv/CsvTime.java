package io.github.microstructurex.io.csv;

/** How a column writes the time. A number may have decimals, down to the nanosecond. */
public enum CsvTime {
    /** Seconds since the epoch, UTC. */
    SECONDS,
    /** Milliseconds since the epoch, UTC. */
    MILLISECONDS,
    /** Microseconds since the epoch, UTC. */
    MICROSECONDS,
    /** Nanoseconds since the epoch, UTC. */
    NANOSECONDS,
    /** A date and a time of day in UTC, such as {@code 2012-06-21T13:30:00.000000001Z}. */
    ISO_8601
}
