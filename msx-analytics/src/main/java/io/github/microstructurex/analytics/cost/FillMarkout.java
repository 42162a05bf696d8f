package io.github.microstructurex.analytics.cost;

import java.time.Duration;

/**
 * What fills were worth some time later, as {@link io.github.microstructurex.analytics.metric.Markout} has it: {@code d
 * (m' - p)}, positive if the price moved in favour of the filled side. One point of a markout curve.
 *
 * @param horizon the time from each fill
 * @param mean over fills, in currency for one unit of the instrument; NaN if there is none
 * @param volumeWeightedMean over fills, each weighted by its quantity, in the same unit
 * @param basisPoints the weighted mean by the average price of these fills
 * @param fills how many fills have a price at the horizon
 * @param undefinedFills how many have not: the record is over, or has no reference price there
 */
public record FillMarkout(
        Duration horizon, double mean, double volumeWeightedMean, double basisPoints, int fills, int undefinedFills) {}
