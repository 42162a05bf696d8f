package io.github.microstructurex.analytics.liquidity;

import io.github.microstructurex.analytics.internal.LeastSquares;
import io.github.microstructurex.analytics.internal.Require;

/**
 * The spread in three parts, which the reversal of trades tells apart: with pi the probability that a trade is on the
 * other side than the one before, {@code dP_t = (S/2) Q_t + (alpha + beta - 1) (S/2) Q_(t-1) - alpha (S/2) (1 - 2 pi)
 * Q_(t-2) + e_t}, without a constant, by least squares.
 *
 * <p>Adverse selection and inventory are told apart only where trades are not independent: pi near one half makes the
 * estimates useless.
 *
 * <p>Source: Huang and Stoll (1997), Review of Financial Studies 10(4), section 5, in prices instead of mids.
 *
 * @param spread S, in the unit of the prices
 * @param adverseSelection alpha, the part of the half spread that pays for information
 * @param inventory beta, the part that pays for holding inventory
 * @param reversalProbability pi
 */
public record HuangStollThreeWay(double spread, double adverseSelection, double inventory, double reversalProbability) {
    /**
     * Estimates the parts, and pi from the signs: {@code 1 - 2 pi = sum(Q_t Q_(t-1)) / sum(Q_(t-1)^2)}.
     *
     * @param priceChanges from each trade to the next
     * @param signs of the trades: one more than changes
     * @return the estimates
     */
    public static HuangStollThreeWay of(double[] priceChanges, int[] signs) {
        double autocorrelation = TradeSeries.of(priceChanges, signs).firstAutocorrelation();
        return of(priceChanges, signs, 0.5 * (1 - autocorrelation));
    }

    /**
     * Estimates the parts where pi is known.
     *
     * @param priceChanges from each trade to the next
     * @param signs of the trades: one more than changes
     * @param reversalProbability pi, from 0 to 1; NaN makes the parts NaN
     * @return the estimates
     */
    public static HuangStollThreeWay of(double[] priceChanges, int[] signs, double reversalProbability) {
        if (!Double.isNaN(reversalProbability)) {
            Require.probability("reversalProbability", reversalProbability);
        }
        TradeSeries series = TradeSeries.of(priceChanges, signs);
        LeastSquares fit = new LeastSquares(
                series.changesFrom(2), series.signsFrom(2, 0), series.signsFrom(2, 1), series.signsFrom(2, 2));
        double halfSpread = fit.coefficient(0);
        double alpha = -fit.coefficient(2) / (halfSpread * (1 - 2 * reversalProbability));
        double beta = fit.coefficient(1) / halfSpread + 1 - alpha;
        return new HuangStollThreeWay(2 * halfSpread, alpha, beta, reversalProbability);
    }

    /** {@return the part of the half spread that pays for processing orders: what the other two leave} */
    public double orderProcessing() {
        return 1 - adverseSelection - inventory;
    }
}
