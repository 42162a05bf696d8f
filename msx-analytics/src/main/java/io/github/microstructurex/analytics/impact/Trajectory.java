package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.analytics.internal.Require;

/**
 * What an order trades when: parts, each with a signed quantity (positive buys) and a time from which it is traded until
 * the time of the next one, or the end. Models of rates trade a part evenly over this time; models of blocks trade it at
 * once, when it begins. The unit of time is that of the model's parameters. Immutable.
 */
public final class Trajectory {
    /** One more than there are parts: the last is the end. */
    private final double[] times;

    private final double[] quantities;
    /** The sum of the quantities before each time. */
    private final double[] executed;

    private Trajectory(double[] times, double[] quantities) {
        this.times = times;
        this.quantities = quantities;
        executed = new double[times.length];
        for (int i = 0; i < quantities.length; i++) {
            checkPart(i);
            executed[i + 1] = executed[i] + quantities[i];
        }
    }

    private void checkPart(int i) {
        if (!(times[i + 1] >= times[i]) || Double.isInfinite(times[i]) || Double.isInfinite(times[i + 1])) {
            throw new IllegalArgumentException("time " + (i + 1) + " is " + times[i + 1]
                    + ", expected at least the one before it, " + times[i] + ", and finite");
        }
        if (!Double.isFinite(quantities[i])) {
            throw new IllegalArgumentException("quantity " + i + " is " + quantities[i] + ", expected a finite number");
        }
    }

    /**
     * Parts that lie end to end.
     *
     * @param boundaries the time at which each part begins, in order, and at which the last one ends
     * @param quantities of the parts, one fewer
     * @return the trajectory
     * @throws IllegalArgumentException if the lengths do not fit, there is no part, times run backwards or a number is not
     *     finite
     */
    public static Trajectory slices(double[] boundaries, double[] quantities) {
        Require.atLeast("the number of parts", quantities.length, 1);
        Require.sameLength("boundaries", boundaries.length, "quantities and the end", quantities.length + 1);
        return new Trajectory(boundaries.clone(), quantities.clone());
    }

    /**
     * Blocks, the last of which is traded at the end.
     *
     * @param times of the blocks, in order
     * @param quantities of the blocks, as many
     * @return the trajectory; by a model of rates its last part takes no time and costs without bound
     * @throws IllegalArgumentException if the lengths differ, there is no block, times run backwards or a number is not
     *     finite
     */
    public static Trajectory blocks(double[] times, double[] quantities) {
        Require.atLeast("the number of blocks", quantities.length, 1);
        Require.sameLength("times", times.length, "quantities", quantities.length);
        double[] boundaries = new double[times.length + 1];
        System.arraycopy(times, 0, boundaries, 0, times.length);
        boundaries[times.length] = times[times.length - 1];
        return new Trajectory(boundaries, quantities.clone());
    }

    /**
     * Equal parts from the time 0 on.
     *
     * @param quantity of all of them, signed
     * @param duration of all of them, at least 0
     * @param parts how many, at least 1
     * @return the trajectory
     */
    public static Trajectory even(double quantity, double duration, int parts) {
        Require.notNegative("duration", duration);
        double[] quantities = new double[Require.atLeast("parts", parts, 1)];
        double[] boundaries = new double[parts + 1];
        for (int i = 0; i < parts; i++) {
            quantities[i] = quantity / parts;
            boundaries[i + 1] = duration * (i + 1) / parts;
        }
        return new Trajectory(boundaries, quantities);
    }

    /** {@return how many parts there are, at least 1} */
    public int size() {
        return quantities.length;
    }

    /**
     * When a part begins.
     *
     * @param part its index; {@link #size()} is the end of the last one
     * @return the time
     */
    public double time(int part) {
        return times[part];
    }

    /**
     * How long a part lasts.
     *
     * @param part its index
     * @return the time to the next part, or to the end; at least 0
     */
    public double duration(int part) {
        return times[part + 1] - times[part];
    }

    /**
     * How much a part trades.
     *
     * @param part its index
     * @return signed
     */
    public double quantity(int part) {
        return quantities[part];
    }

    /**
     * How much the parts before one have traded.
     *
     * @param part its index; {@link #size()} asks for all of them
     * @return signed
     */
    public double executedBefore(int part) {
        return executed[part];
    }

    /** {@return how much is traded in all, signed} */
    public double total() {
        return executed[quantities.length];
    }

    /** {@return a copy of the quantities of the parts} */
    public double[] quantities() {
        return quantities.clone();
    }
}
