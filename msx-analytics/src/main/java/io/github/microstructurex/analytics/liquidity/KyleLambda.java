package io.github.microstructurex.analytics.liquidity;

import io.github.microstructurex.analytics.internal.LeastSquares;
import io.github.microstructurex.analytics.internal.Require;

/**
 * The price impact of signed volume: the regression {@code dp = c + lambda q + e} of the price change of an interval on
 * the quantity bought less that sold by aggressors, by ordinary least squares. Its inverse is the depth of the market.
 *
 * <p>Source: Kyle (1985), Econometrica 53; the regression on the root of volume: Hasbrouck (2009), Journal of Finance 64.
 *
 * @param lambda the price change for one unit of volume
 * @param constant c, 0 where none was fitted
 * @param rSquared the share of the variance of price changes that is explained, about their mean
 * @param standardError of lambda, if errors have one variance
 * @param whiteStandardError of lambda, whatever the variances (White 1980, HC0)
 * @param intervals how many intervals
 */
public record KyleLambda(
        double lambda,
        double constant,
        double rSquared,
        double standardError,
        double whiteStandardError,
        int intervals) {
    /**
     * Estimates lambda with a constant.
     *
     * @param priceChanges one for each interval
     * @param signedVolumes one for each interval
     * @return the estimates
     */
    public static KyleLambda of(double[] priceChanges, double[] signedVolumes) {
        Require.sameLength("priceChanges", priceChanges.length, "signedVolumes", signedVolumes.length);
        LeastSquares fit = new LeastSquares(priceChanges, LeastSquares.constant(priceChanges.length), signedVolumes);
        return new KyleLambda(
                fit.coefficient(1),
                fit.coefficient(0),
                fit.rSquared(),
                fit.standardError(1),
                fit.whiteStandardError(1),
                priceChanges.length);
    }

    /**
     * Estimates lambda without a constant: no volume, no move.
     *
     * @param priceChanges one for each interval
     * @param signedVolumes one for each interval
     * @return the estimates
     */
    public static KyleLambda withoutConstant(double[] priceChanges, double[] signedVolumes) {
        Require.sameLength("priceChanges", priceChanges.length, "signedVolumes", signedVolumes.length);
        LeastSquares fit = new LeastSquares(priceChanges, signedVolumes);
        return new KyleLambda(
                fit.coefficient(0),
                0,
                fit.rSquared(),
                fit.standardError(0),
                fit.whiteStandardError(0),
                priceChanges.length);
    }

    /**
     * The sign of a volume times its root, for impact that grows with the root of volume.
     *
     * @param signedVolumes in lots or in money
     * @return a new array
     */
    public static double[] signedRoots(double... signedVolumes) {
        double[] roots = new double[signedVolumes.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = Math.copySign(Math.sqrt(Math.abs(signedVolumes[i])), signedVolumes[i]);
        }
        return roots;
    }

    /** {@return lambda by its standard error} */
    public double tStatistic() {
        return lambda / standardError;
    }
}
