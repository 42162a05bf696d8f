package io.github.microstructurex.io.internal.csv;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.csv.CsvSnapshotSource;
import io.github.microstructurex.io.internal.AtomicFile;
import io.github.microstructurex.io.internal.DecimalGrid;
import io.github.microstructurex.io.internal.GivenInstrument;
import io.github.microstructurex.io.internal.RowWriter;
import io.github.microstructurex.io.internal.WrittenEvents;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes the best levels of the book that the events make: one row for each instant in which something happened, as it was
 * at its end, and one before each CLEAR. So snapshots that were read are written as they were; of order flow only its
 * states are kept, which is counted.
 */
final class SnapshotRows implements MarketDataWriter {
    /** How many levels a side there are where the header does not say it. */
    static final int USUAL_LEVELS = 10;

    private final WrittenEvents events;
    private final DecimalGrid ticks;
    private final DecimalGrid lots;
    private final AtomicFile file;
    private final RowWriter out;
    private final ReconstructedBook book = new ReconstructedBook();
    private final int levels;
    // One level more than is written, to see whether there are more.
    private final Depth depth;
    private long rows;
    private boolean pending;
    private long pendingTime;
    private long lastTradePrice = BookView.NO_PRICE;

    private SnapshotRows(Path target, int levels, DecimalGrid ticks, DecimalGrid lots) {
        this.ticks = ticks;
        this.lots = lots;
        this.levels = levels;
        depth = new Depth(levels + 1);
        events = new WrittenEvents(target.toString());
        file = AtomicFile.wrapped(target);
        out = new RowWriter(target.toString(), file);
        writeHeader();
    }

    static SnapshotRows create(Path target, MarketDataHeader header) {
        int levels = header.depthLevels().orElse(USUAL_LEVELS);
        if (levels > CsvSnapshotSource.MAX_LEVELS) {
            throw MarketDataException.inFile(
                    target.toString(), levels + " levels a side", "at most " + CsvSnapshotSource.MAX_LEVELS);
        }
        return new SnapshotRows(
                target,
                levels,
                GivenInstrument.grid(
                        target.toString(), "tick size", header.instrument().tickSize()),
                GivenInstrument.grid(
                        target.toString(), "lot size", header.instrument().lotSize()));
    }

    private void writeHeader() {
        out.put("timestamp");
        for (String side : new String[] {"bid", "ask"}) {
            for (int level = 1; level <= levels; level++) {
                out.put(',').put(side).put("_price_").put(level);
                out.put(',').put(side).put("_size_").put(level);
            }
        }
        out.put(",last_trade_price\n");
    }

    @Override
    public void write(MarketEvent event) {
        events.next(event);
        if (event.exchangeTime() < 0) {
            throw events.unsaid(event, "a time from the epoch on");
        }
        if (pending && (event.exchangeTime() != pendingTime || event.type() == MarketEventType.CLEAR)) {
            writeRow();
        }
        pending = true;
        pendingTime = event.exchangeTime();
        if (book.apply(event) != Disagreement.NONE) {
            throw events.unsaid(event, "an event that fits the book which those before it make");
        }
        if (event.type() == MarketEventType.EXECUTE || event.type() == MarketEventType.TRADE) {
            lastTradePrice = event.price();
        }
        countLosses(event);
    }

    private void countLosses(MarketEvent event) {
        if (event.receiveTime() != event.exchangeTime()) {
            events.lost(WrittenEvents.RECEIVE_TIMES);
        }
        boolean restates = event.isSnapshot() || event.type() == MarketEventType.CLEAR;
        if (event.type() == MarketEventType.TRADE) {
            events.lost("trades but for their last price");
        } else if (event.type() == MarketEventType.PHASE) {
            events.lost("phases");
        } else if (!restates) {
            events.lost("events of which only the state after their instant is kept");
        }
    }

    private void writeRow() {
        book.copyDepth(depth);
        out.put(pendingTime);
        writeSide(Side.BUY);
        writeSide(Side.SELL);
        out.put(',');
        if (lastTradePrice != BookView.NO_PRICE) {
            ticks.write(lastTradePrice, out);
        }
        out.put('\n');
        rows++;
        if (depth.levels(Side.BUY) > levels || depth.levels(Side.SELL) > levels) {
            events.lost("states whose levels behind the best ones are left out");
        }
    }

    private void writeSide(Side side) {
        for (int level = 0; level < levels; level++) {
            if (level < depth.levels(side)) {
                out.put(',');
                ticks.write(depth.price(side, level), out);
                out.put(',');
                lots.write(depth.quantity(side, level), out);
            } else {
                out.put(",,");
            }
        }
    }

    @Override
    public Map<String, Long> losses() {
        return events.losses();
    }

    @Override
    public void finish() {
        if (pending) {
            writeRow();
        }
        events.refuseNone(rows, "states");
        out.flush();
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }
}
