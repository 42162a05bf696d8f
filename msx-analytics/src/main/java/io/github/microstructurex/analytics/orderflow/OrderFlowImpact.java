package io.github.microstructurex.analytics.orderflow;

import io.github.microstructurex.analytics.internal.LeastSquares;
import io.github.microstructurex.analytics.internal.Require;

/**
 * The price impact of order flow: the regression {@code dP = alpha + beta OFI + e} of the mid's change over an interval
 * on the {@linkplain OrderFlowImbalance order-flow imbalance} of the same interval, by ordinary least squares.
 *
 * <p>How to read it: beta is the move for one lot of net flow; in their model it is half the inverse of the depth. They
 * take intervals of ten seconds, moves in ticks, half an hour for each regression, and find an R² of 65 % on average
 * over 50 stocks.
 *
 * <p>Everything is NaN where the imbalances do not vary or there are too few intervals.
 *
 * <p>Source: Cont, Kukanov and Stoikov (2014), Journal of Financial Econometrics 12(1).
 *
 * @param alpha the constant, in the unit of the price changes
 * @param beta the impact, in that unit per lot
 * @param rSquared the share of the variance of price changes that is explained
 * @param standardError of beta, if errors have one variance
 * @param whiteStandardError of beta, whatever the variances (White 1980, HC0)
 * @param intervals how many intervals
 */
public record OrderFlowImpact(
        double alpha, double beta, double rSquared, double standardError, double whiteStandardError, int intervals) {
    /**
     * Estimates the impact.
     *
     * @param priceChanges the change of the mid over each interval
     * @param imbalances the order-flow imbalance of each interval
     * @return the estimates
     */
    public static OrderFlowImpact of(double[] priceChanges, double[] imbalances) {
        Require.sameLength("priceChanges", priceChanges.length, "imbalances", imbalances.length);
        LeastSquares fit = new LeastSquares(priceChanges, LeastSquares.constant(priceChanges.length), imbalances);
        return new OrderFlowImpact(
                fit.coefficient(0),
                fit.coefficient(1),
                fit.rSquared(),
                fit.standardError(1),
                fit.whiteStandardError(1),
                priceChanges.length);
    }

    /** {@return beta by its standard error} */
    public double tStatistic() {
        return beta / standardError;
    }
}
