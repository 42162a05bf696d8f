/**
 * Generators of order flow: synthetic markets, seeded and the same bit for bit on every JVM, read like any other
 * {@linkplain io.github.microstructurex.book.event.MarketEventSource source of market events}.
 */
@NullMarked
package io.github.microstructurex.replay.flow;

import org.jspecify.annotations.NullMarked;
