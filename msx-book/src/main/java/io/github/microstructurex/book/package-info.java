/**
 * An exact limit order book and matching engine, and what everybody needs to talk about one: sides, prices in ticks,
 * quantities in lots, instruments, depth.
 *
 * <p>{@link io.github.microstructurex.book.OrderBook} matches orders.
 * {@link io.github.microstructurex.book.ReconstructedBook} follows events that a market reported. Both are read
 * through {@link io.github.microstructurex.book.BookView}.
 */
@NullMarked
package io.github.microstructurex.book;

import org.jspecify.annotations.NullMarked;
