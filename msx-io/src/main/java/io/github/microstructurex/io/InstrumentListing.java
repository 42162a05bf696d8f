package io.github.microstructurex.io;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The instruments of a file.
 *
 * @param formatName the {@linkplain MarketDataFormat#name() name} of the format it is in
 * @param zone the time zone of the exchange
 * @param instruments the instruments, in the order of their names; none if nothing in the file is about one
 * @param skipped what is wrong and was left out, if the caller allowed that
 * @param problem what ended the reading before the end of the file, if anything did
 */
public record InstrumentListing(
        String formatName,
        ZoneId zone,
        List<InstrumentSummary> instruments,
        SkippedData skipped,
        Optional<MarketDataException> problem) {
    /**
     * Keeps a copy of the list.
     *
     * @param formatName the name of the format
     * @param zone the time zone of the exchange
     * @param instruments the instruments
     * @param skipped what was left out
     * @param problem what ended the reading, if anything did
     */
    public InstrumentListing {
        instruments = List.copyOf(instruments);
    }
}
