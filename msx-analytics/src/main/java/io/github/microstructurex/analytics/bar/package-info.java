/**
 * Bars: trades gathered by time, number, volume or money into open, high, low, close and volume.
 *
 * <p>Prices are ticks, quantities lots, times nanoseconds since the epoch, UTC. A finished bar goes to a consumer. A trade is never split between bars. No builder is safe for use by several threads.
 *
 * <p>Source: López de Prado (2018), "Advances in Financial Machine Learning", chapter 2.
 */
@NullMarked
package io.github.microstructurex.analytics.bar;

import org.jspecify.annotations.NullMarked;
