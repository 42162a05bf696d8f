/**
 * Metrics of market microstructure, transaction-cost analysis, and the backtester that joins a market, a
 * strategy and both of them.
 *
 * <p>Results are plain records that know no file format; a statistic that is undefined is {@code NaN},
 * never zero.
 */
@NullMarked
package io.github.microstructurex.analytics;

import org.jspecify.annotations.NullMarked;
