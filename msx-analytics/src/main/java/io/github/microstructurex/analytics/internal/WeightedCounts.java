package io.github.microstructurex.analytics.internal;

import java.util.Arrays;

/**
 * How much weight each of a set of long values has, such as the time that each spread was in force. Adding to a value
 * that is known allocates nothing.
 */
public final class WeightedCounts {
    private static final int FIRST_SLOTS = 16;

    private long[] values = new long[FIRST_SLOTS];
    /** 0 marks a free slot: values without weight are not kept. */
    private long[] weights = new long[FIRST_SLOTS];

    private int size;

    /** Starts empty. */
    public WeightedCounts() {}

    /**
     * Adds weight to a value.
     *
     * @param value any value
     * @param weight at least 0
     */
    public void add(long value, long weight) {
        if (weight == 0) {
            return;
        }
        int slot = slotOf(value);
        if (weights[slot] == 0) {
            size++;
        }
        values[slot] = value;
        weights[slot] = Math.addExact(weights[slot], weight);
        if (size > values.length / 2) {
            grow();
        }
    }

    /**
     * Adds all the weights of another.
     *
     * @param other stays as it is
     */
    public void addAll(WeightedCounts other) {
        // Copies, for the other may be this.
        long[] otherValues = other.values.clone();
        long[] otherWeights = other.weights.clone();
        for (int slot = 0; slot < otherValues.length; slot++) {
            add(otherValues[slot], otherWeights[slot]);
        }
    }

    private int slotOf(long value) {
        int mask = values.length - 1;
        int slot = (int) ((value * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (weights[slot] != 0 && values[slot] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldValues = values;
        long[] oldWeights = weights;
        values = new long[2 * oldValues.length];
        weights = new long[2 * oldValues.length];
        size = 0;
        for (int slot = 0; slot < oldValues.length; slot++) {
            add(oldValues[slot], oldWeights[slot]);
        }
    }

    /** {@return the values that have weight, in ascending order} */
    public long[] sortedValues() {
        long[] sorted = new long[size];
        int next = 0;
        for (int slot = 0; slot < values.length; slot++) {
            if (weights[slot] != 0) {
                sorted[next++] = values[slot];
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /**
     * Reads a weight.
     *
     * @param value any value
     * @return its weight, 0 if it has none
     */
    public long weightOf(long value) {
        return weights[slotOf(value)];
    }
}
