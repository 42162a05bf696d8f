package io.github.microstructurex.analytics.liquidity;

import io.github.microstructurex.analytics.internal.LeastSquares;

/**
 * What a trade costs and what it tells: {@code dp_t = (phi + theta) x_t - (phi + rho theta) x_(t-1) + u_t}, with phi the
 * cost of supplying liquidity and theta the surprise that the market reads from a trade, whose signs have the first
 * autocorrelation rho. Known as MRR.
 *
 * <p>Least squares with a constant gives the same as the authors' GMM, for there are as many moments as parameters.
 *
 * <p>Source: Madhavan, Richardson and Roomans (1997), "Why Do Security Prices Change?", Review of Financial Studies 10(4).
 *
 * @param phi the cost of supplying liquidity, in the unit of the prices
 * @param theta the adverse selection, in the unit of the prices
 * @param rho the first autocorrelation of signs
 */
public record MadhavanRichardsonRoomans(double phi, double theta, double rho) {
    /**
     * Estimates the parts, and rho from the signs: {@code sum(x_t x_(t-1)) / sum(x_(t-1)^2)}.
     *
     * @param priceChanges from each trade to the next
     * @param signs of the trades: one more than changes
     * @return the estimates
     */
    public static MadhavanRichardsonRoomans of(double[] priceChanges, int[] signs) {
        return of(priceChanges, signs, TradeSeries.of(priceChanges, signs).firstAutocorrelation());
    }

    /**
     * Estimates the parts where rho is known.
     *
     * @param priceChanges from each trade to the next
     * @param signs of the trades: one more than changes
     * @param rho the first autocorrelation of signs; at 1 the parts cannot be told apart
     * @return the estimates
     */
    public static MadhavanRichardsonRoomans of(double[] priceChanges, int[] signs, double rho) {
        TradeSeries series = TradeSeries.of(priceChanges, signs);
        double[] changes = series.changesFrom(1);
        LeastSquares fit = new LeastSquares(
                changes, LeastSquares.constant(changes.length), series.signsFrom(1, 0), series.signsFrom(1, 1));
        double both = fit.coefficient(1);
        double theta = rho == 1 ? Double.NaN : (both + fit.coefficient(2)) / (1 - rho);
        return new MadhavanRichardsonRoomans(both - theta, theta, rho);
    }

    /** {@return the spread that the parts imply, {@code 2 (phi + theta)}} */
    public double impliedSpread() {
        return 2 * (phi + theta);
    }

    /** {@return the part of the spread that is adverse selection, {@code theta / (phi + theta)}} */
    public double adverseSelectionShare() {
        return theta / (phi + theta);
    }
}
