package io.github.microstructurex.analytics.performance;

/**
 * The Sortino ratio of profits over periods of one length: by how much their mean exceeds a target, divided by the downside
 * deviation, the root of the mean of {@code min(0, profit - target)^2} over all periods. It is a figure per period; {@link
 * #annualized} says it per year.
 *
 * <p>Source: F. A. Sortino and L. N. Price (1994), "Performance measurement in a downside risk framework", Journal of
 * Investing 3(3).
 */
public final class SortinoRatio {
    private final double target;
    private long count;
    private double mean;
    private double meanSquaredShortfall;

    /** Starts with no period and the target 0. */
    public SortinoRatio() {
        this(0);
    }

    /**
     * Starts with no period.
     *
     * @param target the profit of a period that is expected; what is below it is a shortfall
     */
    public SortinoRatio(double target) {
        this.target = target;
    }

    /**
     * The ratio of a sample.
     *
     * @param target the profit of a period that is expected
     * @param profits one for each period
     * @return their ratio, to which more may be added
     */
    public static SortinoRatio of(double target, double... profits) {
        SortinoRatio ratio = new SortinoRatio(target);
        for (double profit : profits) {
            ratio.add(profit);
        }
        return ratio;
    }

    /**
     * Adds a period.
     *
     * @param profit what it earned, any number; NaN makes the ratio NaN
     */
    public void add(double profit) {
        count++;
        double shortfall = Math.min(0, profit - target);
        mean += (profit - mean) / count;
        meanSquaredShortfall += (shortfall * shortfall - meanSquaredShortfall) / count;
    }

    /**
     * Adds all periods of another one.
     *
     * @param other of the same target; stays as it is
     * @throws IllegalArgumentException if its target is another one
     */
    public void merge(SortinoRatio other) {
        if (other.target != target) {
            throw new IllegalArgumentException(
                    "target of the other ratio is " + other.target + ", expected " + target + ", as of this one");
        }
        if (other.count > 0) {
            count += other.count;
            double share = (double) other.count / count;
            mean += share * (other.mean - mean);
            meanSquaredShortfall += share * (other.meanSquaredShortfall - meanSquaredShortfall);
        }
    }

    /** {@return how many periods were added} */
    public long count() {
        return count;
    }

    /** {@return the mean profit of a period, NaN without one} */
    public double mean() {
        return count == 0 ? Double.NaN : mean;
    }

    /** {@return the downside deviation, NaN without a period} */
    public double downsideDeviation() {
        return count == 0 ? Double.NaN : Math.sqrt(meanSquaredShortfall);
    }

    /** {@return the ratio per period, NaN where no period fell short of the target} */
    public double value() {
        double deviation = downsideDeviation();
        return deviation > 0 ? (mean - target) / deviation : Double.NaN;
    }

    /**
     * The ratio per year, as if periods were independent: {@code value sqrt(periods)}.
     *
     * @param periodsPerYear how many periods of trading a year has
     * @return the ratio per year
     */
    public double annualized(double periodsPerYear) {
        return value() * Annual.root(periodsPerYear);
    }
}
