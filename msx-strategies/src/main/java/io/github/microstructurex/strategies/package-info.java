/**
 * Execution strategies: the interface that a plug-in implements, and what runs it.
 *
 * <p>An {@link io.github.microstructurex.strategies.ExecutionStrategy} reacts to events of the market and of its own
 * orders and acts only through the {@link io.github.microstructurex.strategies.StrategyContext} that it is given, so
 * that a simulation and a live venue run the very same code. A
 * {@link io.github.microstructurex.strategies.StrategyProvider} names it and describes its parameters; a
 * {@link io.github.microstructurex.strategies.StrategyRunner} drives it and holds it to its parent order.
 */
@NullMarked
package io.github.microstructurex.strategies;

import org.jspecify.annotations.NullMarked;
