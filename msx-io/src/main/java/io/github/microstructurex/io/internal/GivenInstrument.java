package io.github.microstructurex.io.internal;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.OpenOptions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** What was traded and when, of a file that says neither the symbol nor the grids. */
public final class GivenInstrument {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private GivenInstrument() {}

    /**
     * Makes the instrument of what the caller gave.
     *
     * @param file the file
     * @param options what the caller knows about it
     * @return the instrument
     */
    public static Instrument of(StoredFile file, OpenOptions options) {
        String symbol = given(file, "symbol", options.symbol());
        BigDecimal tick = given(file, "tick size", options.tick());
        BigDecimal lot = given(file, "lot size", options.lot());
        checkGrid(file, "tick size", tick);
        checkGrid(file, "lot size", lot);
        return new Instrument(symbol, tick, lot);
    }

    private static <T> T given(StoredFile file, String what, Optional<T> value) {
        return value.orElseThrow(
                () -> MarketDataException.inFile(file.toString(), "no " + what + " in the file", "a given " + what));
    }

    private static void checkGrid(StoredFile file, String what, BigDecimal step) {
        try {
            new DecimalGrid(step);
        } catch (IllegalArgumentException unusable) {
            throw MarketDataException.inFile(
                    file.toString(), "the given " + what + " " + step, "one of at most 18 decimals and 18 digits");
        }
    }

    /**
     * Finds the day, which the first event tells.
     *
     * @param file the file
     * @param options what the caller knows about it
     * @param firstTime nanoseconds since the epoch
     * @return its day, UTC
     */
    public static LocalDate date(StoredFile file, OpenOptions options, long firstTime) {
        LocalDate date = Instant.ofEpochSecond(Math.floorDiv(firstTime, NANOS_PER_SECOND))
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
        if (options.date().isPresent() && !options.date().get().equals(date)) {
            throw MarketDataException.inFile(
                    file.toString(), "a first event of " + date, options.date().get() + ", the given date");
        }
        return date;
    }
}
