package io.github.microstructurex.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as text: ISO 8601, UTC, with nanoseconds. */
final class UtcTime {
    private static final DateTimeFormatter NANOS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private UtcTime() {}

    static String of(long nanoseconds) {
        return NANOS.format(Instant.EPOCH.plusNanos(nanoseconds));
    }
}
