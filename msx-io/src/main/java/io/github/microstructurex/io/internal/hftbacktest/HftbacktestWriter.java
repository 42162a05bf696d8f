package io.github.microstructurex.io.internal.hftbacktest;

import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.internal.AtomicFile;
import io.github.microstructurex.io.internal.DecimalGrid;
import io.github.microstructurex.io.internal.GivenInstrument;
import io.github.microstructurex.io.internal.WrittenEvents;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes market events as an npz archive of hftbacktest. The records stand in a file beside it until it is finished,
 * because the header before them says how many there are.
 *
 * <p>What is written by type:
 *
 * <ul>
 *   <li>ADD: an add. REPLACE: a modify, or a cancel and an add if the id changes.
 *   <li>REDUCE: a modify to what is left, or a cancel if nothing is.
 *   <li>DELETE: a cancel.
 *   <li>EXECUTE: a trade by the other side, a fill, and a modify to what is left or a cancel.
 *   <li>TRADE: a trade. CLEAR: a clear of both sides.
 *   <li>PHASE, and REDUCE of an order that was never added: nothing, for there is no such record.
 * </ul>
 */
final class HftbacktestWriter implements MarketDataWriter {
    /** Zip's earliest time, so that the same events make the same bytes. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final long BOTH = EventCode.EXCHANGE | EventCode.LOCAL;
    private static final int BUFFER = 1024 * NpyHeader.RECORD;

    private final Path target;
    private final DecimalGrid ticks;
    private final DecimalGrid lots;
    private final AtomicFile archive;
    private final AtomicFile records;
    private final WrittenEvents events;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final ReconstructedBook book = new ReconstructedBook();
    private long count;
    private long lastReceiveTime = Long.MIN_VALUE;

    private HftbacktestWriter(
            Path target, DecimalGrid ticks, DecimalGrid lots, AtomicFile archive, AtomicFile records) {
        this.target = target;
        this.ticks = ticks;
        this.lots = lots;
        this.archive = archive;
        this.records = records;
        events = new WrittenEvents(target.toString());
    }

    static HftbacktestWriter create(Path target, MarketDataHeader header) {
        if (!target.toString().endsWith(".npz")) {
            throw MarketDataException.inFile(target.toString(), "a name of another form", "one that ends with .npz");
        }
        DecimalGrid ticks = GivenInstrument.grid(
                target.toString(), "tick size", header.instrument().tickSize());
        DecimalGrid lots = GivenInstrument.grid(
                target.toString(), "lot size", header.instrument().lotSize());
        AtomicFile archive = AtomicFile.create(target);
        try {
            // Never put in place, only read back.
            AtomicFile records = AtomicFile.create(target);
            return new HftbacktestWriter(target, ticks, lots, archive, records);
        } catch (MarketDataException failure) {
            archive.close();
            throw failure;
        }
    }

    @Override
    public void write(MarketEvent event) {
        events.next(event);
        checkTimes(event);
        if (event.isSnapshot()) {
            events.lost(WrittenEvents.SNAPSHOT_MARKS);
        }
        switch (event.type()) {
            case ADD -> put(EventCode.ADD, event.side(), event, event.orderId(), event.price(), event.quantity());
            case REDUCE -> reduce(event);
            case DELETE -> delete(event);
            case REPLACE -> replace(event);
            case EXECUTE -> execute(event);
            case TRADE -> trade(event, event.hasSide() ? flag(event.side().opposite()) : 0);
            case CLEAR -> put(EventCode.CLEAR, event, 0, 0, 0);
            case PHASE -> events.lost("phases");
        }
        if (book.apply(event) == Disagreement.UNKNOWN_ORDER && event.type() == MarketEventType.REPLACE) {
            book.add(event.newOrderId(), event.side(), event.price(), event.quantity());
        }
    }

    private void checkTimes(MarketEvent event) {
        if (event.exchangeTime() < 0) {
            throw events.unsaid(event, "a time from the epoch on");
        }
        if (event.receiveTime() < lastReceiveTime) {
            throw events.unsaid(
                    event,
                    "a time of receipt (this one's is " + event.receiveTime()
                            + ") that is not before that of the event before it, " + lastReceiveTime);
        }
        lastReceiveTime = event.receiveTime();
    }

    private void reduce(MarketEvent event) {
        long id = event.orderId();
        if (!book.contains(id)) {
            events.lost("reductions of orders that were never added");
            return;
        }
        sayWhatIsLeft(event, book.remainingQuantity(id) - event.quantity());
    }

    private void delete(MarketEvent event) {
        long id = event.orderId();
        if (book.contains(id) && book.remainingQuantity(id) != event.quantity()) {
            events.lost(WrittenEvents.DELETED_QUANTITIES);
        }
        cancel(event, event.side(), event.price(), event.quantity());
    }

    private void execute(MarketEvent event) {
        trade(event, flag(event.side().opposite()));
        long id = event.orderId();
        put(EventCode.FILL, event.side(), event, id, event.price(), event.quantity());
        if (book.contains(id)) {
            sayWhatIsLeft(event, book.remainingQuantity(id) - event.quantity());
        }
    }

    private void sayWhatIsLeft(MarketEvent event, long left) {
        long id = event.orderId();
        Side side = book.sideOf(id);
        if (left > 0) {
            put(EventCode.MODIFY, side, event, id, book.priceOf(id), left);
        } else {
            cancel(event, side, book.priceOf(id), book.remainingQuantity(id));
        }
    }

    private void replace(MarketEvent event) {
        if (event.orderId() == event.newOrderId()) {
            put(EventCode.MODIFY, event.side(), event, event.orderId(), event.price(), event.quantity());
            return;
        }
        events.lost("replacements by another order (written as a deletion and an addition)");
        boolean known = book.contains(event.orderId());
        cancel(
                event,
                event.side(),
                known ? book.priceOf(event.orderId()) : event.price(),
                known ? book.remainingQuantity(event.orderId()) : event.quantity());
        put(EventCode.ADD, event.side(), event, event.newOrderId(), event.price(), event.quantity());
    }

    private void cancel(MarketEvent event, Side side, long price, long quantity) {
        put(EventCode.CANCEL, side, event, event.orderId(), price, quantity);
    }

    private void trade(MarketEvent event, long aggressor) {
        put(EventCode.TRADE | aggressor, event, 0, event.price(), event.quantity());
    }

    private static long flag(Side side) {
        return side == Side.BUY ? EventCode.BUY : EventCode.SELL;
    }

    private void put(int code, Side side, MarketEvent event, long id, long price, long quantity) {
        put(code | flag(side), event, id, price, quantity);
    }

    private void put(long codeAndSide, MarketEvent event, long id, long price, long quantity) {
        if (!buffer.hasRemaining()) {
            flush();
        }
        buffer.putLong(BOTH | codeAndSide).putLong(event.exchangeTime()).putLong(event.receiveTime());
        buffer.putDouble(exact(event, "price", price, ticks)).putDouble(exact(event, "quantity", quantity, lots));
        buffer.putLong(id).putLong(0).putDouble(0);
        count++;
    }

    private double exact(MarketEvent event, String what, long steps, DecimalGrid grid) {
        double value = grid.toDouble(steps);
        if (Double.isNaN(value)) {
            throw events.unsaid(
                    event,
                    "a " + what + " of at most 15 digits, since a double holds " + grid.show(steps) + " inexactly");
        }
        return value;
    }

    private void flush() {
        records.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    @Override
    public Map<String, Long> losses() {
        return events.losses();
    }

    @Override
    public void finish() {
        events.refuseNone(count, "events");
        flush();
        try {
            ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(archive, 1 << 16));
            ZipEntry entry = new ZipEntry(HftbacktestFormat.ENTRY);
            entry.setTimeLocal(ENTRY_TIME);
            zip.putNextEntry(entry);
            zip.write(NpyHeader.write(count));
            Files.copy(records.written(), zip);
            zip.finish();
            zip.flush();
        } catch (IOException failure) {
            throw MarketDataException.unwritable(target.toString(), failure);
        }
        archive.commit();
    }

    @Override
    public void close() {
        try (archive) {
            records.close();
        }
    }
}
