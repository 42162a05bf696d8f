/**
 * Estimators of variance and volatility from prices within the day, one class each, found by the name that the literature
 * gives it.
 *
 * <p>A result is a variance of logarithmic returns over the whole sample, or per bar for the estimators from ranges; it is
 * neither a root nor annualised. {@link io.github.microstructurex.analytics.volatility.Annualization} makes a volatility
 * per year of it, on the number of periods that the caller states. Prices are in any unit, above 0 and finite; others are
 * an {@link IllegalArgumentException}. What is undefined, as with too few prices, is {@code NaN}. Logarithms are {@link
 * StrictMath}'s, so results are the same on every JVM. No accumulator is safe for use by several threads.
 */
@NullMarked
package io.github.microstructurex.analytics.volatility;

import org.jspecify.annotations.NullMarked;
