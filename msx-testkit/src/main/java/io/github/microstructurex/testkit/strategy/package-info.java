/**
 * The contract that every strategy keeps, as tests that its author runs by extending one class:
 * {@link io.github.microstructurex.testkit.strategy.ExecutionStrategyContract}, {@link
 * io.github.microstructurex.testkit.strategy.MarketMakerContract}.
 */
@NullMarked
package io.github.microstructurex.testkit.strategy;

import org.jspecify.annotations.NullMarked;
