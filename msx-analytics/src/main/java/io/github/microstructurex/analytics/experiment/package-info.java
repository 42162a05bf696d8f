/**
 * Many backtests at once: strategies, parameters, orders, policies, latencies and seeds as a grid ({@link
 * io.github.microstructurex.analytics.experiment.Experiment}), run on several threads with the same results in the same
 * order for any number of them ({@link io.github.microstructurex.analytics.experiment.ExperimentRunner}), and two
 * strategies compared on the same randomness ({@link
 * io.github.microstructurex.analytics.experiment.StrategyComparison}).
 */
@NullMarked
package io.github.microstructurex.analytics.experiment;

import org.jspecify.annotations.NullMarked;
