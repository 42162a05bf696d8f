package io.github.microstructurex.analytics.liquidity;

import io.github.microstructurex.analytics.internal.Gamma;
import io.github.microstructurex.analytics.internal.Require;

/**
 * The probability of informed trading: the share of trades that come from those who know something. On a day there is news
 * with probability alpha, bad with probability delta; uninformed buys and sells arrive at the rates epsilon, informed
 * trades in the direction of the news at the rate mu, all Poisson. {@code PIN = alpha mu / (alpha mu + epsilon_b +
 * epsilon_s)}.
 *
 * <p>The likelihood is a mixture of three kinds of days, computed from logarithms so that it neither over- nor underflows
 * for any number of trades. It is maximised by expectation-maximisation, which stays in range and never falls, from a
 * grid of starts; nothing is random.
 *
 * <p>Source: Easley, Kiefer, O'Hara and Paperman (1996), Journal of Finance 51, with two rates of uninformed trades as in
 * Easley, Hvidkjaer and O'Hara (2002), Journal of Finance 57; the starts: Yan and Zhang (2012), Journal of Banking and
 * Finance 36.
 *
 * @param alpha the probability of news on a day
 * @param delta the probability that news is bad; NaN if there is none
 * @param mu informed trades per day of news
 * @param buys epsilon_b, uninformed buys per day
 * @param sells epsilon_s, uninformed sells per day
 */
public record Pin(double alpha, double delta, double mu, double buys, double sells) {
    /** {@return the probability that a trade is informed, NaN if there are no trades} */
    public double value() {
        double informed = alpha * mu;
        return informed / (informed + buys + sells);
    }

    /**
     * The logarithm of the likelihood of some days.
     *
     * @param dailyBuys how many trades were buys, by day
     * @param dailySells how many were sells
     * @return the sum over days, with the terms {@code -ln(B!) - ln(S!)}
     */
    public double logLikelihood(long[] dailyBuys, long[] dailySells) {
        double sum = kernelLogLikelihood(dailyBuys, dailySells);
        for (int day = 0; day < dailyBuys.length; day++) {
            sum -= Gamma.log(dailyBuys[day] + 1.0) + Gamma.log(dailySells[day] + 1.0);
        }
        return sum;
    }

    /**
     * The logarithm of the likelihood without the terms {@code ln(B!)} and {@code ln(S!)}, which do not depend on the
     * parameters: the figure that most programs report.
     *
     * @param dailyBuys how many trades were buys, by day
     * @param dailySells how many were sells
     * @return the sum over days
     */
    public double kernelLogLikelihood(long[] dailyBuys, long[] dailySells) {
        return PinDays.of(dailyBuys, dailySells).logLikelihood(this);
    }

    /**
     * Estimates the parameters by maximum likelihood.
     *
     * @param dailyBuys how many trades were buys, by day
     * @param dailySells how many were sells; sixty days are usual
     * @return the estimates, all NaN if there is no day
     */
    public static Pin estimate(long[] dailyBuys, long[] dailySells) {
        Require.sameLength("dailyBuys", dailyBuys.length, "dailySells", dailySells.length);
        return PinDays.of(dailyBuys, dailySells).estimate();
    }
}
