package io.github.microstructurex.io.internal.itch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date in a file's name: {@code S071321-v50.txt}, {@code 01302019.NASDAQ_ITCH50}, {@code 20190130.BX_ITCH_50}. */
final class ItchFileName {
    static final String CONVENTION = "SMMDDYY-v50 or MMDDYYYY.NASDAQ_ITCH50";

    private static final Pattern SHORT = Pattern.compile("S(\\d{2})(\\d{2})(\\d{2})-v50.*");
    private static final Pattern LONG = Pattern.compile(".*?(\\d{8})\\..*ITCH_?50.*");
    private static final int CENTURY = 2000;
    private static final int LAST_MONTH_DAY = 1231;

    private ItchFileName() {}

    /** Finds the date, which is empty if there is none that the calendar has. */
    static Optional<LocalDate> date(String name) {
        try {
            Matcher shortName = SHORT.matcher(name);
            if (shortName.matches()) {
                return Optional.of(
                        LocalDate.of(CENTURY + number(shortName, 3), number(shortName, 1), number(shortName, 2)));
            }
            Matcher longName = LONG.matcher(name);
            return longName.matches() ? Optional.of(dateOf(number(longName, 1))) : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** Month and day come first, or the year does: no month is as large as a century. */
    private static LocalDate dateOf(int digits) {
        int first = digits / 10_000;
        int last = digits % 10_000;
        return first <= LAST_MONTH_DAY
                ? LocalDate.of(last, first / 100, first % 100)
                : LocalDate.of(first, last / 100, last % 100);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
