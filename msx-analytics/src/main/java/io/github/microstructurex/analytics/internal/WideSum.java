package io.github.microstructurex.analytics.internal;

import java.math.BigInteger;

/**
 * An exact sum of products of longs, 128 bits wide: notional, or a price weighted by time, of any day that a market can
 * have. Adding allocates nothing. Overflow of the 128 bits is an {@link ArithmeticException}.
 */
public final class WideSum {
    private long high;
    private long low;

    /** Starts at 0. */
    public WideSum() {}

    /**
     * Adds one number.
     *
     * @param value any value
     */
    public void add(long value) {
        add(value >> 63, value);
    }

    /**
     * Adds a product, exactly.
     *
     * @param a any value
     * @param b any value
     */
    public void addProduct(long a, long b) {
        add(Math.multiplyHigh(a, b), a * b);
    }

    /**
     * Adds another sum.
     *
     * @param other stays as it is
     */
    public void add(WideSum other) {
        add(other.high, other.low);
    }

    private void add(long addedHigh, long addedLow) {
        long sum = low + addedLow;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        high = Math.addExact(Math.addExact(high, addedHigh), carry);
        low = sum;
    }

    /** {@return the sum, exactly} */
    public BigInteger toBigInteger() {
        BigInteger unsignedLow = BigInteger.valueOf(low >>> 1).shiftLeft(1).add(BigInteger.valueOf(low & 1));
        return BigInteger.valueOf(high).shiftLeft(64).add(unsignedLow);
    }

    /** {@return the double nearest to the sum} */
    public double toDouble() {
        return high == low >> 63 ? low : toBigInteger().doubleValue();
    }

    /**
     * Divides the sum.
     *
     * @param divisor 0 or more
     * @return the quotient as a double, NaN if the divisor is 0
     */
    public double dividedBy(long divisor) {
        return divisor == 0 ? Double.NaN : toDouble() / divisor;
    }
}
