package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.analytics.volatility.RealizedVariance;

/**
 * The square root of the realised variance of the mid, sampled on a fixed grid of time: {@code sqrt(sum(r_i^2))}, with
 * {@code r_i} the change of the mid's logarithm over one interval.
 *
 * <p>The grid is {@code start, start + interval, ...}. The mid at a grid point is the last one that was defined at or
 * before it (previous tick); a one-sided or crossed quote leaves the mid before it standing. Grid points before the first
 * defined mid are skipped. Sampling once a minute or so keeps the bounce between bid and ask, and the noise of the tick
 * grid, from swamping the estimate.
 *
 * <p>The value covers the sampled period and is not annualised: {@link #annualized} does that, on the trading time that
 * the caller states.
 *
 * <p>Source: Andersen, Bollerslev, Diebold and Labys (2003), Econometrica 71; previous-tick sampling as in Hansen and
 * Lunde (2006), Journal of Business and Economic Statistics 24.
 */
public final class RealizedVolatility {
    /** The trading time of a year of US equities: 252 days of six and a half hours, in nanoseconds. */
    public static final long US_EQUITY_YEAR = 252 * 23_400L * 1_000_000_000L;

    private final Clock clock = new Clock();
    private final RealizedVariance variance = new RealizedVariance();
    private final long interval;
    private long nextSample;
    private long twiceMid = Midpoint.UNDEFINED;
    private boolean repeatsLastSample;

    /**
     * Lays the grid.
     *
     * @param start its first point, nanoseconds since the epoch
     * @param interval the time between two points in nanoseconds, at least 1
     */
    public RealizedVolatility(long start, long interval) {
        if (interval < 1) {
            throw new IllegalArgumentException("interval is " + interval + " ns, expected at least 1");
        }
        this.interval = interval;
        nextSample = start;
    }

    /**
     * Sets the quote. Quotes before the start of the grid are welcome: the last of them is the mid at its first point.
     *
     * @param time its time
     * @param bid the best bid, {@link io.github.microstructurex.book.BookView#NO_PRICE} if there is none
     * @param ask the best ask, {@link io.github.microstructurex.book.BookView#NO_PRICE} if there is none
     * @throws IllegalArgumentException if the mid is not above 0
     */
    public void quote(long time, long bid, long ask) {
        clock.advanceTo(time);
        sampleBefore(time);
        long newTwiceMid = Midpoint.twice(bid, ask);
        if (newTwiceMid != Midpoint.UNDEFINED && newTwiceMid != twiceMid) {
            if (newTwiceMid <= 0) {
                throw new IllegalArgumentException("mid of " + bid + " and " + ask
                        + " ticks is not above 0: a volatility of logarithmic returns needs positive prices");
            }
            twiceMid = newTwiceMid;
            repeatsLastSample = false;
        }
    }

    /**
     * Lets time pass with the quote as it is: call this at the end of the period. Grid points up to and including this
     * time are sampled.
     *
     * @param time the new present
     */
    public void advanceTo(long time) {
        clock.advanceTo(time);
        sampleBefore(time);
        if (nextSample == time) {
            sample(1);
        }
    }

    private void sampleBefore(long time) {
        if (nextSample < time) {
            sample((time - 1 - nextSample) / interval + 1);
        }
    }

    /** Samples the present mid at the next grid points, as many as are given. */
    private void sample(long points) {
        nextSample = Math.addExact(nextSample, Math.multiplyExact(points, interval));
        if (twiceMid == Midpoint.UNDEFINED) {
            return;
        }
        long repeats = points;
        if (!repeatsLastSample) {
            variance.price(0.5 * twiceMid);
            repeatsLastSample = true;
            repeats--;
        }
        variance.repeat(repeats);
    }

    /** {@return the volatility over the sampled period, as a fraction; NaN if there are fewer than two samples} */
    public double value() {
        return Math.sqrt(variance.value());
    }

    /**
     * Scales the volatility to a year by the root of time, as if returns were uncorrelated.
     *
     * @param tradingTimePerYear how much trading time a year has, in nanoseconds, above 0; such as
     *     {@link #US_EQUITY_YEAR}
     * @return the volatility per year, as a fraction; NaN if there are fewer than two samples
     */
    public double annualized(long tradingTimePerYear) {
        if (tradingTimePerYear < 1) {
            throw new IllegalArgumentException("tradingTimePerYear is " + tradingTimePerYear + " ns, expected above 0");
        }
        double years = (double) returns() * interval / tradingTimePerYear;
        return Math.sqrt(variance.value() / years);
    }

    /** {@return how many returns were sampled} */
    public long returns() {
        return variance.returns();
    }
}
