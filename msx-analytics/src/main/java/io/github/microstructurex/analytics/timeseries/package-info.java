/**
 * Statistics of series that the stylised facts of markets are stated in: memory of signs and of volatility, diffusion,
 * tails.
 *
 * <p>A series is equally spaced, in the order of time, and one of returns or signs unless it says prices. What is
 * undefined (too short, without variance) is {@code NaN}, and a NaN in a series makes its statistics NaN. Accumulators are
 * not safe for use by several threads; everything else may be called from any.
 */
@NullMarked
package io.github.microstructurex.analytics.timeseries;

import org.jspecify.annotations.NullMarked;
