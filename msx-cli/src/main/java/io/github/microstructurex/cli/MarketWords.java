package io.github.microstructurex.cli;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.MarketDataFile;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the times, prices and quantities of a file are written while it is watched. */
final class MarketWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final Instrument instrument;
    private final ZoneId zone;

    MarketWords(MarketDataFile file) {
        instrument = file.instrument();
        zone = file.zone();
    }

    String time(long time) {
        return TIME.format(Instant.EPOCH.plusNanos(time).atZone(zone));
    }

    String price(long ticks) {
        return instrument.toPrice(ticks).toPlainString();
    }

    String quantity(long lots) {
        return instrument.toQuantity(lots).toPlainString();
    }

    String best(BookView book, Side side) {
        return book.isEmpty(side) ? "none" : quantity(book.bestQuantity(side)) + " at " + price(book.bestPrice(side));
    }

    String trade(RecentTrades.Trade trade) {
        return quantity(trade.quantity()) + " at " + price(trade.price());
    }
}
