/**
 * Measures of liquidity and information from prices, signed trades and volumes: spreads where no quotes are known, price
 * impact, the parts of the spread, the probability of informed trading, and where prices are discovered.
 *
 * <p>Signs of trades are 1 for a buy by the aggressor and -1 for a sell; see {@link
 * io.github.microstructurex.analytics.tradesign}. Estimates are plain records or accumulators; where a sample says
 * nothing (too short, constant, dependent regressors) they are {@code NaN}. No accumulator is safe for use by several
 * threads.
 */
@NullMarked
package io.github.microstructurex.analytics.liquidity;

import org.jspecify.annotations.NullMarked;
