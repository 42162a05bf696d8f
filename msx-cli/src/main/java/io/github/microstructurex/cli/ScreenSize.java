package io.github.microstructurex.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much room a terminal has.
 *
 * @param rows lines from top to bottom
 * @param columns characters in a line
 */
record ScreenSize(int rows, int columns) {
    private static final ScreenSize USUAL = new ScreenSize(24, 80);
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,4}) ([0-9]{1,4})");

    /** Reads {@code "ROWS COLUMNS"}; the usual size where a terminal does not know its own, nothing without a terminal. */
    static Optional<ScreenSize> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            return Optional.of(USUAL);
        }
        int rows = Integer.parseInt(size.group(1));
        int columns = Integer.parseInt(size.group(2));
        return Optional.of(rows == 0 || columns == 0 ? USUAL : new ScreenSize(rows, columns));
    }
}
