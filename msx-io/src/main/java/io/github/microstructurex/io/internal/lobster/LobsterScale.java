package io.github.microstructurex.io.internal.lobster;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.internal.NewYork;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * An instrument's numbers in the units of LOBSTER.
 *
 * @param date the trading day
 * @param midnight its beginning in New York, in nanoseconds since the epoch
 * @param levels how many levels a side a row has
 * @param tick a tick in ten-thousandths
 * @param lot a lot in shares
 */
record LobsterScale(LocalDate date, long midnight, int levels, long tick, long lot) {
    static final long NONE = -1;

    static LobsterScale of(Path target, int levels, MarketDataHeader header) {
        return new LobsterScale(
                header.date(),
                NewYork.midnight(target.toString(), header.date()),
                levels,
                whole(target, "tick size", header.instrument().tickSize(), LobsterFile.TICK_SIZE),
                whole(target, "lot size", header.instrument().lotSize(), "1"));
    }

    private static long whole(Path target, String what, BigDecimal size, String unit) {
        BigDecimal[] parts = size.divideAndRemainder(new BigDecimal(unit));
        if (parts[1].signum() != 0 || parts[0].compareTo(BigDecimal.valueOf(LobsterMessages.NO_ASK)) >= 0) {
            throw MarketDataException.inFile(
                    target.toString(),
                    "an instrument with the " + what + " " + size.toPlainString(),
                    "a multiple of " + unit + ", the unit of LOBSTER");
        }
        return parts[0].longValueExact();
    }

    /** {@return the price in ten-thousandths, or {@link #NONE} if LOBSTER has no such price} */
    long price(long ticks) {
        return ticks == BookView.NO_PRICE ? NONE : scaled(ticks, tick, LobsterMessages.NO_ASK - 1);
    }

    /** {@return the quantity in shares, or {@link #NONE} if LOBSTER has no such size} */
    long size(long lots) {
        return scaled(lots, lot, LobsterMessages.MAX_SIZE);
    }

    private static long scaled(long value, long factor, long most) {
        return value < 0 || value > most / factor ? NONE : value * factor;
    }
}
