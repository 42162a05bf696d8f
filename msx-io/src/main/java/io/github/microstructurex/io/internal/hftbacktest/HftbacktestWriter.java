package io.github.microstructurex.io.internal.hftbacktest;

import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.internal.AtomicOutput;
import io.github.microstructurex.io.internal.DecimalGrid;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes market events as an npz archive of hftbacktest. The file appears with {@link #commit}; closing without it leaves
 * nothing. The records stand in a file beside it until then, because the header before them says how many there are.
 *
 * <p>What is written by type:
 *
 * <ul>
 *   <li>ADD: an add. REPLACE: a modify, or a cancel and an add if the id changes.
 *   <li>REDUCE: a modify to what is left, or a cancel if nothing is.
 *   <li>DELETE: a cancel.
 *   <li>EXECUTE: a trade by the other side, a fill, and a modify to what is left or a cancel.
 *   <li>TRADE: a trade. CLEAR: a clear of both sides.
 *   <li>PHASE, and REDUCE of an order that was never added: nothing, for there is no such record; they are counted.
 * </ul>
 *
 * <p>For use by one thread.
 */
public final class HftbacktestWriter implements AutoCloseable {
    /** Zip's earliest time, so that the same events make the same bytes. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final long BOTH = EventCode.EXCHANGE | EventCode.LOCAL;

    private final DecimalGrid ticks;
    private final DecimalGrid lots;
    private final AtomicOutput archive;
    private final Path recordsPath;
    private final OutputStream records;
    private final ByteBuffer one = ByteBuffer.allocate(NpyHeader.RECORD).order(ByteOrder.LITTLE_ENDIAN);
    private final ReconstructedBook book = new ReconstructedBook();
    private long count;
    private long omitted;
    private long lastExchangeTime = Long.MIN_VALUE;
    private long lastLocalTime = Long.MIN_VALUE;

    private HftbacktestWriter(Instrument instrument, AtomicOutput archive, Path recordsPath) throws IOException {
        ticks = new DecimalGrid(instrument.tickSize());
        lots = new DecimalGrid(instrument.lotSize());
        this.archive = archive;
        this.recordsPath = recordsPath;
        records = new BufferedOutputStream(Files.newOutputStream(recordsPath), 1 << 16);
    }

    /**
     * Begins a file.
     *
     * @param file where it shall appear; what is there is replaced on commit
     * @param instrument whose events they are
     * @return the writer
     * @throws IOException if nothing can be written there
     */
    public static HftbacktestWriter open(Path file, Instrument instrument) throws IOException {
        AtomicOutput archive = AtomicOutput.open(file);
        try {
            return new HftbacktestWriter(instrument, archive, AtomicOutput.beside(file.toAbsolutePath(), "records"));
        } catch (IOException | RuntimeException failure) {
            archive.close();
            throw failure;
        }
    }

    /**
     * Writes an event.
     *
     * @param event the event, not before the one before it, by either of its times
     * @throws IllegalArgumentException if it is, or if a price or quantity has more than 15 digits
     * @throws IOException if it cannot be written
     */
    public void write(MarketEvent event) throws IOException {
        checkTimes(event);
        switch (event.type()) {
            case ADD -> put(EventCode.ADD, event.side(), event, event.orderId(), event.price(), event.quantity());
            case REDUCE -> reduce(event);
            case DELETE -> cancel(event, event.side(), event.price(), event.quantity());
            case REPLACE -> replace(event);
            case EXECUTE -> execute(event);
            case TRADE -> trade(event, event.hasSide() ? flag(event.side().opposite()) : 0);
            case CLEAR -> put(EventCode.CLEAR, event, 0, 0, 0);
            case PHASE -> omitted++;
        }
        if (book.apply(event) == Disagreement.UNKNOWN_ORDER && event.type() == MarketEventType.REPLACE) {
            book.add(event.newOrderId(), event.side(), event.price(), event.quantity());
        }
    }

    private void checkTimes(MarketEvent event) {
        if (event.exchangeTime() < Math.max(0, lastExchangeTime) || event.receiveTime() < lastLocalTime) {
            throw new IllegalArgumentException("event at " + event.exchangeTime() + ", received at "
                    + event.receiveTime() + ", follows one at " + lastExchangeTime + ", received at " + lastLocalTime
                    + ": expected times that do not go back");
        }
        lastExchangeTime = event.exchangeTime();
        lastLocalTime = event.receiveTime();
    }

    private void reduce(MarketEvent event) throws IOException {
        long id = event.orderId();
        if (!book.contains(id)) {
            omitted++;
            return;
        }
        sayWhatIsLeft(event, book.remainingQuantity(id) - event.quantity());
    }

    private void execute(MarketEvent event) throws IOException {
        trade(event, flag(event.side().opposite()));
        long id = event.orderId();
        put(EventCode.FILL, event.side(), event, id, event.price(), event.quantity());
        if (book.contains(id)) {
            sayWhatIsLeft(event, book.remainingQuantity(id) - event.quantity());
        }
    }

    private void sayWhatIsLeft(MarketEvent event, long left) throws IOException {
        long id = event.orderId();
        Side side = book.sideOf(id);
        if (left > 0) {
            put(EventCode.MODIFY, side, event, id, book.priceOf(id), left);
        } else {
            cancel(event, side, book.priceOf(id), book.remainingQuantity(id));
        }
    }

    private void replace(MarketEvent event) throws IOException {
        if (event.orderId() == event.newOrderId()) {
            put(EventCode.MODIFY, event.side(), event, event.orderId(), event.price(), event.quantity());
            return;
        }
        boolean known = book.contains(event.orderId());
        cancel(
                event,
                event.side(),
                known ? book.priceOf(event.orderId()) : event.price(),
                known ? book.remainingQuantity(event.orderId()) : event.quantity());
        put(EventCode.ADD, event.side(), event, event.newOrderId(), event.price(), event.quantity());
    }

    private void cancel(MarketEvent event, Side side, long price, long quantity) throws IOException {
        put(EventCode.CANCEL, side, event, event.orderId(), price, quantity);
    }

    private void trade(MarketEvent event, long aggressor) throws IOException {
        put(EventCode.TRADE | aggressor, event, 0, event.price(), event.quantity());
    }

    private static long flag(Side side) {
        return side == Side.BUY ? EventCode.BUY : EventCode.SELL;
    }

    private void put(int code, Side side, MarketEvent event, long id, long price, long quantity) throws IOException {
        put(code | flag(side), event, id, price, quantity);
    }

    private void put(long codeAndSide, MarketEvent event, long id, long price, long quantity) throws IOException {
        one.clear();
        one.putLong(BOTH | codeAndSide).putLong(event.exchangeTime()).putLong(event.receiveTime());
        one.putDouble(exact("price", price, ticks)).putDouble(exact("quantity", quantity, lots));
        one.putLong(id).putLong(0).putDouble(0);
        records.write(one.array());
        count++;
    }

    private static double exact(String what, long steps, DecimalGrid grid) {
        double value = grid.toDouble(steps);
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(what + " " + grid.show(steps)
                    + " has more digits than a double holds exactly: expected at most 15");
        }
        return value;
    }

    /** {@return how many events there is no record for} */
    public long omitted() {
        return omitted;
    }

    /**
     * Completes the file and puts it into its place.
     *
     * @throws IOException if that fails; what was there before is there still
     */
    public void commit() throws IOException {
        records.close();
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(archive, 1 << 16));
        ZipEntry entry = new ZipEntry(HftbacktestFormat.ENTRY);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(NpyHeader.write(count));
        Files.copy(recordsPath, zip);
        zip.finish();
        zip.flush();
        archive.commit();
        close();
    }

    /** Takes away what was begun and not committed. Closing twice does nothing more. */
    @Override
    public void close() throws IOException {
        try (archive) {
            records.close();
        } finally {
            Files.deleteIfExists(recordsPath);
        }
    }
}
