package io.github.microstructurex.io.internal.lobster;

import io.github.microstructurex.io.FileDetail;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.internal.GivenInstrument;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a LOBSTER file's name says: {@code SYMBOL_DATE_START_END_message_LEVELS.csv}, or {@code orderbook} in place of
 * {@code message}. Everything before the kind may be missing, and then has to be said by the caller, who may not
 * contradict what is there.
 *
 * @param prefix what is before the kind, with its underscore
 * @param kind {@link #MESSAGE} or {@link #ORDERBOOK}
 * @param levels how many levels a side the book was recorded at
 */
record LobsterName(String prefix, String kind, int levels) {
    static final String MESSAGE = "message";
    static final String ORDERBOOK = "orderbook";
    static final int MAX_LEVELS = 10_000;
    static final String CONVENTION = "SYMBOL_YYYY-MM-DD_START_END_message_LEVELS.csv";

    static final String EXPECTED =
            CONVENTION + ", or orderbook in place of message, with 1 to " + MAX_LEVELS + " levels";

    private static final Pattern NAME = Pattern.compile("((?:.*_)?)(message|orderbook)_(\\d{1,5})\\.csv");
    private static final Pattern PREFIX = Pattern.compile("(?:(.+?)_)??(?:(\\d{4}-\\d{2}-\\d{2})_(?:\\d+_\\d+_)?)?");

    /** Reads a name, which is empty if it does not follow the convention. */
    static Optional<LobsterName> parse(String fileName) {
        Matcher matcher = NAME.matcher(fileName);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int levels = Integer.parseInt(matcher.group(3));
        return levels < 1 || levels > MAX_LEVELS
                ? Optional.empty()
                : Optional.of(new LobsterName(matcher.group(1), matcher.group(2), levels));
    }

    boolean isMessage() {
        return kind.equals(MESSAGE);
    }

    /** The name of the file that belongs to this one. */
    String counterpart() {
        return prefix + (isMessage() ? ORDERBOOK : MESSAGE) + "_" + levels + ".csv";
    }

    String symbol(MarketDataInput file, OpenOptions options) {
        return agreed(file, FileDetail.SYMBOL, namedSymbol(), options.symbol());
    }

    private Optional<String> namedSymbol() {
        return Optional.ofNullable(part(1)).filter(symbol -> !symbol.isBlank());
    }

    /** What has to be said by the caller. */
    Set<FileDetail> missing() {
        EnumSet<FileDetail> missing = EnumSet.noneOf(FileDetail.class);
        if (part(2) == null) {
            missing.add(FileDetail.DATE);
        }
        if (namedSymbol().isEmpty()) {
            missing.add(FileDetail.SYMBOL);
        }
        return missing;
    }

    LocalDate date(MarketDataInput file, OpenOptions options) {
        return agreed(
                file, FileDetail.DATE, Optional.ofNullable(part(2)).map(date -> parseDate(file, date)), options.date());
    }

    private static LocalDate parseDate(MarketDataInput file, String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException impossible) {
            throw MarketDataException.inFile(
                    file.toString(), "the date " + date + " in the name", "a day of the calendar");
        }
    }

    private static <T> T agreed(MarketDataInput file, FileDetail what, Optional<T> named, Optional<T> given) {
        return GivenInstrument.agreed(file, what, named, given)
                .orElseThrow(() -> MarketDataException.inFile(
                        file.toString(),
                        "no " + what.words() + " in the name",
                        "a name like " + CONVENTION + ", or " + what.expected()));
    }

    /** A file whose name contradicts what is in it could not be read again. */
    void checkAgrees(Path target, MarketDataHeader header) {
        check(target, "symbol", part(1), header.instrument().symbol());
        check(target, "date", part(2), header.date().toString());
        int given = header.depthLevels().orElse(levels);
        check(target, "number of levels", String.valueOf(levels), String.valueOf(given));
    }

    private static void check(Path target, String what, @Nullable String named, String given) {
        if (named != null && !named.isBlank() && !named.equals(given)) {
            throw MarketDataException.inFile(
                    target.toString(), "the " + what + " " + named + " in the name", given + ", what is written");
        }
    }

    private @Nullable String part(int group) {
        Matcher matcher = PREFIX.matcher(prefix);
        return matcher.matches() ? matcher.group(group) : null;
    }
}
