package io.github.microstructurex.io.internal.dbn;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which instrument of a file is read, and which ids it has on which days: the wanted one, or the only one. The names that
 * are not wanted are forgotten, so that a file of a whole market costs no memory.
 */
class DbnSymbols {
    private static final int MAX_NAMES = 5;
    private static final int MAX_DAYS_RANGES = 100_000;
    private static final long NANOS_PER_DAY = 86_400_000_000_000L;

    /** From a day to another, exclusive, in nanoseconds, the instrument has the id. */
    private record Range(long from, long to, long id) {}

    private final Optional<String> wanted;
    private final Set<String> names = new LinkedHashSet<>();
    private final List<Range> ranges = new ArrayList<>();
    private boolean moreNames;

    DbnSymbols(Optional<String> wanted) {
        this.wanted = wanted;
    }

    /** Notes what a mapping says. Returns false if there are too many to be right. */
    boolean map(String name, String id, long idNumber, LocalDate from, LocalDate to) {
        if (names.size() <= MAX_NAMES) {
            names.add(name);
        } else {
            moreNames |= !names.contains(name);
        }
        boolean isWanted =
                wanted.isPresent() ? name.equals(wanted.get()) || id.equals(wanted.get()) : names.size() == 1;
        if (isWanted) {
            ranges.add(new Range(from.toEpochDay() * NANOS_PER_DAY, to.toEpochDay() * NANOS_PER_DAY, idNumber));
        }
        return ranges.size() <= MAX_DAYS_RANGES;
    }

    /** A day in a form such as 20231225, empty if there is no such day or it has no nanoseconds since the epoch. */
    static Optional<LocalDate> day(long yyyymmdd) {
        try {
            int year = (int) (yyyymmdd / 10_000);
            LocalDate day = LocalDate.of(year, (int) (yyyymmdd / 100 % 100), (int) (yyyymmdd % 100));
            return year < 1970 || year > 2261 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    boolean hasSeveralNames() {
        return names.size() > 1;
    }

    /** Whether the caller has to say which one is meant. */
    boolean isAmbiguous() {
        return wanted.isEmpty() && hasSeveralNames();
    }

    boolean hasNames() {
        return !names.isEmpty();
    }

    boolean isFound() {
        return !ranges.isEmpty();
    }

    /** The name of the instrument that is read, where the file or the caller says it. */
    Optional<String> symbol() {
        return wanted.or(() -> names.stream().findFirst());
    }

    /** Some of the names, for messages. */
    String describe() {
        List<String> shown = names.stream().limit(MAX_NAMES).toList();
        return String.join(", ", shown) + (moreNames || names.size() > shown.size() ? ", ..." : "");
    }

    /** Says whether an id means the instrument at a time. */
    boolean contains(long id, long time) {
        for (int i = 0; i < ranges.size(); i++) {
            if (fits(ranges.get(i), id, time)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(Range range, long id, long time) {
        return range.id == id && range.from <= time && time < range.to;
    }

    /** Makes an id mean the instrument at all times, where the file does not say. */
    void use(long id) {
        ranges.add(new Range(0, Long.MAX_VALUE, id));
    }
}
