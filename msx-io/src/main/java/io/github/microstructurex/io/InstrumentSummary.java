package io.github.microstructurex.io;

import java.util.OptionalLong;

/**
 * What a file holds of one instrument.
 *
 * @param symbol the instrument's name, as {@link OpenOptions#withSymbol} takes it
 * @param records how many rows, records, messages or events are about it, at least 1
 * @param firstTime the earliest time of these at the exchange, nanoseconds since the epoch, UTC; empty where the file counts
 *     from a midnight, and neither it nor the caller says of which day
 * @param lastTime the latest one, empty likewise
 */
public record InstrumentSummary(String symbol, long records, OptionalLong firstTime, OptionalLong lastTime) {}
