package io.github.microstructurex.book.internal;

/** Exact arithmetic on fractions whose products exceed 64 bits. */
final class Fraction {
    private Fraction() {}

    /**
     * Multiplies two numbers, divides the product and rounds down.
     *
     * @param a not negative
     * @param b not negative, at most {@code divisor}
     * @param divisor above 0
     */
    static long multiplyThenDivide(long a, long b, long divisor) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if (high == 0 && low >= 0) {
            return low / divisor;
        }
        return divide(high, low, divisor);
    }

    /** Schoolbook division of 128 bits, one bit a step; the quotient fits since the high half is below the divisor. */
    private static long divide(long high, long low, long divisor) {
        long remainder = high;
        long quotient = 0;
        for (int bit = Long.SIZE - 1; bit >= 0; bit--) {
            remainder = remainder << 1 | (low >>> bit & 1);
            quotient <<= 1;
            if (Long.compareUnsigned(remainder, divisor) >= 0) {
                remainder -= divisor;
                quotient |= 1;
            }
        }
        return quotient;
    }
}
