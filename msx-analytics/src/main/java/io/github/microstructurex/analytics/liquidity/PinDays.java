package io.github.microstructurex.analytics.liquidity;

import io.github.microstructurex.analytics.internal.Require;

/** The days of {@link Pin}, and what expectation-maximisation does with them. */
final class PinDays {
    private static final double[] GRID = {0.1, 0.3, 0.5, 0.7, 0.9};
    private static final int STEPS_OF_A_START = 60;
    private static final int MOST_STEPS = 100_000;
    private static final double CONVERGED = 1e-13;
    /** Where starts are equally good, the first of them stands, and that without news before all. */
    private static final double ROUNDING = 1e-12;

    private final long[] buys;
    private final long[] sells;
    private final double meanBuys;
    private final double meanSells;
    /** The probabilities of good and of bad news on a day, given its trades. */
    private double good;

    private double bad;

    private PinDays(long[] buys, long[] sells) {
        this.buys = buys;
        this.sells = sells;
        meanBuys = mean(buys);
        meanSells = mean(sells);
    }

    static PinDays of(long[] buys, long[] sells) {
        Require.sameLength("dailyBuys", buys.length, "dailySells", sells.length);
        return new PinDays(buys.clone(), sells.clone());
    }

    private static double mean(long[] counts) {
        double sum = 0;
        for (long count : counts) {
            sum += Require.atLeast("number of trades", count, 0);
        }
        return sum / counts.length;
    }

    Pin estimate() {
        if (buys.length == 0) {
            return new Pin(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        // Without news: what is left if every start is worse.
        Pin best = new Pin(0, Double.NaN, 0, meanBuys, meanSells);
        double bestLikelihood = logLikelihood(best);
        for (double alpha : GRID) {
            for (double delta : GRID) {
                for (double uninformed : GRID) {
                    Pin start = start(alpha, delta, uninformed);
                    if (start.sells() < 0) {
                        continue;
                    }
                    Pin found = climb(start, STEPS_OF_A_START);
                    double likelihood = logLikelihood(found);
                    if (likelihood - bestLikelihood > ROUNDING * Math.abs(bestLikelihood)) {
                        best = found;
                        bestLikelihood = likelihood;
                    }
                }
            }
        }
        return best.alpha() == 0 ? best : climb(best, MOST_STEPS);
    }

    /** Parameters that give the mean numbers of buys and sells. */
    private Pin start(double alpha, double delta, double uninformed) {
        double epsilon = uninformed * meanBuys;
        double mu = (meanBuys - epsilon) / (alpha * (1 - delta));
        return new Pin(alpha, delta, mu, epsilon, meanSells - alpha * delta * mu);
    }

    private Pin climb(Pin start, int steps) {
        Pin now = start;
        for (int step = 0; step < steps; step++) {
            Pin next = step(now);
            if (distance(now, next) <= CONVERGED) {
                return next;
            }
            now = next;
        }
        return now;
    }

    private static double distance(Pin a, Pin b) {
        double rates = Math.abs(a.mu() - b.mu()) + Math.abs(a.buys() - b.buys()) + Math.abs(a.sells() - b.sells());
        return Math.abs(a.alpha() - b.alpha())
                + Math.abs(a.delta() - b.delta())
                + rates / Math.max(Double.MIN_NORMAL, b.mu() + b.buys() + b.sells());
    }

    /** Shares every day among the kinds of days, and its trades among informed and uninformed; then takes the means. */
    private Pin step(Pin p) {
        double goodDays = 0;
        double badDays = 0;
        double informedBuys = 0;
        double informedSells = 0;
        double buyShare = share(p.mu(), p.buys());
        double sellShare = share(p.mu(), p.sells());
        for (int day = 0; day < buys.length; day++) {
            weigh(p, day);
            goodDays += good;
            badDays += bad;
            informedBuys += good * buys[day] * buyShare;
            informedSells += bad * sells[day] * sellShare;
        }
        double news = goodDays + badDays;
        int n = buys.length;
        return new Pin(
                news / n,
                news > 0 ? badDays / news : p.delta(),
                news > 0 ? (informedBuys + informedSells) / news : 0,
                Math.max(0, meanBuys - informedBuys / n),
                Math.max(0, meanSells - informedSells / n));
    }

    private static double share(double informed, double uninformed) {
        double both = informed + uninformed;
        return both > 0 ? informed / both : 0;
    }

    double logLikelihood(Pin p) {
        double sum = 0;
        for (int day = 0; day < buys.length; day++) {
            sum += weigh(p, day);
        }
        return sum;
    }

    /** The logarithm of a day's likelihood; leaves the probabilities of good and bad news in the fields. */
    private double weigh(Pin p, int day) {
        double calmBuys = poisson(buys[day], p.buys());
        double calmSells = poisson(sells[day], p.sells());
        double none = StrictMath.log(1 - p.alpha()) + calmBuys + calmSells;
        double onGood = Double.NEGATIVE_INFINITY;
        double onBad = Double.NEGATIVE_INFINITY;
        if (p.alpha() > 0) {
            onGood = StrictMath.log(p.alpha() * (1 - p.delta())) + poisson(buys[day], p.buys() + p.mu()) + calmSells;
            onBad = StrictMath.log(p.alpha() * p.delta()) + calmBuys + poisson(sells[day], p.sells() + p.mu());
        }
        double largest = Math.max(none, Math.max(onGood, onBad));
        if (largest == Double.NEGATIVE_INFINITY) {
            good = 0;
            bad = 0;
            return largest;
        }
        double weightOfGood = StrictMath.exp(onGood - largest);
        double weightOfBad = StrictMath.exp(onBad - largest);
        double total = StrictMath.exp(none - largest) + weightOfGood + weightOfBad;
        good = weightOfGood / total;
        bad = weightOfBad / total;
        return largest + StrictMath.log(total);
    }

    /** Without the factorial of the count. */
    private static double poisson(long count, double rate) {
        return count == 0 ? -rate : count * StrictMath.log(rate) - rate;
    }
}
