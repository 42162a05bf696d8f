package io.github.microstructurex.analytics.liquidity;

import io.github.microstructurex.analytics.internal.Require;

/**
 * The mean over periods of the absolute return by the money that was traded: how much the price moves for one unit of
 * currency. A period without volume is left out. The figure is small; it is often shown times a million.
 *
 * <p>Source: Amihud (2002), "Illiquidity and stock returns", Journal of Financial Markets 5.
 */
public final class AmihudIlliquidity {
    private double sum;
    private long periods;

    /** Starts with no period. */
    public AmihudIlliquidity() {}

    /**
     * Adds a period, such as a day.
     *
     * @param periodReturn its return, as a fraction
     * @param notional the money traded in it, at least 0
     */
    public void period(double periodReturn, double notional) {
        Require.notNegative("notional", notional);
        if (notional > 0) {
            sum += Math.abs(periodReturn) / notional;
            periods++;
        }
    }

    /**
     * Adds the periods of another.
     *
     * @param other stays as it is
     */
    public void merge(AmihudIlliquidity other) {
        sum += other.sum;
        periods += other.periods;
    }

    /** {@return the mean per unit of currency, NaN if no period had volume} */
    public double value() {
        return periods == 0 ? Double.NaN : sum / periods;
    }

    /** {@return how many periods the mean covers} */
    public long periods() {
        return periods;
    }

    /**
     * The illiquidity of a whole series.
     *
     * @param returns one for each period
     * @param notionals the money traded in each
     * @return the mean, NaN if no period had volume
     */
    public static double of(double[] returns, double[] notionals) {
        Require.sameLength("returns", returns.length, "notionals", notionals.length);
        AmihudIlliquidity illiquidity = new AmihudIlliquidity();
        for (int i = 0; i < returns.length; i++) {
            illiquidity.period(returns[i], notionals[i]);
        }
        return illiquidity.value();
    }
}
