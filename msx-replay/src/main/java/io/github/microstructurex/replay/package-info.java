/**
 * Replay and simulation: generators of order flow, clocks, the reconstruction of a reported market, and
 * the simulation of own orders beside it.
 *
 * <p>Reconstruction applies what a venue reported to a book as it stands and checks as it goes.
 * Simulation lets generated, historical and own orders meet in the matching engine. All time is
 * simulated time; the same seed gives the same run on every JVM.
 */
@NullMarked
package io.github.microstructurex.replay;

import org.jspecify.annotations.NullMarked;
