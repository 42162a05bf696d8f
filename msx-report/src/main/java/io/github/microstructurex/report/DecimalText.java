package io.github.microstructurex.report;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Writes a double with as few digits as read back to it. {@link Double#toString} does not always, and what it writes
 * changed with Java 19; results must be the same text on every JVM.
 */
final class DecimalText {
    private static final int FEWEST_DIGITS = 15;
    private static final int MOST_DIGITS = 17;
    private static final int LONGEST_PLAIN_SCALE = 20;

    private DecimalText() {}

    /** Writes a finite double. */
    static String of(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return text(rounded);
            }
        }
        return text(exact.round(new MathContext(MOST_DIGITS)));
    }

    private static String text(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return Math.abs(stripped.scale()) <= LONGEST_PLAIN_SCALE ? stripped.toPlainString() : stripped.toString();
    }
}
