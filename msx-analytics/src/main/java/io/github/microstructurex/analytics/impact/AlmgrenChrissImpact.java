package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.analytics.internal.Require;

/**
 * Permanent and temporary impact, both linear. A part of n traded over the time tau is executed at {@code S + eps sgn(n) +
 * eta n/tau}, with S the price that the parts before it have made; it then moves the price for good by {@code gamma n}.
 * The expected cost of X in parts n_k is {@code gamma X^2 / 2 + eps sum|n_k| + sum((eta/tau_k - gamma/2) n_k^2)}.
 *
 * <p>Source: Almgren and Chriss (2001), Journal of Risk 3, eqs. 1 to 8. {@link AlmgrenChrissFit} estimates it; the
 * schedules that are optimal under it are msx-strategies'.
 *
 * @param permanent gamma: price for one unit of quantity, at least 0
 * @param fixedCost eps: price, at least 0; half the spread and fees
 * @param temporary eta: price for one unit of quantity per unit of time, at least 0
 */
public record AlmgrenChrissImpact(double permanent, double fixedCost, double temporary) implements ImpactModel {
    /**
     * Checks the parameters.
     *
     * @param permanent gamma: price for one unit of quantity, at least 0
     * @param fixedCost eps: price, at least 0
     * @param temporary eta: price for one unit of quantity per unit of time, at least 0
     */
    public AlmgrenChrissImpact {
        Require.notNegative("permanent", permanent);
        Require.notNegative("fixedCost", fixedCost);
        Require.notNegative("temporary", temporary);
    }

    @Override
    public double[] priceImpact(Trajectory trajectory) {
        double[] impact = new double[trajectory.size() + 1];
        for (int i = 0; i < impact.length; i++) {
            impact[i] = permanent * trajectory.executedBefore(i);
        }
        return impact;
    }

    /** {@inheritDoc} A part that takes no time is executed infinitely far away, if there is temporary impact. */
    @Override
    public double[] executionImpact(Trajectory trajectory) {
        double[] impact = new double[trajectory.size()];
        for (int i = 0; i < impact.length; i++) {
            impact[i] = permanent * trajectory.executedBefore(i)
                    + temporaryImpact(trajectory.quantity(i), trajectory.duration(i));
        }
        return impact;
    }

    /**
     * How far from the price a part is executed, for the time of its execution only.
     *
     * @param quantity signed
     * @param duration how long it takes, at least 0
     * @return of the sign of the quantity; 0 for 0
     */
    public double temporaryImpact(double quantity, double duration) {
        if (quantity == 0) {
            return 0;
        }
        double ofRate = temporary == 0 ? 0 : temporary * quantity / duration;
        return Math.copySign(fixedCost, quantity) + ofRate;
    }

    /**
     * The variance of the cost: {@code sigma^2 sum(tau_k x_k^2)}, with x_k what is left after part k.
     *
     * @param trajectory what is traded when
     * @param volatility sigma: the standard deviation of the price's move over one unit of time, at least 0
     * @return the square of price times quantity
     */
    public double costVariance(Trajectory trajectory, double volatility) {
        Require.notNegative("volatility", volatility);
        double sum = 0;
        for (int i = 0; i < trajectory.size(); i++) {
            double left = trajectory.total() - trajectory.executedBefore(i + 1);
            sum += trajectory.duration(i) * left * left;
        }
        return volatility * volatility * sum;
    }
}
