package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.analytics.internal.Require;

/**
 * What Almgren, Thum, Hauptmann and Li found for large orders in US shares. An order of X over T days moves the price for
 * good by {@code I = gamma sigma (X/V) (Theta/V)^delta} and is executed, at an even rate, on average at {@code J = I/2 +
 * sgn(X) eta sigma |X/(V T)|^beta} from the price before it; both are fractions of the price. Times are in days of
 * trading.
 *
 * <p>Source: Almgren, Thum, Hauptmann and Li (2005), Direct Estimation of Equity Market Impact, Risk 18(7).
 * {@link AlmgrenEtAl2005Fit} estimates it.
 *
 * @param volatility sigma, the standard deviation of a day's return, above 0
 * @param volume V, what the market trades in a day, above 0
 * @param sharesOutstanding Theta, above 0
 * @param permanent gamma, at least 0
 * @param temporary eta, at least 0
 * @param temporaryExponent beta, above 0
 * @param turnoverExponent delta
 */
public record AlmgrenEtAl2005Impact(
        double volatility,
        double volume,
        double sharesOutstanding,
        double permanent,
        double temporary,
        double temporaryExponent,
        double turnoverExponent)
        implements ImpactModel {
    /** The published gamma, with a standard error of 0.041. */
    public static final double PUBLISHED_PERMANENT = 0.314;

    /** The published eta, with a standard error of 0.0062. */
    public static final double PUBLISHED_TEMPORARY = 0.142;

    /** The published beta, found as 0.600 with a standard error of 0.038. */
    public static final double PUBLISHED_TEMPORARY_EXPONENT = 0.6;

    /** The published delta, found as 0.267 with a standard error of 0.22. */
    public static final double PUBLISHED_TURNOVER_EXPONENT = 0.25;

    /**
     * Checks the parameters.
     *
     * @param volatility sigma, the standard deviation of a day's return, above 0
     * @param volume V, what the market trades in a day, above 0
     * @param sharesOutstanding Theta, above 0
     * @param permanent gamma, at least 0
     * @param temporary eta, at least 0
     * @param temporaryExponent beta, above 0
     * @param turnoverExponent delta
     */
    public AlmgrenEtAl2005Impact {
        Require.positive("volatility", volatility);
        Require.positive("volume", volume);
        Require.positive("sharesOutstanding", sharesOutstanding);
        Require.notNegative("permanent", permanent);
        Require.notNegative("temporary", temporary);
        Require.positive("temporaryExponent", temporaryExponent);
        if (!Double.isFinite(turnoverExponent)) {
            throw new IllegalArgumentException(
                    "turnoverExponent is " + turnoverExponent + ", expected a finite number");
        }
    }

    /**
     * The model with the published coefficients.
     *
     * @param volatility sigma, the standard deviation of a day's return, above 0
     * @param volume V, what the market trades in a day, above 0
     * @param sharesOutstanding Theta, above 0
     */
    public AlmgrenEtAl2005Impact(double volatility, double volume, double sharesOutstanding) {
        this(
                volatility,
                volume,
                sharesOutstanding,
                PUBLISHED_PERMANENT,
                PUBLISHED_TEMPORARY,
                PUBLISHED_TEMPORARY_EXPONENT,
                PUBLISHED_TURNOVER_EXPONENT);
    }

    /**
     * I, the move of the price that stays.
     *
     * @param quantity X, signed
     * @return a fraction of the price, of the sign of the quantity
     */
    public double permanentImpact(double quantity) {
        return permanent
                * volatility
                * (quantity / volume)
                * StrictMath.pow(sharesOutstanding / volume, turnoverExponent);
    }

    /**
     * How far from the price an order is executed for the time of its execution only.
     *
     * @param quantity X, signed
     * @param days T, at least 0
     * @return a fraction of the price, of the sign of the quantity; 0 for 0
     */
    public double temporaryImpact(double quantity, double days) {
        if (quantity == 0 || temporary == 0) {
            return 0;
        }
        double rate = Math.abs(quantity) / (volume * days);
        return Math.copySign(temporary * volatility * StrictMath.pow(rate, temporaryExponent), quantity);
    }

    /**
     * J, how far from the price before it an order is executed on average at an even rate.
     *
     * @param quantity X, signed
     * @param days T, at least 0
     * @return a fraction of the price, of the sign of the quantity
     */
    public double realizedImpact(double quantity, double days) {
        return 0.5 * permanentImpact(quantity) + temporaryImpact(quantity, days);
    }

    @Override
    public double[] priceImpact(Trajectory trajectory) {
        double[] impact = new double[trajectory.size() + 1];
        for (int i = 0; i < impact.length; i++) {
            impact[i] = permanentImpact(trajectory.executedBefore(i));
        }
        return impact;
    }

    @Override
    public double[] executionImpact(Trajectory trajectory) {
        double[] impact = new double[trajectory.size()];
        for (int i = 0; i < impact.length; i++) {
            impact[i] = permanentImpact(trajectory.executedBefore(i))
                    + realizedImpact(trajectory.quantity(i), trajectory.duration(i));
        }
        return impact;
    }
}
