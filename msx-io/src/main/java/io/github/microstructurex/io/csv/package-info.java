/**
 * Trades and book snapshots as comma-separated text, with whatever columns a file has: {@code CsvTrades} and
 * {@code CsvSnapshots} load and save, {@code CsvColumns} says which column is what.
 *
 * <p>Decimal numbers become whole ticks and lots of an instrument exactly; one that is off the grid is an error.
 */
@NullMarked
package io.github.microstructurex.io.csv;

import org.jspecify.annotations.NullMarked;
