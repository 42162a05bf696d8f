package io.github.microstructurex.analytics.timeline;

import java.time.Duration;

/**
 * What the fills of one kind were worth some time later: {@link io.github.microstructurex.analytics.metric.Markout}, against
 * the market's own mid.
 *
 * @param horizon the time after the fill
 * @param fills how many have a markout: the market is read to the end of the window, and no further
 * @param mean the mean in ticks, weighted by quantity; positive is good for the order; NaN if there is none
 */
public record MarkoutPoint(Duration horizon, long fills, double mean) {}
