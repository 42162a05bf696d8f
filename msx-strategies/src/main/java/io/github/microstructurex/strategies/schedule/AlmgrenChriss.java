package io.github.microstructurex.strategies.schedule;

import io.github.microstructurex.strategies.ParentOrder;
import java.util.Arrays;

/**
 * The optimal way to trade a quantity when waiting is risky and trading fast is dear: the model of Almgren and Chriss, in
 * discrete time. Units are the caller's own, as long as they agree: for instance shares, days, dollars.
 *
 * <p>The quantity {@code X} is traded in {@code N} equal steps of {@code tau = T / N}. The price moves by {@code sigma}
 * per square root of time, every unit traded moves it by {@code gamma} for good, and trading at a rate {@code v} costs
 * {@code epsilon + eta v} a unit. With the risk aversion {@code lambda}, expected cost plus {@code lambda} times its
 * variance is smallest when {@code x_j = X sinh(kappa (T - t_j)) / sinh(kappa T)} is left after step {@code j}, where
 * {@code 2 (cosh(kappa tau) - 1) / tau^2 = lambda sigma^2 / (eta - gamma tau / 2)}; for a negative {@code lambda}, who
 * likes risk, with sin and cos in their places.
 *
 * <p>Source: R. Almgren, N. Chriss, "Optimal execution of portfolio transactions", Journal of Risk 3(2) (2001) 5-39,
 * equations (5), (8) and (16) to (20).
 *
 * @param quantity X, above 0
 * @param duration T, above 0
 * @param steps N, at least 1
 * @param volatility sigma, in price per square root of time, at least 0
 * @param fixedCost epsilon, in price, at least 0
 * @param permanentImpact gamma, in price per unit, at least 0
 * @param temporaryImpact eta, in price per unit per time; above {@code permanentImpact * tau / 2}
 */
