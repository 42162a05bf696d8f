package io.github.microstructurex.analytics.liquidity;

import io.github.microstructurex.analytics.internal.Require;

/**
 * The equilibrium of Kyle's model with one auction: an insider who knows the value, noise traders, and a market maker who
 * sees only the sum of their orders.
 *
 * <p>Source: Kyle (1985), "Continuous Auctions and Insider Trading", Econometrica 53, theorem 1.
 *
 * @param beta the insider's demand for one unit of mispricing, {@code sigma_u / sqrt(Sigma_0)}
 * @param lambda the price change for one unit of order flow, {@code sqrt(Sigma_0) / (2 sigma_u)}
 * @param posteriorVariance what is not known of the value afterwards, {@code Sigma_0 / 2}
 * @param expectedProfit of the insider, {@code sqrt(Sigma_0) sigma_u / 2}
 */
public record KyleEquilibrium(double beta, double lambda, double posteriorVariance, double expectedProfit) {
    /**
     * Solves the model.
     *
     * @param valueDeviation the standard deviation of the value, {@code sqrt(Sigma_0)}, above 0
     * @param noiseDeviation the standard deviation of noise traders' demand, {@code sigma_u}, above 0
     * @return the equilibrium
     */
    public static KyleEquilibrium of(double valueDeviation, double noiseDeviation) {
        Require.positive("valueDeviation", valueDeviation);
        Require.positive("noiseDeviation", noiseDeviation);
        return new KyleEquilibrium(
                noiseDeviation / valueDeviation,
                0.5 * valueDeviation / noiseDeviation,
                0.5 * valueDeviation * valueDeviation,
                0.5 * valueDeviation * noiseDeviation);
    }
}
