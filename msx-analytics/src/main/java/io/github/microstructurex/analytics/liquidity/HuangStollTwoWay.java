package io.github.microstructurex.analytics.liquidity;

import io.github.microstructurex.analytics.internal.LeastSquares;

/**
 * The spread that traders face and the part of it that the price keeps, from trade prices and signs: {@code dP_t = (S/2)
 * (Q_t - Q_(t-1)) + lambda (S/2) Q_(t-1) + e_t}, without a constant, by least squares.
 *
 * <p>Source: Huang and Stoll (1997), "The Components of the Bid-Ask Spread: A General Approach", Review of Financial
 * Studies 10(4), equation 5. Their GMM estimate is the same, for there are as many moments as parameters.
 *
 * @param spread S, in the unit of the prices
 * @param lambda the part of the half spread that is adverse selection and inventory together; the rest is order processing
 */
public record HuangStollTwoWay(double spread, double lambda) {
    /**
     * Estimates the parts.
     *
     * @param priceChanges from each trade to the next
     * @param signs of the trades: one more than changes
     * @return the estimates
     */
    public static HuangStollTwoWay of(double[] priceChanges, int[] signs) {
        TradeSeries series = TradeSeries.of(priceChanges, signs);
        double[] before = series.signsFrom(1, 1);
        double[] turns = series.signsFrom(1, 0);
        for (int i = 0; i < turns.length; i++) {
            turns[i] -= before[i];
        }
        LeastSquares fit = new LeastSquares(series.changesFrom(1), turns, before);
        return new HuangStollTwoWay(2 * fit.coefficient(0), fit.coefficient(1) / fit.coefficient(0));
    }
}
