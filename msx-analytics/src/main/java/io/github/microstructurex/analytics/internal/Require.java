package io.github.microstructurex.analytics.internal;

/** Checks of arguments that many metrics share; each throws an IllegalArgumentException that names what it found. */
public final class Require {
    private Require() {}

    /**
     * Checks that two samples belong together.
     *
     * @param first the name of one
     * @param firstLength its length
     * @param second the name of the other
     * @param secondLength its length
     */
    public static void sameLength(String first, int firstLength, String second, int secondLength) {
        if (firstLength != secondLength) {
            throw new IllegalArgumentException(first + " has " + firstLength + " values and " + second + " "
                    + secondLength + ", expected as many");
        }
    }

    /**
     * Checks a count or a size.
     *
     * @param name what it is
     * @param value its value
     * @param least the least that is allowed
     * @return the value
     */
    public static int atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + ", expected at least " + least);
        }
        return value;
    }

    /**
     * Checks a time or a quantity.
     *
     * @param name what it is
     * @param value its value
     * @param least the least that is allowed
     * @return the value
     */
    public static long atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + ", expected at least " + least);
        }
        return value;
    }

    /**
     * Checks a positive number.
     *
     * @param name what it is
     * @param value its value
     * @return the value
     */
    public static double positive(String name, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " is " + value + ", expected above 0 and finite");
        }
        return value;
    }

    /**
     * Checks a number that may be 0.
     *
     * @param name what it is
     * @param value its value
     * @return the value
     */
    public static double notNegative(String name, double value) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " is " + value + ", expected at least 0 and finite");
        }
        return value;
    }

    /**
     * Checks a probability.
     *
     * @param name what it is
     * @param value its value
     * @return the value
     */
    public static double probability(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected from 0 to 1");
        }
        return value;
    }
}
