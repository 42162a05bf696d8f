package io.github.microstructurex.io;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A file, or several that belong together, of one instrument's day. It can be read any number of times: each source that
 * it hands out starts at the beginning, and is closed by whoever asked for it, before the file is.
 *
 * <p>Opening a file looks at its beginning. What is wrong further in is found on the way, when the source's
 * {@code advance()} throws a {@link MarketDataException}.
 *
 * <p>The sources of one file may be used by different threads, each source by one.
 */
public interface MarketDataFile extends AutoCloseable {
    /** {@return the {@linkplain MarketDataFormat#name() name} of the format it is in} */
    String formatName();

    /** {@return what was traded; prices and quantities are in its ticks and lots} */
    Instrument instrument();

    /**
     * Says what of the {@linkplain #instrument() instrument} neither the file nor the caller said, so that it is the unit
     * in which the format writes its numbers, and not necessarily the instrument's own.
     *
     * @return {@link FileDetail#TICK} and {@link FileDetail#LOT}, one of them, or nothing
     */
    default Set<FileDetail> assumed() {
        return Set.of();
    }

    /** {@return the trading day, at the exchange} */
    LocalDate date();

    /** {@return the time zone of the exchange} */
    ZoneId zone();

    /**
     * Starts a pass over the events.
     *
     * @return a new source at the beginning
     * @throws MarketDataException if the file cannot be opened again
     * @throws IllegalStateException if this was closed
     */
    MarketEventSource events();

    /**
     * How much of the book the events cover. If it is limited, they are silent about what happens further from the
     * touch, and make a book only together with the recorded states: {@code DepthWindowSource} of msx-replay joins them.
     *
     * @return how many levels a side the events cover, at least 1; empty if all
     */
    OptionalInt visibleLevels();

    /**
     * Starts a pass over the recorded states of the book: the n-th one is the state after the last event whose
     * {@linkplain io.github.microstructurex.book.event.MarketEvent#sequence() sequence} is at most n. Where the
     * {@linkplain #visibleLevels() events are limited}, each event has its state, so that the n-th one is that after the
     * n-th event; elsewhere an event may share its state with others, and a state may have no event of its own.
     *
     * @return a new source at the beginning, empty if no states were recorded
     * @throws MarketDataException if the file cannot be opened again
     * @throws IllegalStateException if this was closed
     */
    Optional<DepthSource> depth();

    /**
     * Says how far the latest pass over the events has come, by the bytes it has read. Any thread may ask.
     *
     * @return from 0 to 1; 0 before the first pass
     */
    double progress();

    /**
     * Says what the latest pass over the events has left out so far. Any thread may ask.
     *
     * @return nothing, unless the file was opened with {@link OpenOptions#skippingUpTo}
     */
    default SkippedData skipped() {
        return SkippedData.NONE;
    }

    /** Hands out no more sources. Closing twice does nothing more. */
    @Override
    void close();
}
