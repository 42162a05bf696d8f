package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.analytics.internal.LeastSquares;
import io.github.microstructurex.analytics.internal.Require;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An estimate of an {@link AlmgrenChrissImpact} from a market's trades, cut into intervals of equal length: with n_k what
 * was bought less what was sold by aggressors in interval k and P_k the mean price of its trades, the regression {@code
 * P_k - P_(k-1) = gamma n_(k-1) + (eta/tau)(n_k - n_(k-1)) + eps (sgn n_k - sgn n_(k-1)) + e}. What a volume has moved the
 * price by is permanent if the next interval still shows it.
 *
 * <p>Where the price wanders within intervals, as it does in a market, means of neighbours share part of its moves, and the
 * error of gamma is about a sixth too small.
 *
 * <p>Source: the model's equations; the same regression by trade is that of Glosten and Harris (1988), Journal of
 * Financial Economics 21. Errors are White's (1980).
 *
 * @param permanent gamma: price for one unit of quantity
 * @param permanentError its standard error
 * @param fixedCost eps: price
 * @param fixedCostError its standard error
 * @param temporary eta: price for one unit of quantity per unit of time
 * @param temporaryError its standard error
 * @param rSquared the share of the variance of price changes that is explained
 * @param intervals how many price changes were used
 */
public record AlmgrenChrissFit(
        double permanent,
        double permanentError,
        double fixedCost,
        double fixedCostError,
        double temporary,
        double temporaryError,
        double rSquared,
        int intervals) {
    /**
     * Estimates.
     *
     * @param meanPrices of the trades in each interval; NaN where there are none, which leaves the changes to it and from it
     *     out
     * @param signedVolumes of each interval, as many
     * @param interval tau: how long an interval is, above 0
     * @return the estimates; NaN if the regressors depend on each other, as where all volumes have one size, or there are
     *     fewer than three changes; errors are NaN for fewer than four
     */
    public static AlmgrenChrissFit of(double[] meanPrices, double[] signedVolumes, double interval) {
        Require.sameLength("meanPrices", meanPrices.length, "signedVolumes", signedVolumes.length);
        Require.positive("interval", interval);
        int[] used = IntStream.range(0, Math.max(0, meanPrices.length - 1))
                .filter(k -> !Double.isNaN(meanPrices[k + 1] - meanPrices[k]))
                .toArray();
        LeastSquares fit = new LeastSquares(
                Arrays.stream(used)
                        .mapToDouble(k -> meanPrices[k + 1] - meanPrices[k])
                        .toArray(),
                Arrays.stream(used).mapToDouble(k -> signedVolumes[k]).toArray(),
                Arrays.stream(used)
                        .mapToDouble(k -> signedVolumes[k + 1] - signedVolumes[k])
                        .toArray(),
                Arrays.stream(used)
                        .mapToDouble(k -> Math.signum(signedVolumes[k + 1]) - Math.signum(signedVolumes[k]))
                        .toArray());
        return new AlmgrenChrissFit(
                fit.coefficient(0),
                fit.whiteStandardError(0),
                fit.coefficient(2),
                fit.whiteStandardError(2),
                fit.coefficient(1) * interval,
                fit.whiteStandardError(1) * interval,
                fit.rSquared(),
                used.length);
    }

    /**
     * The model.
     *
     * @return the model with the estimates
     * @throws IllegalArgumentException if an estimate is not a parameter of the model: negative or undefined
     */
    public AlmgrenChrissImpact model() {
        return new AlmgrenChrissImpact(permanent, fixedCost, temporary);
    }
}
