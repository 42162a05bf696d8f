package io.github.microstructurex.io.csv;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;

/**
 * A snapshot as a row of a CSV file. The depth is mutable and belongs to whoever made the snapshot; loading makes a new one
 * for each.
 *
 * @param time nanoseconds since the epoch, UTC, at least 0
 * @param depth the levels, in ticks and lots
 * @param lastTradePrice in ticks, {@link BookView#NO_PRICE} if the file has none
 */
public record CsvSnapshot(long time, Depth depth, long lastTradePrice) {
    /**
     * Checks the values.
     *
     * @param time nanoseconds since the epoch, UTC, at least 0
     * @param depth the levels, in ticks and lots
     * @param lastTradePrice in ticks, {@link BookView#NO_PRICE} if the file has none
     * @throws IllegalArgumentException if the time is negative
     */
    public CsvSnapshot {
        if (time < 0) {
            throw new IllegalArgumentException("time is " + time + ", expected at least 0");
        }
    }
}
