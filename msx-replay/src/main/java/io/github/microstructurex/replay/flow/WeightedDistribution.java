package io.github.microstructurex.replay.flow;

import java.util.Arrays;

/** The values from 1 on, each with a weight of its own. */
final class WeightedDistribution implements DiscreteDistribution {
    static final int MOST_VALUES = 1_000_000;

    private final double[] weights;
    /** The distribution function, but for its last value, 1. */
    private final double[] cumulative;
    /** At which value to begin the search, by the part of the unit interval in which the uniform number lies. */
    private final int[] begin;

    private final double mean;

    WeightedDistribution(double... weights) {
        Rates.between("the number of weights", weights.length, 1, MOST_VALUES);
        double sum = 0;
        double moment = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Rates.atLeastZero("weight of " + (i + 1), weights[i]);
            moment += weights[i] * (i + 1);
        }
        Rates.positive("the sum of the weights", sum);
        this.weights = weights.clone();
        mean = moment / sum;
        cumulative = new double[lastOf(weights)];
        double below = 0;
        for (int i = 0; i < cumulative.length; i++) {
            below += weights[i];
            cumulative[i] = below / sum;
        }
        begin = new int[weights.length];
        for (int part = 1; part < begin.length; part++) {
            begin[part] = search(begin[part - 1], (double) part / begin.length);
        }
    }

    private static int lastOf(double[] weights) {
        int last = weights.length - 1;
        while (weights[last] == 0) {
            last--;
        }
        return last;
    }

    @Override
    public long valueAt(double uniform) {
        return 1L + search(begin[(int) (uniform * begin.length)], uniform);
    }

    private int search(int from, double uniform) {
        int i = from;
        while (i < cumulative.length && cumulative[i] <= uniform) {
            i++;
        }
        return i;
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeightedDistribution that && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return "weighted, from 1 to " + (cumulative.length + 1) + " with mean " + mean;
    }
}
