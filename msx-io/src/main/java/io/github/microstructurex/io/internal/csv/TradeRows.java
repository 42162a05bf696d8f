package io.github.microstructurex.io.internal.csv;

import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.internal.AtomicFile;
import io.github.microstructurex.io.internal.DecimalGrid;
import io.github.microstructurex.io.internal.GivenInstrument;
import io.github.microstructurex.io.internal.RowWriter;
import io.github.microstructurex.io.internal.WrittenEvents;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes the trades among the events, EXECUTE and TRADE, numbered from 1. The order that rested is named in the column of
 * its side. Other events are left out and counted.
 */
final class TradeRows implements MarketDataWriter {
    private final WrittenEvents events;
    private final DecimalGrid ticks;
    private final DecimalGrid lots;
    private final AtomicFile file;
    private final RowWriter out;
    private long trades;

    private TradeRows(Path target, DecimalGrid ticks, DecimalGrid lots) {
        this.ticks = ticks;
        this.lots = lots;
        events = new WrittenEvents(target.toString());
        file = AtomicFile.wrapped(target);
        out = new RowWriter(target.toString(), file);
        out.put(CsvTradesFormat.HEADER).put('\n');
    }

    static TradeRows create(Path target, MarketDataHeader header) {
        return new TradeRows(
                target,
                GivenInstrument.grid(
                        target.toString(), "tick size", header.instrument().tickSize()),
                GivenInstrument.grid(
                        target.toString(), "lot size", header.instrument().lotSize()));
    }

    @Override
    public void write(MarketEvent event) {
        events.next(event);
        switch (event.type()) {
            case EXECUTE, TRADE -> trade(event);
            case ADD -> events.lost("additions");
            case REDUCE -> events.lost("reductions");
            case DELETE -> events.lost("deletions");
            case REPLACE -> events.lost("replacements");
            case CLEAR -> events.lost("clearings");
            case PHASE -> events.lost("phases");
        }
    }

    private void trade(MarketEvent event) {
        if (event.exchangeTime() < 0
                || event.quantity() < 1
                || event.quantity() > OrderBook.MAX_QUANTITY
                || event.price() < OrderBook.MIN_PRICE
                || event.price() > OrderBook.MAX_PRICE) {
            throw events.unsaid(event, "a time from the epoch on, and a price and a quantity that an order can have");
        }
        events.loseMarks(event);
        boolean boughtAtRest = event.hasSide() && event.side() == Side.BUY;
        boolean soldAtRest = event.hasSide() && event.side() == Side.SELL;
        out.put(++trades).put(',').put(event.exchangeTime()).put(',');
        out.put(boughtAtRest ? event.orderId() : 0).put(',');
        out.put(soldAtRest ? event.orderId() : 0).put(',');
        ticks.write(event.price(), out);
        out.put(',');
        lots.write(event.quantity(), out);
        out.put(boughtAtRest ? ",SELL\n" : soldAtRest ? ",BUY\n" : ",\n");
    }

    @Override
    public Map<String, Long> losses() {
        return events.losses();
    }

    @Override
    public void finish() {
        events.refuseNone(trades, "trades");
        out.flush();
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }
}
