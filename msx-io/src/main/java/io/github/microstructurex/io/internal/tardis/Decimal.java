package io.github.microstructurex.io.internal.tardis;

import io.github.microstructurex.io.internal.ByteCursor;
import java.math.BigDecimal;

/**
 * Takes decimal numbers from a line as whole numbers of a step, exactly: {@code 11657.08}, {@code -0.5} and
 * {@code 1e-7} alike. Nothing is rounded.
 */
final class Decimal {
    /** The most characters that a number can have. */
    static final int MAX_LENGTH = 40;

    private static final int MAX_DIGITS = 18;
    private static final int MAX_EXPONENT = 99;
    private static final long[] POWERS_OF_TEN = powersOfTen();

    private final long stepDigits;
    private final int stepScale;

    /** Makes a reader of multiples of a step from 1E-18 to 1E+18. */
    Decimal(BigDecimal step) {
        BigDecimal plain = step.stripTrailingZeros();
        stepDigits = plain.unscaledValue().longValueExact();
        stepScale = plain.scale();
    }

    static boolean isPossibleStep(BigDecimal step) {
        return step.stripTrailingZeros().precision() <= MAX_DIGITS;
    }

    /**
     * Takes a number.
     *
     * @return how many steps it is, or {@link ByteCursor#NOT_A_NUMBER} if it is no number, not a multiple of the step, or
     *     more than 18 digits of either
     */
    long take(ByteCursor cursor) {
        boolean negative = cursor.take('-');
        long digits = 0;
        int count = 0;
        int significant = 0;
        int decimals = 0;
        boolean point = false;
        while (count < MAX_LENGTH) {
            byte next = cursor.peek();
            if (next >= '0' && next <= '9') {
                significant += digits > 0 || next > '0' ? 1 : 0;
                if (significant > MAX_DIGITS) {
                    return ByteCursor.NOT_A_NUMBER;
                }
                digits = digits * 10 + next - '0';
                count++;
                decimals += point ? 1 : 0;
            } else if (next == '.' && !point && count > 0) {
                point = true;
            } else {
                break;
            }
            cursor.skip();
        }
        int exponent = takeExponent(cursor);
        if (count == 0 || exponent > MAX_EXPONENT) {
            return ByteCursor.NOT_A_NUMBER;
        }
        long steps = steps(digits, decimals - exponent);
        return negative && steps != ByteCursor.NOT_A_NUMBER ? -steps : steps;
    }

    /** The exponent, 0 where there is none, or more than the largest that can be. */
    private static int takeExponent(ByteCursor cursor) {
        if (!cursor.take('e') && !cursor.take('E')) {
            return 0;
        }
        boolean negative = cursor.take('-');
        if (!negative) {
            cursor.take('+');
        }
        int first = cursor.takeDigit();
        int second = first < 0 ? -1 : cursor.takeDigit();
        if (first < 0) {
            return Integer.MAX_VALUE;
        }
        int exponent = second < 0 ? first : first * 10 + second;
        return negative ? -exponent : exponent;
    }

    /** How many steps {@code digits / 10^scale} is. */
    private long steps(long digits, int scale) {
        if (digits == 0) {
            return 0;
        }
        long number = digits;
        int shift = stepScale - scale;
        for (; shift < 0 && number % 10 == 0; shift++) {
            number /= 10;
        }
        long perStep = stepDigits;
        for (; shift < 0 && perStep <= Long.MAX_VALUE / 10; shift++) {
            perStep *= 10;
        }
        for (; shift > 0 && perStep % 10 == 0; shift--) {
            perStep /= 10;
        }
        if (shift < 0 || shift > MAX_DIGITS || number > Long.MAX_VALUE / POWERS_OF_TEN[shift]) {
            return ByteCursor.NOT_A_NUMBER;
        }
        number *= POWERS_OF_TEN[shift];
        return number % perStep == 0 ? number / perStep : ByteCursor.NOT_A_NUMBER;
    }

    private static long[] powersOfTen() {
        long[] powers = new long[MAX_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
