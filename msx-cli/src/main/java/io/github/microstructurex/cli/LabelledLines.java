package io.github.microstructurex.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Text in two columns, what a value is and the value, one of each on a line. */
final class LabelledLines {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS", Locale.ROOT);
    private static final int LABEL_WIDTH = 16;

    private final StringBuilder text = new StringBuilder();

    /** Adds a line; what might be a line end in a value is a blank. */
    LabelledLines add(String label, String value) {
        String plain = onOneLine(label);
        text.append(plain)
                .append(" ".repeat(Math.max(1, LABEL_WIDTH - plain.length())))
                .append(onOneLine(value))
                .append('\n');
        return this;
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A time in nanoseconds since the epoch as the clock of a zone shows it. */
    static String time(long nanos, ZoneId zone) {
        return TIME.format(Instant.EPOCH.plusNanos(nanos).atZone(zone));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
