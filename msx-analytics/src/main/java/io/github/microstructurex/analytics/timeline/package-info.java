/**
 * What a backtest looked like as it went on: the market in equal steps of simulated time, what was due when, and what the
 * fills were worth later. Plain records, for charts.
 */
@NullMarked
package io.github.microstructurex.analytics.timeline;

import org.jspecify.annotations.NullMarked;
