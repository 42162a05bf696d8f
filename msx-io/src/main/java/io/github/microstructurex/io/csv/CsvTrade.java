package io.github.microstructurex.io.csv;

import io.github.microstructurex.book.Side;
import java.util.Optional;

/**
 * A trade as a row of a CSV file.
 *
 * @param id its number, 0 if the file has none
 * @param time nanoseconds since the epoch, UTC, at least 0
 * @param buyOrderId the buyer's order, 0 if the file has none
 * @param sellOrderId the seller's order, 0 if the file has none
 * @param price in ticks
 * @param quantity in lots, at least 1
 * @param aggressor who started it, empty if that is not known
 */
public record CsvTrade(
        long id, long time, long buyOrderId, long sellOrderId, long price, long quantity, Optional<Side> aggressor) {
    /**
     * Checks the values.
     *
     * @param id its number, 0 if the file has none
     * @param time nanoseconds since the epoch, UTC, at least 0
     * @param buyOrderId the buyer's order, 0 if the file has none
     * @param sellOrderId the seller's order, 0 if the file has none
     * @param price in ticks
     * @param quantity in lots, at least 1
     * @param aggressor who started it, empty if that is not known
     * @throws IllegalArgumentException if the time is negative or the quantity below 1
     */
    public CsvTrade {
        if (time < 0) {
            throw new IllegalArgumentException("time is " + time + ", expected at least 0");
        }
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity is " + quantity + ", expected at least 1");
        }
    }
}
