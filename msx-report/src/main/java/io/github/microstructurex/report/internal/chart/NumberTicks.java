package io.github.microstructurex.report.internal.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Marks at round numbers: multiples of 1, 2 or 5 times a power of ten. */
public final class NumberTicks {
    private static final int[] ROUND = {1, 2, 5, 10};
    private static final String[] UNITS = {"", "k", "M", "G", "T"};

    private NumberTicks() {}

    /**
     * Marks a range.
     *
     * @param low its beginning
     * @param high its end, above {@code low}
     * @param most how many marks there may be, about
     * @return the marks, the least first
     */
    public static List<Tick> of(double low, double high, int most) {
        BigDecimal step = step((high - low) / most);
        List<Tick> ticks = new ArrayList<>();
        BigDecimal value =
                new BigDecimal(low).divide(step, 0, RoundingMode.CEILING).multiply(step);
        while (value.doubleValue() <= high) {
            ticks.add(new Tick(value.doubleValue(), label(value, step)));
            value = value.add(step);
        }
        return ticks;
    }

    private static BigDecimal step(double least) {
        int exponent = (int) StrictMath.floor(StrictMath.log10(least));
        BigDecimal step = BigDecimal.ZERO;
        for (int factor : ROUND) {
            step = BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent);
            if (step.doubleValue() >= least) {
                break;
            }
        }
        return step;
    }

    /** As many digits as tell the marks apart; thousands as k, millions as M, where all marks are such. */
    private static String label(BigDecimal value, BigDecimal step) {
        int unit = 0;
        BigDecimal shownStep = step;
        while (unit + 1 < UNITS.length && shownStep.compareTo(BigDecimal.valueOf(1_000)) >= 0) {
            shownStep = shownStep.movePointLeft(3);
            unit++;
        }
        if (value.signum() == 0) {
            return "0";
        }
        int digits = Math.max(0, shownStep.stripTrailingZeros().scale());
        return value.movePointLeft(3 * unit)
                        .setScale(digits, RoundingMode.HALF_EVEN)
                        .toPlainString()
                + UNITS[unit];
    }
}
