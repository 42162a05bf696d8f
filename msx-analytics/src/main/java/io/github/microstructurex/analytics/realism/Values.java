package io.github.microstructurex.analytics.realism;

import java.util.Arrays;

/** A list of doubles that grows. */
final class Values {
    private double[] values = new double[64];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    void addToLast(double value) {
        values[size - 1] += value;
    }

    int size() {
        return size;
    }

    double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
