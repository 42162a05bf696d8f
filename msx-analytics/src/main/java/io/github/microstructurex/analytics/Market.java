package io.github.microstructurex.analytics;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEventSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A day of one instrument that a backtest can run on, any number of times: a recorded one, or one that a generator makes.
 * An implementation must be safe for use by several threads; the sources that it opens need not be.
 */
public interface Market {
    /** {@return what to call it in a result, such as the name of its file} */
    String name();

    /** {@return what is traded; the events are in its ticks and lots} */
    Instrument instrument();

    /** {@return the time zone of the market} */
    ZoneId zone();

    /** {@return the trading day, in that zone} */
    LocalDate date();

    /**
     * Opens the day from its beginning. The caller closes what it is given.
     *
     * @param seed what a generator draws from; a record is the same for every seed
     * @return the events, the same ones for the same seed
     */
    MarketEventSource open(long seed);
}
