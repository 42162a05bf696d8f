package io.github.microstructurex.io;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a reader is told about a file that the file itself may not say. What the file or its name does say must be the
 * same: a reader refuses to open the file otherwise, with a {@link MarketDataException} that names both.
 *
 * <p>Immutable: each {@code with} method makes a changed copy.
 */
public final class OpenOptions {
    private static final OpenOptions DEFAULTS = new OpenOptions(Optional.empty(), Optional.empty());

    private final Optional<LocalDate> date;
    private final Optional<String> symbol;

    private OpenOptions(Optional<LocalDate> date, Optional<String> symbol) {
        this.date = date;
        this.symbol = symbol;
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
        return new OpenOptions(Optional.of(newDate), symbol);
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
        return new OpenOptions(date, Optional.of(newSymbol));
    }

    /** {@return the trading day, if given} */
    public Optional<LocalDate> date() {
        return date;
    }

    /** {@return the instrument's name, if given} */
    public Optional<String> symbol() {
        return symbol;
    }
}
