package io.github.microstructurex.analytics.cost;

import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.analytics.internal.StudentT;

/**
 * A cost of several parent orders, each weighted by its value: what a currency unit traded cost on average. Orders are
 * taken to be independent, and their values to be as random as their costs, so the mean is a ratio. Its error is the
 * jackknife's, from the means without each of the orders: {@code sqrt((n-1)/n sum((w_i (x_i - mean) / (W - w_i))^2))}, with
 * W the sum of the values. Where all values are equal both are those of the plain mean.
 *
 * <p>A few large orders among small ones say less than their number promises: what counts is {@link #effectiveOrders()}.
 *
 * <p>Source: Cochran (1977), Sampling Techniques, sections 6.3 and 6.17 (the jackknife of a ratio); Kish (1965), Survey
 * Sampling, section 11.7 (the effective number).
 *
 * @param mean in the unit of the cost, NaN without orders
 * @param standardError of the mean, NaN for fewer than two orders, and where one has all the value
 * @param orders how many orders it is of
 * @param undefinedOrders how many have no such cost and are left out
 * @param effectiveOrders how many orders of one value would tell as much, {@code W^2 / sum(w_i^2)}: from 1 to their number;
 *     NaN without orders
 */
public record CostEstimate(double mean, double standardError, int orders, int undefinedOrders, double effectiveOrders) {
    /**
     * Estimates.
     *
     * @param costs one for each order; NaN where it is undefined
     * @param values the weights, as many, each at least 0; an order without value has no weight and is left out
     * @return the estimate
     */
    public static CostEstimate of(double[] costs, double[] values) {
        Require.sameLength("costs", costs.length, "values", values.length);
        double total = 0;
        double weighted = 0;
        double squaredValues = 0;
        int n = 0;
        for (int i = 0; i < costs.length; i++) {
            if (counts(costs[i], values[i])) {
                total += values[i];
                weighted += values[i] * costs[i];
                squaredValues += values[i] * values[i];
                n++;
            }
        }
        double mean = weighted / total;
        double squaredMoves = 0;
        for (int i = 0; i < costs.length; i++) {
            if (counts(costs[i], values[i])) {
                double move = values[i] * (costs[i] - mean) / (total - values[i]);
                squaredMoves += move * move;
            }
        }
        double error = n < 2 ? Double.NaN : Math.sqrt(squaredMoves * (n - 1.0) / n);
        return new CostEstimate(mean, error, n, costs.length - n, total / squaredValues * total);
    }

    private static boolean counts(double cost, double value) {
        return !Double.isNaN(cost) && !Double.isNaN(value) && Require.notNegative("value", value) > 0;
    }

    /**
     * The lower end of a confidence interval, by Student's t with one degree of freedom less than there are effective orders,
     * but no fewer than one.
     *
     * @param level how often such intervals hold the true mean, above 0 and below 1; 0.95 is usual
     * @return NaN for fewer than two orders
     * @throws IllegalArgumentException if the level is out of its range
     */
    public double lower(double level) {
        return mean - halfWidth(level);
    }

    /**
     * The upper end of a confidence interval.
     *
     * @param level how often such intervals hold the true mean, above 0 and below 1
     * @return NaN for fewer than two orders
     */
    public double upper(double level) {
        return mean + halfWidth(level);
    }

    private double halfWidth(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level is " + level + ", expected above 0 and below 1");
        }
        return orders < 2
                ? Double.NaN
                : standardError * StudentT.quantile(0.5 + 0.5 * level, Math.max(1, effectiveOrders - 1));
    }
}
