package io.github.microstructurex.replay.flow;

import java.util.List;

/** What the parameters of all flows demand of rates and numbers. */
final class Rates {
    private Rates() {}

    static double positive(String name, double rate) {
        if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " is " + rate + ", expected above 0 and finite");
        }
        return rate;
    }

    static double atLeastZero(String name, double rate) {
        if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " is " + rate + ", expected at least 0 and finite");
        }
        return rate;
    }

    /** Checks every rate of a list that has at least one; names one by its place, from {@code first} on. */
    static List<Double> atLeastZero(String name, int first, List<Double> rates) {
        if (rates.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty, expected at least one rate");
        }
        for (int i = 0; i < rates.size(); i++) {
            atLeastZero(name + "(" + (first + i) + ")", rates.get(i));
        }
        return List.copyOf(rates);
    }

    static long between(String name, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " is " + value + ", expected " + min + " to " + max);
        }
        return value;
    }

    static double[] array(List<Double> rates) {
        return rates.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
