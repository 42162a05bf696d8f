/**
 * What trading earned and at what risk: profit marked to the mid and its parts, Sharpe and Sortino ratio, drawdown,
 * inventory over time. Each class is one accumulator: feed it, read it at any time. None is safe for use by several threads.
 */
@NullMarked
package io.github.microstructurex.analytics.performance;

import org.jspecify.annotations.NullMarked;
