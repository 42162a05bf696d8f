package io.github.microstructurex.book;

import java.math.BigDecimal;

/**
 * What is traded, and the grids that its prices and quantities lie on. Inside the library a price is a whole number of
 * ticks and a quantity a whole number of lots; this class is the only place where they become decimal numbers. A value
 * that is off the grid is an error, never rounded.
 *
 * @param symbol the instrument's name, not blank
 * @param tickSize the smallest price step, above 0
 * @param lotSize the smallest quantity step, above 0
 */
public record Instrument(String symbol, BigDecimal tickSize, BigDecimal lotSize) {
    /**
     * Checks the values.
     *
     * @param symbol the instrument's name, not blank
     * @param tickSize the smallest price step, above 0
     * @param lotSize the smallest quantity step, above 0
     * @throws IllegalArgumentException if the symbol is blank or a size is not above 0
     */
    public Instrument {
        if (symbol.isBlank()) {
            throw new IllegalArgumentException("symbol is blank, expected a name");
        }
        tickSize = positive("tickSize", tickSize);
        lotSize = positive("lotSize", lotSize);
    }

    /**
     * Makes an instrument from decimal texts.
     *
     * @param symbol the instrument's name
     * @param tickSize such as {@code "0.01"}
     * @param lotSize such as {@code "1"}
     * @return the instrument
     * @throws NumberFormatException if a text is not a decimal number
     */
    public static Instrument of(String symbol, String tickSize, String lotSize) {
        return new Instrument(symbol, new BigDecimal(tickSize), new BigDecimal(lotSize));
    }

    /**
     * Converts a decimal price to ticks.
     *
     * @param price a multiple of the tick size
     * @return the price in ticks
     * @throws IllegalArgumentException if the price is not a whole number of ticks, or of more than a {@code long}
     */
    public long toTicks(BigDecimal price) {
        return whole("price", price, "tick size", tickSize);
    }

    /**
     * Converts a decimal quantity to lots.
     *
     * @param quantity a multiple of the lot size
     * @return the quantity in lots
     * @throws IllegalArgumentException if the quantity is not a whole number of lots, or of more than a {@code long}
     */
    public long toLots(BigDecimal quantity) {
        return whole("quantity", quantity, "lot size", lotSize);
    }

    /**
     * Converts ticks to a decimal price, exactly.
     *
     * @param ticks a price in ticks
     * @return the price
     * @throws IllegalArgumentException for {@link BookView#NO_PRICE}
     */
    public BigDecimal toPrice(long ticks) {
        if (ticks == BookView.NO_PRICE) {
            throw new IllegalArgumentException("there is no price: NO_PRICE stands for an empty side");
        }
        return tickSize.multiply(BigDecimal.valueOf(ticks));
    }

    /**
     * Converts lots to a decimal quantity, exactly.
     *
     * @param lots a quantity in lots
     * @return the quantity
     */
    public BigDecimal toQuantity(long lots) {
        return lotSize.multiply(BigDecimal.valueOf(lots));
    }

    private static BigDecimal positive(String name, BigDecimal value) {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(name + " is " + value.toPlainString() + ", expected above 0");
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static long whole(String what, BigDecimal value, String gridName, BigDecimal grid) {
        BigDecimal[] parts = value.divideAndRemainder(grid);
        if (parts[1].signum() != 0) {
            throw new IllegalArgumentException(what + " " + value.toPlainString() + " is not a multiple of the "
                    + gridName + " " + grid.toPlainString());
        }
        try {
            return parts[0].longValueExact();
        } catch (ArithmeticException overflow) {
            throw new IllegalArgumentException(
                    what + " " + value.toPlainString() + " is too large: more than " + Long.MAX_VALUE + " times the "
                            + gridName + " " + grid.toPlainString(),
                    overflow);
        }
    }
}
