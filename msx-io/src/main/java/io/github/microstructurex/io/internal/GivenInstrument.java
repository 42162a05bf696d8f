package io.github.microstructurex.io.internal;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.io.FileDetail;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.OpenOptions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was traded and when, where the file alone does not say it: what the caller gave, held against what it does say. */
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
    public static Instrument of(MarketDataInput file, OpenOptions options) {
        Set<FileDetail> missing = EnumSet.complementOf(saidBy(options));
        missing.remove(FileDetail.DATE);
        if (!missing.isEmpty()) {
            throw MarketDataException.inFile(
                    file.toString(),
                    join(missing, detail -> "no " + detail.words()) + " in the file",
                    join(missing, FileDetail::expected));
        }
        return of(
                file,
                options.symbol().orElseThrow(),
                options.tick().orElseThrow(),
                options.lot().orElseThrow());
    }

    private static String join(Set<FileDetail> details, Function<FileDetail, String> text) {
        return details.stream().map(text).collect(Collectors.joining(" and "));
    }

    private static EnumSet<FileDetail> saidBy(OpenOptions options) {
        EnumSet<FileDetail> said = EnumSet.noneOf(FileDetail.class);
        options.date().ifPresent(date -> said.add(FileDetail.DATE));
        options.symbol().ifPresent(symbol -> said.add(FileDetail.SYMBOL));
        options.tick().ifPresent(tick -> said.add(FileDetail.TICK));
        options.lot().ifPresent(lot -> said.add(FileDetail.LOT));
        return said;
    }

    /**
     * Finds which of the steps of a format's own are taken because the caller gave none.
     *
     * @param options what the caller gave
     * @return of the tick and the lot size what was not given
     */
    public static Set<FileDetail> assumed(OpenOptions options) {
        EnumSet<FileDetail> assumed = EnumSet.of(FileDetail.TICK, FileDetail.LOT);
        assumed.removeAll(saidBy(options));
        return Collections.unmodifiableSet(assumed);
    }

    /**
     * Makes the instrument of a format whose numbers are in units of its own, which the caller may not contradict.
     *
     * @param file the file
     * @param symbol its symbol
     * @param tick the format's unit of price
     * @param lot the format's unit of quantity
     * @param options what the caller gave
     * @return the instrument
     */
    public static Instrument inUnits(
            MarketDataInput file, String symbol, String tick, String lot, OpenOptions options) {
        Instrument instrument = Instrument.of(symbol, tick, lot);
        checkUnit(file, FileDetail.TICK, instrument.tickSize(), options.tick());
        checkUnit(file, FileDetail.LOT, instrument.lotSize(), options.lot());
        return instrument;
    }

    private static void checkUnit(MarketDataInput file, FileDetail what, BigDecimal unit, Optional<BigDecimal> given) {
        if (given.isPresent() && given.get().compareTo(unit) != 0) {
            throw MarketDataException.inFile(
                    file.toString(),
                    "a format whose " + what.words() + " is " + unit.toPlainString(),
                    given.get().toPlainString() + ", the given " + what.words());
        }
    }

    /**
     * Makes an instrument of steps that a {@link DecimalGrid} can have.
     *
     * @param file the file
     * @param symbol its symbol
     * @param tick the given tick size
     * @param lot the given lot size
     * @return the instrument
     */
    public static Instrument of(MarketDataInput file, String symbol, BigDecimal tick, BigDecimal lot) {
        grid(file.toString(), "tick size", tick);
        grid(file.toString(), "lot size", lot);
        return new Instrument(symbol, tick, lot);
    }

    /**
     * Makes the grid of a step.
     *
     * @param file what is read or written, for an exception
     * @param what what the step is
     * @param step the step
     * @return its multiples
     * @throws MarketDataException if a {@link DecimalGrid} cannot have it
     */
    public static DecimalGrid grid(String file, String what, BigDecimal step) {
        try {
            return new DecimalGrid(step);
        } catch (IllegalArgumentException unusable) {
            throw MarketDataException.inFile(
                    file, "the given " + what + " " + step, "one of at most 18 decimals and 18 digits");
        }
    }

    /**
     * Takes what the name of a file says, or else what the caller gave.
     *
     * @param <T> the type of the value
     * @param file the file
     * @param what what the value is
     * @param named what the name says
     * @param given what the caller gave
     * @return the value, if there is one
     * @throws MarketDataException if they contradict each other
     */
    public static <T> Optional<T> agreed(MarketDataInput file, FileDetail what, Optional<T> named, Optional<T> given) {
        if (named.isPresent() && given.isPresent() && !named.equals(given)) {
            throw MarketDataException.inFile(
                    file.toString(),
                    "the " + what.words() + " " + named.get() + " in the name",
                    given.get() + ", the given " + what.words());
        }
        return named.or(() -> given);
    }

    /**
     * Takes the day that a file's content tells.
     *
     * @param file the file
     * @param recorded the day
     * @param options what the caller knows about it
     * @return the day
     * @throws MarketDataException if the caller gave another one
     */
    public static LocalDate date(MarketDataInput file, LocalDate recorded, OpenOptions options) {
        if (options.date().isPresent() && !options.date().get().equals(recorded)) {
            throw MarketDataException.inFile(
                    file.toString(),
                    "data from " + recorded + " on",
                    options.date().get() + ", the given date");
        }
        return recorded;
    }

    /**
     * Finds the day of a time.
     *
     * @param time nanoseconds since the epoch
     * @return its day, UTC
     */
    public static LocalDate dayOf(long time) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(Math.floorDiv(time, NANOS_PER_SECOND)), ZoneOffset.UTC);
    }
}
