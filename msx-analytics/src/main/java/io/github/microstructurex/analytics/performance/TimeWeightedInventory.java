package io.github.microstructurex.analytics.performance;

/**
 * An inventory over time: its mean, standard deviation and extremes, each state weighted by how long it lasted.
 *
 * <p>The variance is accumulated as in D. H. D. West (1979), "Updating mean and variance estimates: an improved method",
 * Communications of the ACM 22(9).
 */
public final class TimeWeightedInventory {
    private boolean started;
    private long now;
    private long inventory;
    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;
    private double elapsed;
    private double mean;
    private double squares;

    /** Starts with no state. Time counts from the first one. */
    public TimeWeightedInventory() {}

    /**
     * Sets the inventory from now on.
     *
     * @param time nanoseconds, not before the last call's
     * @param newInventory in lots, negative when short
     * @throws IllegalArgumentException if time goes back
     */
    public void hold(long time, long newInventory) {
        if (started) {
            advanceTo(time);
        }
        started = true;
        now = time;
        inventory = newInventory;
        least = Math.min(least, newInventory);
        most = Math.max(most, newInventory);
    }

    /**
     * Lets time pass with the inventory as it is. Does nothing before the first state.
     *
     * @param time nanoseconds, not before the last call's
     * @throws IllegalArgumentException if time goes back
     */
    public void advanceTo(long time) {
        if (!started) {
            return;
        }
        if (time < now) {
            throw new IllegalArgumentException("time is " + time + ", expected at least " + now + ", the last one");
        }
        double weight = time - now;
        now = time;
        if (weight > 0) {
            elapsed += weight;
            double deviation = inventory - mean;
            mean += deviation * weight / elapsed;
            squares += weight * deviation * (inventory - mean);
        }
    }

    /** {@return the mean inventory in lots, NaN if no time has passed} */
    public double mean() {
        return elapsed > 0 ? mean : Double.NaN;
    }

    /** {@return the standard deviation over time in lots, NaN if no time has passed} */
    public double standardDeviation() {
        return elapsed > 0 ? Math.sqrt(squares / elapsed) : Double.NaN;
    }

    /** {@return the inventory that is farthest from none, without its sign, however short it lasted; 0 without a state} */
    public long maxAbsolute() {
        return started ? Math.max(Math.abs(least), Math.abs(most)) : 0;
    }
}
