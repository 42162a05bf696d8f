package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.analytics.internal.SeparableLeastSquares;

/**
 * An estimate of an {@link ObizhaevaWangImpact} from a market's trades, cut into intervals of equal length: with q_k what
 * was bought less what was sold by aggressors in interval k, taken as a block at its beginning, {@code dm_k = lambda q_k +
 * kappa (D_(k+1) - D_k) + e}, where {@code D_(k+1) = exp(-rho tau)(D_k + q_k)} is what the book is short of. By least
 * squares over all three, rho tau from 1e-4 to 10.
 *
 * <p>Source: the dynamics of Obizhaeva and Wang (2013), Journal of Financial Markets 16, section 3. Errors are White's
 * (1980).
 *
 * @param permanent lambda: price for one unit of quantity
 * @param permanentError its standard error
 * @param transientImpact kappa: price for one unit of quantity
 * @param transientError its standard error
 * @param resilience rho: per unit of time
 * @param resilienceError its standard error; NaN, as all errors are, if rho lies on the end of the range
 * @param rSquared the share of the variance of the moves that is explained
 * @param intervals how many
 */
public record ObizhaevaWangFit(
        double permanent,
        double permanentError,
        double transientImpact,
        double transientError,
        double resilience,
        double resilienceError,
        double rSquared,
        int intervals) {
    private static final double SLOWEST = StrictMath.log(1e-4);
    private static final double FASTEST = StrictMath.log(10);

    /**
     * Estimates.
     *
     * @param midMoves from just before the block of each interval to just before the next
     * @param signedVolumes of the blocks, as many
     * @param interval tau: the time between two blocks, above 0
     * @return the estimates; NaN if volumes do not tell the parts apart
     */
    public static ObizhaevaWangFit of(double[] midMoves, double[] signedVolumes, double interval) {
        Require.sameLength("midMoves", midMoves.length, "signedVolumes", signedVolumes.length);
        Require.positive("interval", interval);
        SeparableLeastSquares fit = new SeparableLeastSquares(
                midMoves, logRate -> regressors(signedVolumes, StrictMath.exp(logRate)), SLOWEST, FASTEST);
        double resilience = StrictMath.exp(fit.shape()) / interval;
        return new ObizhaevaWangFit(
                fit.coefficient(0),
                fit.coefficientError(0),
                fit.coefficient(1),
                fit.coefficientError(1),
                resilience,
                resilience * fit.shapeError(),
                fit.rSquared(),
                midMoves.length);
    }

    private static double[][] regressors(double[] volumes, double decay) {
        double left = StrictMath.exp(-decay);
        double[] changes = new double[volumes.length];
        double missing = 0;
        for (int k = 0; k < changes.length; k++) {
            double next = left * (missing + volumes[k]);
            changes[k] = next - missing;
            missing = next;
        }
        return new double[][] {volumes, changes};
    }

    /**
     * The model.
     *
     * @return the model with the estimates
     * @throws IllegalArgumentException if an estimate is not a parameter of the model: negative or undefined
     */
    public ObizhaevaWangImpact model() {
        return new ObizhaevaWangImpact(1 / (permanent + transientImpact), permanent, resilience);
    }
}
