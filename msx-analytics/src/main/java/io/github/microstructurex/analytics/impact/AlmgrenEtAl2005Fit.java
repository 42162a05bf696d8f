package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.analytics.internal.LeastSquares;
import io.github.microstructurex.analytics.internal.SeparableLeastSquares;
import java.util.List;

/**
 * An estimate of an {@link AlmgrenEtAl2005Impact} from large orders: gamma from {@code I/sigma = gamma (X/V)
 * (Theta/V)^delta}, delta being given, and eta and beta from {@code (J - I/2)/sigma = eta sgn(X) |X/(V T)|^beta}, both by
 * least squares of the moves.
 *
 * <p>Source: Almgren, Thum, Hauptmann and Li (2005), Risk 18(7), section 3. They weight by the inverse of each order's
 * variance; here all orders weigh the same and errors are White's (1980), right whatever the variances.
 *
 * @param permanent gamma
 * @param permanentError its standard error
 * @param temporary eta
 * @param temporaryError its standard error
 * @param temporaryExponent beta
 * @param temporaryExponentError its standard error; NaN, as that of eta, if beta lies on the end of the range from 0 to 2
 * @param turnoverExponent delta, as it was given
 * @param orders how many
 */
public record AlmgrenEtAl2005Fit(
        double permanent,
        double permanentError,
        double temporary,
        double temporaryError,
        double temporaryExponent,
        double temporaryExponentError,
        double turnoverExponent,
        int orders) {
    private static final double LARGEST_EXPONENT = 2;

    /**
     * Estimates with the published delta of 1/4.
     *
     * @param orders any
     * @return the estimates; NaN if there are too few orders, or they are all alike
     */
    public static AlmgrenEtAl2005Fit of(List<Metaorder> orders) {
        return of(orders, AlmgrenEtAl2005Impact.PUBLISHED_TURNOVER_EXPONENT);
    }

    /**
     * Estimates.
     *
     * @param orders any
     * @param turnoverExponent delta
     * @return the estimates; NaN if there are too few orders, or they are all alike
     */
    public static AlmgrenEtAl2005Fit of(List<Metaorder> orders, double turnoverExponent) {
        LeastSquares permanent = new LeastSquares(
                orders.stream()
                        .mapToDouble(o -> o.permanentMove() / o.volatility())
                        .toArray(),
                orders.stream()
                        .mapToDouble(o -> o.quantity()
                                / o.volume()
                                * StrictMath.pow(o.sharesOutstanding() / o.volume(), turnoverExponent))
                        .toArray());
        SeparableLeastSquares temporary = new SeparableLeastSquares(
                orders.stream()
                        .mapToDouble(o -> (o.realizedMove() - 0.5 * o.permanentMove()) / o.volatility())
                        .toArray(),
                beta -> new double[][] {
                    orders.stream().mapToDouble(o -> powerOfRate(o, beta)).toArray()
                },
                0,
                LARGEST_EXPONENT);
        return new AlmgrenEtAl2005Fit(
                permanent.coefficient(0),
                permanent.whiteStandardError(0),
                temporary.coefficient(0),
                temporary.coefficientError(0),
                temporary.shape(),
                temporary.shapeError(),
                turnoverExponent,
                orders.size());
    }

    private static double powerOfRate(Metaorder order, double beta) {
        double rate = Math.abs(order.quantity()) / (order.volume() * order.days());
        return Math.copySign(StrictMath.pow(rate, beta), order.quantity());
    }

    /**
     * The model.
     *
     * @param volatility sigma, the standard deviation of a day's return, above 0
     * @param volume V, what the market trades in a day, above 0
     * @param sharesOutstanding Theta, above 0
     * @return the model with the estimates
     * @throws IllegalArgumentException if an estimate is not a parameter of the model: negative or undefined
     */
    public AlmgrenEtAl2005Impact model(double volatility, double volume, double sharesOutstanding) {
        return new AlmgrenEtAl2005Impact(
                volatility, volume, sharesOutstanding, permanent, temporary, temporaryExponent, turnoverExponent);
    }
}
