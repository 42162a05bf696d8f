package io.github.microstructurex.io.internal.hftbacktest;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.internal.GivenInstrument;
import io.github.microstructurex.io.internal.Leniency;
import io.github.microstructurex.io.internal.OpenedFile;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** One array of events. */
final class HftbacktestFile extends OpenedFile {
    private HftbacktestFile(MarketDataInput array, Instrument instrument, LocalDate date, OpenOptions options) {
        super(HftbacktestFormat.NAME, array, instrument, date, ZoneOffset.UTC, options);
    }

    static HftbacktestFile open(MarketDataInput array, OpenOptions options) {
        Instrument instrument = GivenInstrument.of(array, options);
        try (MarketEventSource events = new HftbacktestSource(new EventRecords(array), instrument)) {
            if (!new Leniency(options).advance(events::advance)) {
                throw MarketDataException.inFile(array.toString(), "no events", "events of hftbacktest");
            }
            LocalDate first = GivenInstrument.dayOf(events.event().exchangeTime());
            return new HftbacktestFile(array, instrument, GivenInstrument.date(array, first, options), options);
        }
    }

    @Override
    protected Pass beginEvents() {
        EventRecords records = new EventRecords(input());
        return new Pass(new HftbacktestSource(records, instrument()), records::progress);
    }
}
