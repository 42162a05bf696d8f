/**
 * Generators of order flow: synthetic markets, seeded and the same bit for bit on every JVM, read like any other
 * {@linkplain io.github.microstructurex.book.event.MarketEventSource source of market events}.
 *
 * <p>A model is a flow and a record of its parameters, which has a ready-made market: {@code PoissonFlow}, {@code
 * ZeroIntelligenceFlow}, {@code ContStoikovTalrejaFlow}, {@code HawkesFlow}, {@code QueueReactiveFlow}. {@code
 * ProfiledEvents} and {@code SizedEvents} change the times and the sizes of any of them. {@code HawkesProcess} is a point
 * process without a book.
 */
@NullMarked
package io.github.microstructurex.replay.flow;

import org.jspecify.annotations.NullMarked;
