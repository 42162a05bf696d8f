package io.github.microstructurex.io.internal;

import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.InstrumentListing;
import io.github.microstructurex.io.InstrumentSummary;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.OpenOptions;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Counts what a file holds of each of its instruments. For use by one thread. */
public final class InstrumentCounts {
    /** So that no file takes more memory than a list of a large market does. */
    private static final int MOST = 100_000;

    private final String file;
    private final Map<String, Count> bySymbol = new TreeMap<>();

    /**
     * Begins with no instruments.
     *
     * @param file the file, for an exception
     */
    public InstrumentCounts(String file) {
        this.file = file;
    }

    /** What there is of one instrument. */
    public static final class Count {
        private long records;
        private long firstTime = Long.MAX_VALUE;
        private long lastTime = Long.MIN_VALUE;

        private Count() {}

        /**
         * Counts a record.
         *
         * @param time its time, nanoseconds since the epoch
         */
        public void add(long time) {
            add();
            firstTime = Math.min(firstTime, time);
            lastTime = Math.max(lastTime, time);
        }

        /** Counts a record of a time that is not known. */
        public void add() {
            records++;
        }

        private InstrumentSummary of(String symbol) {
            return firstTime > lastTime
                    ? new InstrumentSummary(symbol, records, OptionalLong.empty(), OptionalLong.empty())
                    : new InstrumentSummary(symbol, records, OptionalLong.of(firstTime), OptionalLong.of(lastTime));
        }
    }

    /**
     * Finds an instrument's count, for a reader to keep.
     *
     * @param symbol the instrument
     * @return its count
     * @throws MarketDataException if there are more instruments than any market has
     */
    public Count of(String symbol) {
        Count known = bySymbol.get(symbol);
        if (known != null) {
            return known;
        }
        if (bySymbol.size() == MOST) {
            throw MarketDataException.inFile(file, "more than " + MOST + " instruments", "the instruments of a market");
        }
        Count added = new Count();
        bySymbol.put(symbol, added);
        return added;
    }

    /**
     * Reads to the end, or to what may not be left out.
     *
     * @param formatName the name of the format
     * @param zone the time zone of the exchange
     * @param options how much may be left out
     * @param step reads a record and counts it; false at the end
     * @return what was counted
     */
    public InstrumentListing listing(String formatName, ZoneId zone, OpenOptions options, BooleanSupplier step) {
        Leniency leniency = new Leniency(options);
        Optional<MarketDataException> problem = Optional.empty();
        try {
            boolean more = leniency.advance(step);
            while (more) {
                more = leniency.advance(step);
            }
        } catch (MarketDataException wrong) {
            problem = Optional.of(wrong);
        }
        List<InstrumentSummary> instruments = bySymbol.entrySet().stream()
                .filter(count -> count.getValue().records > 0)
                .map(count -> count.getValue().of(count.getKey()))
                .toList();
        return new InstrumentListing(formatName, zone, instruments, leniency.skipped(), problem);
    }

    /**
     * Counts the events of a file of one instrument.
     *
     * @param file the file
     * @return its one instrument
     */
    public static InstrumentListing ofEvents(MarketDataFile file) {
        String symbol = file.instrument().symbol();
        InstrumentCounts counts = new InstrumentCounts(symbol);
        Count count = counts.of(symbol);
        try (MarketEventSource events = file.events()) {
            InstrumentListing listing = counts.listing(file.formatName(), file.zone(), OpenOptions.defaults(), () -> {
                boolean more = events.advance();
                if (more) {
                    count.add(events.event().exchangeTime());
                }
                return more;
            });
            return new InstrumentListing(
                    listing.formatName(), listing.zone(), listing.instruments(), file.skipped(), listing.problem());
        }
    }
}
