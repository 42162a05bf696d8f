package io.github.microstructurex.io;

import io.github.microstructurex.book.Instrument;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;

/**
 * What a writer has to know before the first event.
 *
 * @param instrument what was traded; prices and quantities are in its ticks and lots
 * @param date the trading day, at the exchange
 * @param zone the time zone of the exchange
 * @param visibleLevels how many levels a side the events cover, at least 1; empty if all
 * @param depthLevels how many levels a side the states of the book have, where the format keeps states, at least 1; empty
 *     if that is up to the format
 */
public record MarketDataHeader(
        Instrument instrument, LocalDate date, ZoneId zone, OptionalInt visibleLevels, OptionalInt depthLevels) {
    /**
     * Checks the numbers of levels.
     *
     * @param instrument what was traded
     * @param date the trading day, at the exchange
     * @param zone the time zone of the exchange
     * @param visibleLevels how many levels a side the events cover, at least 1; empty if all
     * @param depthLevels how many levels a side the states of the book have, at least 1; empty if that is up to the format
     * @throws IllegalArgumentException if a number of levels is below 1
     */
    public MarketDataHeader {
        check("visibleLevels", visibleLevels);
        check("depthLevels", depthLevels);
    }

    /**
     * States of the book, if the format keeps them, have as many levels as the events cover.
     *
     * @param instrument what was traded
     * @param date the trading day, at the exchange
     * @param zone the time zone of the exchange
     * @param visibleLevels how many levels a side the events cover, at least 1; empty if all
     * @throws IllegalArgumentException if the number of levels is below 1
     */
    public MarketDataHeader(Instrument instrument, LocalDate date, ZoneId zone, OptionalInt visibleLevels) {
        this(instrument, date, zone, visibleLevels, visibleLevels);
    }

    private static void check(String name, OptionalInt levels) {
        if (levels.isPresent() && levels.getAsInt() < 1) {
            throw new IllegalArgumentException(name + " is " + levels.getAsInt() + ", expected at least 1");
        }
    }

    /**
     * Takes over what a file says of itself.
     *
     * @param file an open file
     * @return its header
     */
    public static MarketDataHeader of(MarketDataFile file) {
        return new MarketDataHeader(file.instrument(), file.date(), file.zone(), file.visibleLevels());
    }
}
