package io.github.microstructurex.io.internal;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The multiples of a decimal step, such as the prices of an instrument. Turns text and doubles into whole steps and back,
 * exactly or not at all; what is usual costs no object. Immutable.
 */
public final class DecimalGrid {
    /** Stands for a value that is no number, no multiple of the step, or too large. */
    public static final long OFF_GRID = ByteCursor.NOT_A_NUMBER;

    /** Decimal numbers of up to 15 digits and doubles correspond one to one. */
    private static final long MAX_IN_DOUBLE = 1_000_000_000_000_000L;

    private static final int MAX_SCALE = 18;
    private static final int MAX_TEXT = 64;
    private static final int MAX_EXPONENT = 100;
    private static final long[] POWERS_OF_TEN = powersOfTen();

    private final BigDecimal step;
    /** The step is {@code unscaled / 10^scale}. */
    private final long unscaled;

    private final int scale;

    /**
     * Makes a grid.
     *
     * @param step above 0, of at most 18 decimals and 18 digits
     */
    public DecimalGrid(BigDecimal step) {
        BigDecimal shortest = step.stripTrailingZeros();
        this.step = shortest.scale() < 0 ? shortest.setScale(0) : shortest;
        BigInteger digits = this.step.unscaledValue();
        if (step.signum() <= 0 || this.step.scale() > MAX_SCALE || digits.bitLength() >= Long.SIZE) {
            throw new IllegalArgumentException(
                    "step is " + step + ", expected above 0 and of at most " + MAX_SCALE + " decimals and 18 digits");
        }
        unscaled = digits.longValue();
        scale = this.step.scale();
    }

    /** {@return the distance of two neighbours} */
    public BigDecimal step() {
        return step;
    }

    /**
     * Reads a decimal number, which may have a sign, a decimal point and an exponent.
     *
     * @param text where it is
     * @param from its first character
     * @param to behind its last
     * @return how many steps it is, or {@link #OFF_GRID}
     */
    public long parse(char[] text, int from, int to) {
        int at = from;
        boolean negative = at < to && text[at] == '-';
        at += negative ? 1 : 0;
        long digits = 0;
        int decimals = -1;
        boolean any = false;
        for (; at < to; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                if (digits > (Long.MAX_VALUE - digit) / 10) {
                    return parseAny(text, from, to);
                }
                digits = digits * 10 + digit;
                decimals += decimals < 0 ? 0 : 1;
                any = true;
            } else if (text[at] == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return parseAny(text, from, to);
            }
        }
        if (!any) {
            return OFF_GRID;
        }
        int surplus = Math.max(decimals, 0) - scale;
        for (; surplus > 0 && digits % 10 == 0; surplus--) {
            digits /= 10;
            if (digits == 0) {
                return 0;
            }
        }
        if (surplus > 0) {
            return OFF_GRID;
        }
        long power = POWERS_OF_TEN[-surplus];
        if (digits > Long.MAX_VALUE / power) {
            return parseAny(text, from, to);
        }
        long steps = digits * power / unscaled;
        return steps * unscaled != digits * power ? OFF_GRID : negative ? -steps : steps;
    }

    /** Numbers with an exponent or of very many digits, without letting either cost time or memory. */
    private long parseAny(char[] text, int from, int to) {
        if (to - from > MAX_TEXT) {
            return OFF_GRID;
        }
        for (int at = from; at < to; at++) {
            if ("0123456789+-.eE".indexOf(text[at]) < 0) {
                return OFF_GRID;
            }
        }
        BigDecimal value;
        try {
            value = new BigDecimal(text, from, to - from);
        } catch (NumberFormatException noNumber) {
            return OFF_GRID;
        }
        return Math.abs((long) value.scale()) > MAX_EXPONENT ? OFF_GRID : steps(value);
    }

    private long steps(BigDecimal value) {
        BigDecimal[] parts = value.divideAndRemainder(step);
        boolean fits = parts[1].signum() == 0 && parts[0].toBigInteger().bitLength() < Long.SIZE;
        return fits ? parts[0].longValueExact() : OFF_GRID;
    }

    /**
     * Takes a double for the multiple that is nearest to it: the one whose decimal digits, at most 15, make this very
     * double.
     *
     * @param value any double
     * @return how many steps it is, or {@link #OFF_GRID}
     */
    public long ofDouble(double value) {
        double power = POWERS_OF_TEN[scale];
        double digits = Math.rint(value * power);
        if (!(Math.abs(digits) <= MAX_IN_DOUBLE) || digits / power != value) {
            return OFF_GRID;
        }
        long whole = (long) digits;
        return whole % unscaled == 0 ? whole / unscaled : OFF_GRID;
    }

    /**
     * Makes the double that {@link #ofDouble} takes for so many steps.
     *
     * @param steps how many
     * @return the nearest double, or NaN if that would need more than 15 digits
     */
    public double toDouble(long steps) {
        if (steps > MAX_IN_DOUBLE / unscaled || steps < -MAX_IN_DOUBLE / unscaled) {
            return Double.NaN;
        }
        return (double) (steps * unscaled) / POWERS_OF_TEN[scale];
    }

    /**
     * Shows a number of steps as a decimal number.
     *
     * @param steps how many
     * @return the product, without an exponent and without zeros at its end
     */
    public String show(long steps) {
        BigDecimal value = step.multiply(BigDecimal.valueOf(steps)).stripTrailingZeros();
        return value.signum() == 0 ? "0" : value.toPlainString();
    }

    /**
     * Writes what {@link #show} shows, without an object where that fits a {@code long}.
     *
     * @param steps how many, above {@link Long#MIN_VALUE}
     * @param out where to
     */
    public void write(long steps, RowWriter out) {
        long magnitude = Math.abs(steps);
        if (magnitude > Long.MAX_VALUE / unscaled) {
            out.put(show(steps));
            return;
        }
        long digits = magnitude * unscaled;
        long fraction = digits % POWERS_OF_TEN[scale];
        int decimals = scale;
        for (; decimals > 0 && fraction % 10 == 0; decimals--) {
            fraction /= 10;
        }
        if (steps < 0) {
            out.put('-');
        }
        out.put(digits / POWERS_OF_TEN[scale]);
        if (decimals > 0) {
            out.put('.').putPadded(fraction, decimals);
        }
    }

    private static long[] powersOfTen() {
        long[] powers = new long[MAX_SCALE + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
