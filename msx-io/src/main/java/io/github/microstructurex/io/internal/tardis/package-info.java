/**
 * Reads the CSV files of Tardis: {@code incremental_book_L2}, {@code trades}, {@code quotes} and
 * {@code book_snapshot_N}, one instrument of each.
 *
 * <p>The data knows levels, not orders, so each level of the book is one order: its id is twice the price in ticks, plus
 * one for an ask. A new level is an ADD, one with less a REDUCE, one with more a REPLACE of the order by itself, and one
 * that is gone a DELETE. What is restated (the rows of a snapshot) is marked as a snapshot, and begins with a CLEAR.
 */
@NullMarked
package io.github.microstructurex.io.internal.tardis;

import org.jspecify.annotations.NullMarked;
