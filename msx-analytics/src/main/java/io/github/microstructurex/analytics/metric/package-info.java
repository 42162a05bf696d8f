/**
 * Metrics of market microstructure, one class each, found by the name that the literature gives it.
 *
 * <p>A metric is an accumulator: tell it what the market did, as primitives and in the order of time, then read its
 * result, in the middle or at the end. Prices are ticks, quantities lots, times nanoseconds since the epoch, UTC; a
 * result in ticks becomes currency when it is multiplied by the tick size. {@link
 * io.github.microstructurex.book.BookView#NO_PRICE} stands for the price of an empty side. Sums are exact, adding
 * allocates nothing once buffers have grown, and a time that runs backwards is an {@link IllegalArgumentException}.
 * What is undefined is {@code NaN}. No accumulator is safe for use by several threads.
 */
@NullMarked
package io.github.microstructurex.analytics.metric;

import org.jspecify.annotations.NullMarked;
