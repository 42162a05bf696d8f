package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.io.internal.DecimalGrid;
import io.github.microstructurex.io.internal.parquet.table.ColumnSchema;
import io.github.microstructurex.io.internal.parquet.table.ColumnSchema.Meaning;
import io.github.microstructurex.io.internal.parquet.table.PhysicalType;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The values of a column of numbers as whole steps of a grid, exactly or not at all. */
final class Steps {
    /** How some programs write numbers: as so many billionths, in eight bytes. */
    private static final int BILLIONTHS = 9;

    /** How far from a step a number may be that is taken for it. */
    private static final double ALMOST = 1e-6;

    private static final long UNSIGNED_INT = 0xFFFF_FFFFL;

    private final ColumnSchema column;
    private final DecimalGrid grid;
    private final boolean nearest;
    /** A value is {@code value * multiplier / divisor} steps. */
    private final long multiplier;

    private final long divisor;
    /** A value is as many steps. */
    private final boolean isSame;

    private Steps(ColumnSchema column, DecimalGrid grid, boolean nearest, long multiplier, long divisor) {
        this.column = column;
        this.grid = grid;
        this.nearest = nearest;
        this.multiplier = multiplier;
        this.divisor = divisor;
        isSame = column.type() == PhysicalType.INT64 && multiplier == 1 && divisor == 1;
    }

    /**
     * Prepares for a column.
     *
     * @throws IllegalArgumentException if its values are no numbers, or have too many decimals
     */
    static Steps of(ColumnSchema column, DecimalGrid grid, boolean nearest) {
        if (column.type() == PhysicalType.FLOAT || column.type() == PhysicalType.DOUBLE) {
            return new Steps(column, grid, nearest, 1, 1);
        }
        BigDecimal step = grid.step();
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-scale(column));
        int scale = Math.max(step.scale(), Math.max(unit.scale(), 0));
        BigInteger numerator = unit.setScale(scale).unscaledValue();
        BigInteger denominator = step.setScale(scale).unscaledValue();
        BigInteger common = numerator.gcd(denominator);
        try {
            return new Steps(
                    column,
                    grid,
                    nearest,
                    numerator.divide(common).longValueExact(),
                    denominator.divide(common).longValueExact());
        } catch (ArithmeticException tooFar) {
            throw new IllegalArgumentException("numbers of " + scale(column) + " decimals", tooFar);
        }
    }

    private static int scale(ColumnSchema column) {
        if (column.isLittleEndian()) {
            return BILLIONTHS;
        }
        boolean isWhole = column.type() == PhysicalType.INT32 || column.type() == PhysicalType.INT64;
        boolean isNumber = isWhole
                ? column.meaning() == Meaning.PLAIN || column.meaning() == Meaning.UNSIGNED
                : column.type() == PhysicalType.FIXED_LEN_BYTE_ARRAY && column.meaning() == Meaning.DECIMAL;
        if (column.scale() < 0
                || column.scale() > 100
                || !(isNumber || (isWhole && column.meaning() == Meaning.DECIMAL))) {
            throw new IllegalArgumentException("the column " + column);
        }
        return column.scale();
    }

    /** {@return how many steps a value is, or {@link DecimalGrid#OFF_GRID}} */
    long of(long value) {
        if (isSame) {
            return value;
        }
        return switch (column.type()) {
            case DOUBLE -> floating(Double.longBitsToDouble(value));
            case FLOAT -> floating(shortest(value));
            default -> exact(number(value));
        };
    }

    private long floating(double value) {
        long exact = grid.ofDouble(value);
        if (exact != DecimalGrid.OFF_GRID || !nearest) {
            return exact;
        }
        double steps = value / grid.step().doubleValue();
        double whole = Math.rint(steps);
        return Math.abs(steps - whole) < ALMOST && Math.ulp(steps) < ALMOST ? (long) whole : DecimalGrid.OFF_GRID;
    }

    private long exact(long number) {
        if (number % divisor != 0) {
            return DecimalGrid.OFF_GRID;
        }
        long quotient = number / divisor;
        long product = quotient * multiplier;
        return Math.multiplyHigh(quotient, multiplier) == product >> 63 ? product : DecimalGrid.OFF_GRID;
    }

    private long number(long value) {
        return column.meaning() == Meaning.UNSIGNED && column.type() == PhysicalType.INT32
                ? value & UNSIGNED_INT
                : value;
    }

    /** The double whose digits are those of the float. */
    private static double shortest(long value) {
        return Double.parseDouble(Float.toString(Float.intBitsToFloat((int) value)));
    }

    /** Says whether a value stands for none: not a number. */
    boolean isNothing(long value) {
        return switch (column.type()) {
            case DOUBLE -> Double.isNaN(Double.longBitsToDouble(value));
            case FLOAT -> Float.isNaN(Float.intBitsToFloat((int) value));
            default -> false;
        };
    }

    String show(long value) {
        return switch (column.type()) {
            case DOUBLE -> Double.toString(Double.longBitsToDouble(value));
            case FLOAT -> Float.toString(Float.intBitsToFloat((int) value));
            default -> BigDecimal.valueOf(number(value), scale(column)).toPlainString();
        };
    }

    String grid() {
        return grid.step().toPlainString();
    }
}
