/**
 * How long orders live and how they end: survival analysis of fills and cancels, and closed forms of the probability of a
 * fill.
 *
 * <p>A duration is a double in any unit, at least 0 and finite: nanoseconds since an order entered, divided or not. An
 * order that neither ended nor can be followed further, as at the end of the data, is censored: it was at risk until then.
 * At equal durations events come before censoring. What is undefined is {@code NaN}. Accumulators are not safe for use by
 * several threads, their curves are immutable.
 */
@NullMarked
package io.github.microstructurex.analytics.survival;

import org.jspecify.annotations.NullMarked;
