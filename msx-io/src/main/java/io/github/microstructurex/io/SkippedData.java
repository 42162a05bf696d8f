package io.github.microstructurex.io;

import java.util.List;

/**
 * What was wrong in a file and was left out, because {@link OpenOptions#skippingUpTo} allowed it.
 *
 * @param count how many rows, records or messages
 * @param first the first ten of them at most, in the order in which they were found: each says its place, what was found
 *     there and what was expected
 */
public record SkippedData(long count, List<MarketDataException> first) {
    /** Nothing was left out. */
    public static final SkippedData NONE = new SkippedData(0, List.of());

    /**
     * Keeps a copy of the list.
     *
     * @param count how many rows, records or messages
     * @param first the first of them
     */
    public SkippedData {
        first = List.copyOf(first);
    }
}
