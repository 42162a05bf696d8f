package io.github.microstructurex.analytics.bar;

/**
 * The trades of one bar.
 *
 * @param startTime the start of the interval for bars by time, the time of the first trade for others
 * @param endTime the end of the interval, which no longer belongs to it, for bars by time; the time of the last trade for
 *     others
 * @param open the first price
 * @param high the highest price
 * @param low the lowest price
 * @param close the last price
 * @param volume the quantity traded
 * @param vwap the average price weighted by quantity, in ticks; NaN if the volume is 0
 * @param trades how many trades, at least 1
 */
public record Bar(
        long startTime,
        long endTime,
        long open,
        long high,
        long low,
        long close,
        long volume,
        double vwap,
        long trades) {}
