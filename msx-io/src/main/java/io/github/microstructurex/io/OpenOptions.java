package io.github.microstructurex.io;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a reader is told about a file that the file itself may not say. What the file or its name does say must be the
 * same: a reader refuses to open the file otherwise, with a {@link MarketDataException} that names both.
 *
 * <p>Immutable: each {@code with} method makes a changed copy.
 */
public final class OpenOptions {
    private static final OpenOptions DEFAULTS =
            new OpenOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);
    private static final BigDecimal LEAST_STEP = new BigDecimal("1E-18");
    private static final BigDecimal LARGEST_STEP = new BigDecimal("1E+18");

    private final Optional<LocalDate> date;
    private final Optional<String> symbol;
    private final Optional<BigDecimal> tick;
    private final Optional<BigDecimal> lot;
    private final long maxSkipped;

    private OpenOptions(
            Optional<LocalDate> date,
            Optional<String> symbol,
            Optional<BigDecimal> tick,
            Optional<BigDecimal> lot,
            long maxSkipped) {
        this.date = date;
        this.symbol = symbol;
        this.tick = tick;
        this.lot = lot;
        this.maxSkipped = maxSkipped;
    }

    /** {@return options that say nothing} */
    public static OpenOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Gives the trading day.
     *
     * @param newDate the date at the exchange
     * @return changed options
     */
    public OpenOptions withDate(LocalDate newDate) {
        return new OpenOptions(Optional.of(newDate), symbol, tick, lot, maxSkipped);
    }

    /**
     * Gives the instrument's name.
     *
     * @param newSymbol the name, not blank
     * @return changed options
     */
    public OpenOptions withSymbol(String newSymbol) {
        if (newSymbol.isBlank()) {
            throw new IllegalArgumentException("symbol is blank, expected a name");
        }
        return new OpenOptions(date, Optional.of(newSymbol), tick, lot, maxSkipped);
    }

    /**
     * Gives the instrument's tick size, for formats whose prices are decimal numbers. A price in the file that is not a
     * multiple of it is an error where it is read.
     *
     * @param newTick the smallest price step, from 1E-18 to 1E+18
     * @return changed options
     * @throws IllegalArgumentException if it is outside that range
     */
    public OpenOptions withTick(BigDecimal newTick) {
        return new OpenOptions(date, symbol, Optional.of(step("tick", newTick)), lot, maxSkipped);
    }

    /**
     * Gives the instrument's lot size, for formats whose quantities are decimal numbers. A quantity in the file that is
     * not a multiple of it is an error where it is read.
     *
     * @param newLot the smallest quantity step, from 1E-18 to 1E+18
     * @return changed options
     * @throws IllegalArgumentException if it is outside that range
     */
    public OpenOptions withLot(BigDecimal newLot) {
        return new OpenOptions(date, symbol, tick, Optional.of(step("lot", newLot)), maxSkipped);
    }

    /**
     * Allows a reader to leave out rows, records or messages that are wrong, and to count them
     * ({@link MarketDataFile#skipped()}). Without this it is strict: the first one is thrown. What concerns a file as a
     * whole, an input error, and bytes after which nothing says where the next record begins are thrown all the same.
     *
     * <p>What is left out is missing: a book that follows may disagree with later events, and where a reader follows the
     * book itself, as that of ITCH, messages about an order that was left out are wrong in their turn.
     *
     * @param most how many in one pass, at least 0; the next one is thrown
     * @return changed options
     * @throws IllegalArgumentException if it is negative
     */
    public OpenOptions skippingUpTo(long most) {
        if (most < 0) {
            throw new IllegalArgumentException("most is " + most + ", expected at least 0");
        }
        return new OpenOptions(date, symbol, tick, lot, most);
    }

    private static BigDecimal step(String what, BigDecimal value) {
        if (value.compareTo(LEAST_STEP) < 0 || value.compareTo(LARGEST_STEP) > 0) {
            throw new IllegalArgumentException(
                    what + " is " + value + ", expected from " + LEAST_STEP + " to " + LARGEST_STEP);
        }
        return value;
    }

    /** {@return the trading day, if given} */
    public Optional<LocalDate> date() {
        return date;
    }

    /** {@return the instrument's name, if given} */
    public Optional<String> symbol() {
        return symbol;
    }

    /** {@return the tick size, if given} */
    public Optional<BigDecimal> tick() {
        return tick;
    }

    /** {@return the lot size, if given} */
    public Optional<BigDecimal> lot() {
        return lot;
    }

    /** {@return how many rows, records or messages may be left out in a pass, 0 if none} */
    public long maxSkipped() {
        return maxSkipped;
    }
}
