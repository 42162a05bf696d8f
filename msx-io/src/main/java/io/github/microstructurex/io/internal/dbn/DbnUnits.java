package io.github.microstructurex.io.internal.dbn;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.OpenOptions;
import java.math.BigDecimal;

/** From the units of the format, a billionth of a price and one of a size, to an instrument's ticks and lots. */
final class DbnUnits {
    /** Stands for a number that is not a whole number of ticks or lots. */
    static final long OFF_THE_GRID = Long.MIN_VALUE;

    private static final BigDecimal PRICE_UNIT = new BigDecimal("0.000000001");
    private static final long UNDEFINED_PRICE = Long.MAX_VALUE;

    private final Instrument instrument;
    private final long perTick;
    private final long perLot;

    private DbnUnits(Instrument instrument, long perTick, long perLot) {
        this.instrument = instrument;
        this.perTick = perTick;
        this.perLot = perLot;
    }

    static DbnUnits of(String file, String symbol, OpenOptions options) {
        Instrument instrument = new Instrument(
                symbol, options.tick().orElse(PRICE_UNIT), options.lot().orElse(BigDecimal.ONE));
        return new DbnUnits(
                instrument,
                whole(file, "tick", instrument.tickSize(), PRICE_UNIT),
                whole(file, "lot", instrument.lotSize(), BigDecimal.ONE));
    }

    private static long whole(String file, String what, BigDecimal given, BigDecimal unit) {
        try {
            return given.divide(unit).longValueExact();
        } catch (ArithmeticException notWhole) {
            throw MarketDataException.inFile(
                    file,
                    "a given " + what + " of " + given.toPlainString(),
                    "a multiple of " + unit.toPlainString() + ", the format's own");
        }
    }

    Instrument instrument() {
        return instrument;
    }

    long ticks(long price) {
        return price == UNDEFINED_PRICE || price % perTick != 0 ? OFF_THE_GRID : price / perTick;
    }

    long lots(long size) {
        return size % perLot != 0 ? OFF_THE_GRID : size / perLot;
    }

    static String text(long price) {
        return price == UNDEFINED_PRICE
                ? "no price"
                : BigDecimal.valueOf(price, 9).toPlainString();
    }

    String expectedPrice() {
        return "a multiple of the tick " + instrument.tickSize().toPlainString() + ", less than 2^61 of it";
    }

    String expectedSize() {
        return "a multiple of the lot " + instrument.lotSize().toPlainString() + ", at least one";
    }
}
