/**
 * Own orders beside a market's record, in one matching engine:
 * {@link io.github.microstructurex.replay.simulation.Simulation} and the agents that act in it.
 */
@NullMarked
package io.github.microstructurex.replay.simulation;

import org.jspecify.annotations.NullMarked;
