package io.github.microstructurex.analytics.cost;

import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.analytics.internal.StudentT;

/**
 * A cost of several parent orders, each weighted by its value: what a currency unit traded cost on average. Orders are
 * taken to be independent, and their values to be as random as their costs, so the mean is a ratio and its error {@code
 * sqrt(n/(n-1) sum(w_i^2 (x_i - mean)^2)) / sum(w_i)}.
 *
 * <p>Source: Cochran (1977), Sampling Techniques, section 6; that it agrees with the bootstrap: Gatz and Smith (1995),
 * Atmospheric Environment 29.
 *
 * @param mean in the unit of the cost, NaN without orders
 * @param standardError of the mean, NaN for fewer than two orders
 * @param orders how many orders it is of
 * @param undefinedOrders how many have no such cost and are left out
 */
public record CostEstimate(double mean, double standardError, int orders, int undefinedOrders) {
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
        int n = 0;
        for (int i = 0; i < costs.length; i++) {
            if (counts(costs[i], values[i])) {
                total += values[i];
                weighted += values[i] * costs[i];
                n++;
            }
        }
        double mean = weighted / total;
        double squares = 0;
        for (int i = 0; i < costs.length; i++) {
            if (counts(costs[i], values[i])) {
                double deviation = values[i] * (costs[i] - mean);
                squares += deviation * deviation;
            }
        }
        double error = n < 2 ? Double.NaN : Math.sqrt(squares * n / (n - 1.0)) / total;
        return new CostEstimate(mean, error, n, costs.length - n);
    }

    private static boolean counts(double cost, double value) {
        return !Double.isNaN(cost) && !Double.isNaN(value) && Require.notNegative("value", value) > 0;
    }

    /**
     * The lower end of a confidence interval, by Student's t with one degree of freedom less than there are orders.
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
        return orders < 2 ? Double.NaN : standardError * StudentT.quantile(0.5 + 0.5 * level, orders - 1.0);
    }
}
