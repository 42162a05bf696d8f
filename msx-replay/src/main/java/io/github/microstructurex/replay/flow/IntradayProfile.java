package io.github.microstructurex.replay.flow;

/**
 * How busy a market is at each time of its session, relative to its mean: a step for each of some equal intervals.
 * {@link ProfiledEvents} gives it to a market that is even in itself. Immutable.
 */
public final class IntradayProfile {
    private static final int MOST_INTERVALS = 1_000_000;
    private static final long LONGEST_SESSION = 1L << 52;

    private final long startTime;
    private final long endTime;
    /** The share of all activity before each interval, and 1. */
    private final double[] shares;

    private IntradayProfile(long startTime, long endTime, double[] weights) {
        new Session(startTime, endTime);
        Rates.between("the length of the session in ns", endTime - startTime, 1, LONGEST_SESSION);
        Rates.between("the number of weights", weights.length, 1, MOST_INTERVALS);
        this.startTime = startTime;
        this.endTime = endTime;
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Rates.atLeastZero("weight of interval " + (i + 1), weights[i]);
        }
        Rates.positive("the sum of the weights", sum);
        shares = new double[weights.length + 1];
        double before = 0;
        for (int i = 0; i < weights.length; i++) {
            shares[i] = before / sum;
            before += weights[i];
        }
        shares[weights.length] = 1;
    }

    /**
     * A measured profile.
     *
     * @param startTime when the session begins, in nanoseconds since the epoch
     * @param endTime when it ends, at most 2^52 ns (52 days) later
     * @param weights the activity in each of as many equal intervals; each at least 0, their sum above 0
     * @return the profile
     */
    public static IntradayProfile of(long startTime, long endTime, double... weights) {
        return new IntradayProfile(startTime, endTime, weights);
    }

    /**
     * The U that stock markets have: a parabola, in steps, highest at both ends.
     *
     * @param startTime when the session begins, in nanoseconds since the epoch
     * @param endTime when it ends, at most 2^52 ns (52 days) later
     * @param intervals how many steps, from 1 to 1,000,000
     * @param edge how many times busier the ends are than the middle, at least 1; real markets have 2 to 4
     * @return the profile
     */
    public static IntradayProfile uShape(long startTime, long endTime, int intervals, double edge) {
        if (!(edge >= 1 && edge < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("edge is " + edge + ", expected at least 1 and finite");
        }
        double[] weights = new double[(int) Rates.between("intervals", intervals, 1, MOST_INTERVALS)];
        for (int i = 0; i < intervals; i++) {
            double fromMiddle = 2 * (i + 0.5) / intervals - 1;
            weights[i] = 1 + (edge - 1) * fromMiddle * fromMiddle;
        }
        return of(startTime, endTime, weights);
    }

    /** {@return the number of intervals} */
    public int intervals() {
        return shares.length - 1;
    }

    /**
     * How busy an interval is.
     *
     * @param interval which one, from 0
     * @return its activity over that of a mean interval
     */
    public double activity(int interval) {
        return (shares[interval + 1] - shares[interval]) * intervals();
    }

    /**
     * Turns the time of an even market into the time at which as much has happened in this one. Times keep their order;
     * start and end stay, and so does what lies outside the session.
     *
     * @param evenTime nanoseconds since the epoch
     * @return nanoseconds since the epoch
     */
    public long timeOf(long evenTime) {
        if (evenTime <= startTime || evenTime >= endTime) {
            return evenTime;
        }
        double length = endTime - startTime;
        double share = (evenTime - startTime) / length;
        int interval = intervalOf(share);
        double inInterval = (share - shares[interval]) / (shares[interval + 1] - shares[interval]);
        double passed = (interval + Math.min(inInterval, 1)) / intervals() * length;
        return startTime + Math.min((long) passed, endTime - startTime - 1);
    }

    /** The last interval that begins at or before a share of the activity below 1; it has some of its own. */
    private int intervalOf(double share) {
        int low = 0;
        int high = intervals();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (shares[middle] <= share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
