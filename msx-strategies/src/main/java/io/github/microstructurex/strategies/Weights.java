package io.github.microstructurex.strategies;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Relative sizes, such as the volumes of parts of a day: finite numbers, none negative, not all 0. Immutable. */
public final class Weights {
    private final double[] values;

    private Weights(double[] values) {
        this.values = values;
    }

    /**
     * Takes numbers as weights.
     *
     * @param values the weights, at least one
     * @return the weights
     * @throws IllegalArgumentException if there is none, one is negative or not finite, or their sum is not above 0 and
     *     finite
     */
    public static Weights of(double... values) {
        double sum = 0;
        for (double value : values) {
            if (!(value >= 0)) {
                throw new IllegalArgumentException("a weight is " + value + ", expected at least 0");
            }
            sum += value;
        }
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the weights sum to " + sum + ", expected a finite number above 0");
        }
        return new Weights(values.clone());
    }

    /**
     * Reads weights as {@link #toString} writes them: numbers with commas between them.
     *
     * @param text such as {@code 1.5,1,0.8}
     * @return the weights
     * @throws IllegalArgumentException if the text is not that
     */
    public static Weights parse(String text) {
        return of(Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .mapToDouble(Double::parseDouble)
                .toArray());
    }

    /** {@return the weights, as a new array} */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights weights && Arrays.equals(values, weights.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** Shows the weights with commas between them. */
    @Override
    public String toString() {
        return Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(","));
    }
}
