package io.github.microstructurex.replay.flow;

import java.util.List;

/** What the parameters of all flows demand of rates and numbers. */
final class Rates {
    /** One a nanosecond, the step of the clock: at a higher rate time would hardly pass. */
    private static final double HIGHEST = 1e9;

    /** One in the age of the universe. */
    private static final double LOWEST = 1e-18;

    private Rates() {}

    /** Checks a rate per second that may not be zero. */
    static double positiveRate(String name, double rate) {
        if (positive(name, rate) < LOWEST) {
            throw new IllegalArgumentException(name + " is " + rate + ", expected at least 1e-18 per second");
        }
        return atMostHighest(name, rate);
    }

    /** Checks a rate per second. */
    static double rate(String name, double rate) {
        return atMostHighest(name, atLeastZero(name, rate));
    }

    private static double atMostHighest(String name, double rate) {
        if (rate > HIGHEST) {
            throw new IllegalArgumentException(name + " is " + rate + ", expected at most 1e9 per second");
        }
        return rate;
    }

    /** Checks every rate of a list that has at least one; names one by its place, from {@code first} on. */
    static List<Double> rates(String name, int first, List<Double> rates) {
        List<Double> checked = atLeastZero(name, first, rates);
        for (int i = 0; i < checked.size(); i++) {
            atMostHighest(name + "(" + (first + i) + ")", checked.get(i));
        }
        return checked;
    }

    static double positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected above 0 and finite");
        }
        return value;
    }

    static double atLeastZero(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected at least 0 and finite");
        }
        return value;
    }

    /** Checks every value of a list that has at least one; names one by its place, from {@code first} on. */
    static List<Double> atLeastZero(String name, int first, List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty, expected at least one rate");
        }
        for (int i = 0; i < values.size(); i++) {
            atLeastZero(name + "(" + (first + i) + ")", values.get(i));
        }
        return List.copyOf(values);
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