public record AlmgrenChriss(
        double quantity,
        double duration,
        int steps,
        double volatility,
        double fixedCost,
        double permanentImpact,
        double temporaryImpact) {
    /**
     * Checks the values.
     *
     * @param quantity X
     * @param duration T
     * @param steps N
     * @param volatility sigma
     * @param fixedCost epsilon
     * @param permanentImpact gamma
     * @param temporaryImpact eta
     * @throws IllegalArgumentException if one is out of its range
     */
    public AlmgrenChriss {
        check("quantity", quantity, quantity > 0, "above 0");
        check("duration", duration, duration > 0, "above 0");
        check("steps", steps, steps >= 1, "at least 1");
        check("volatility", volatility, volatility >= 0, "at least 0");
        check("fixedCost", fixedCost, fixedCost >= 0, "at least 0");
        check("permanentImpact", permanentImpact, permanentImpact >= 0, "at least 0");
        double least = permanentImpact * duration / steps / 2;
        check(
                "temporaryImpact",
                temporaryImpact,
                temporaryImpact > least,
                "above permanentImpact * tau / 2 = " + least);
    }

    private static void check(String name, double value, boolean inRange, String range) {
        if (!inRange || !Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected a number " + range);
        }
    }

    private double stepLength() {
        return duration / steps;
    }

    /** eta~, what temporary impact costs on top of the permanent one of the same step. */
    private double effectiveImpact() {
        return temporaryImpact - permanentImpact * stepLength() / 2;
    }

    /** cosh(kappa tau), or cos where the risk aversion is negative. */
    private double coshOfStep(double riskAversion) {
        double tau = stepLength();
        return 1 + tau * tau / 2 * (riskAversion * volatility * volatility / effectiveImpact());
    }

    /**
     * How fast the holdings decay.
     *
     * @param riskAversion lambda, in 1 / money; 0 for none
     * @return kappa, in 1 / time; for a negative {@code lambda} the frequency of the cosine
     * @throws IllegalArgumentException if lambda is so negative that no such schedule exists
     */
    public double kappa(double riskAversion) {
        double cosh = coshOfStep(riskAversion);
        if (cosh >= 1) {
            // arcosh(1 + y), exact also for a small y.
            double y = cosh - 1;
            return StrictMath.log1p(y + StrictMath.sqrt(y * (y + 2))) / stepLength();
        }
        double frequency = cosh < -1 ? Double.NaN : StrictMath.acos(cosh) / stepLength();
        if (!(frequency * duration < Math.PI)) {
            throw new IllegalArgumentException("riskAversion is " + riskAversion
                    + ", expected one from which holdings fall from X to 0 once: kappa * T below pi");
        }
        return frequency;
    }

    /**
     * The time in which the holdings fall by a factor e, if there is enough of it.
     *
     * @param riskAversion lambda
     * @return 1 / kappa; infinite for 0
     */
    public double halfLife(double riskAversion) {
        return 1 / kappa(riskAversion);
    }

    /**
     * What is left after each step.
     *
     * @param riskAversion lambda, in 1 / money
     * @return x_0 to x_N: from the whole quantity to 0
     */
    public double[] holdings(double riskAversion) {
        double kappa = kappa(riskAversion);
        double[] left = new double[steps + 1];
        for (int j = 0; j <= steps; j++) {
            double part = (double) (steps - j) / steps;
            left[j] = quantity
                    * (riskAversion < 0
                            ? StrictMath.sin(kappa * duration * part) / StrictMath.sin(kappa * duration)
                            : partLeft(kappa * duration, part));
        }
        return left;
    }

    /** sinh(a p) / sinh(a), which is p for a = 0, without overflow. */
    static double partLeft(double a, double part) {
        if (a == 0) {
            return part;
        }
        return StrictMath.exp(a * (part - 1)) * StrictMath.expm1(-2 * a * part) / StrictMath.expm1(-2 * a);
    }

    /**
     * What is traded in each step.
     *
     * @param riskAversion lambda, in 1 / money
     * @return n_1 to n_N, with the first at index 0
     */
    public double[] trades(double riskAversion) {
        double[] left = holdings(riskAversion);
        double[] trades = new double[steps];
        for (int k = 0; k < steps; k++) {
            trades[k] = left[k] - left[k + 1];
        }
        return trades;
    }

    /**
     * What trading is expected to cost against the price at the start: equation (8).
     *
     * @param trades what is traded in each step
     * @return the expected cost, in money
     */
    public double expectedCost(double[] trades) {
        double total = 0;
        double absolute = 0;
        double squares = 0;
        for (double trade : trades) {
            total += trade;
            absolute += Math.abs(trade);
            squares += trade * trade;
        }
        return permanentImpact / 2 * total * total + fixedCost * absolute + effectiveImpact() / stepLength() * squares;
    }

    /**
     * How far the cost may be from what is expected: equation (5).
     *
     * @param holdings what is left after each step, the whole quantity first
     * @return the variance of the cost, in money squared
     */
    public double variance(double[] holdings) {
        double squares = 0;
        for (int k = 1; k < holdings.length; k++) {
            squares += holdings[k] * holdings[k];
        }
        return volatility * volatility * stepLength() * squares;
    }

    /**
     * How much is best held for good where the price is expected to drift.
     *
     * @param drift by how much the price is expected to rise, in price per time, of any sign
     * @param riskAversion lambda, in 1 / money, above 0
     * @return the holdings at which drift and risk balance, {@code drift / (2 lambda sigma^2)}; negative where it falls
     * @throws IllegalArgumentException if the risk aversion or the volatility is not above 0
     */
    public double staticHoldings(double drift, double riskAversion) {
        check("riskAversion", riskAversion, riskAversion > 0, "above 0 for static holdings");
        check("volatility", volatility, volatility > 0, "above 0 for static holdings");
        return drift / (2 * riskAversion * volatility * volatility);
    }

    /**
     * Follows the model with a parent order: the model's duration is laid over the order's window and its quantity over
     * the order's, whatever their units. Each step is a slice, due at its beginning.
     *
     * @param parent the order
     * @param riskAversion lambda, in 1 / money
     * @return the schedule
     * @throws IllegalArgumentException if lambda is so negative that no such schedule exists
     */
    public ExecutionSchedule schedule(ParentOrder parent, double riskAversion) {
        TwapSchedule even = new TwapSchedule(parent, steps);
        long[] times = new long[steps];
        Arrays.setAll(times, even::timeOf);
        return new WeightedSchedule(parent, times, trades(riskAversion));
    }

    /**
     * The risk aversion whose schedule makes the liquidity-adjusted value at risk smallest: expected cost plus a number of
     * its standard deviations. On the frontier of best schedules cost falls by lambda for each unit of variance, so it is
     * where {@code lambda = z / (2 sqrt(V))}.
     *
     * @param deviations z, how many standard deviations, above 0: 1.645 for 95 %
     * @return lambda, above 0
     */
    public double riskAversionAtValueAtRisk(double deviations) {
        check("deviations", deviations, deviations > 0, "above 0");
        check("volatility", volatility, volatility > 0, "above 0 for a value at risk");
        double low = 0;
        double high = 1;
        while (isBelowOptimum(high, deviations)) {
            high *= 2;
        }
        while (true) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                return middle;
            }
            if (isBelowOptimum(middle, deviations)) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    private boolean isBelowOptimum(double riskAversion, double deviations) {
        return 2 * riskAversion * StrictMath.sqrt(variance(holdings(riskAversion))) < deviations;
    }
}
