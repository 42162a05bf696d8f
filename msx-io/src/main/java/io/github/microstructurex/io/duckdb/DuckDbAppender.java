package io.github.microstructurex.io.duckdb;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.duckdb.Database.Recording;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/**
 * Appends events of one instrument to a {@link DuckDbStore}, in batches. A batch is stored whole by {@link #commit()}, or
 * not at all. Until then it is in the memory and the temporary files of DuckDB, so commit from time to time: every hundred
 * thousand events, say. For use by one thread. After an exception it can only be closed.
 */
public final class DuckDbAppender implements AutoCloseable {
    private final Database database;
    private final Instrument instrument;
    private final int instrumentNumber;
    private final int recording;
    private final DuckDBAppender rows;
    private long events;
    private long committed;
    private long firstTime = Long.MAX_VALUE;
    private long lastTime = Long.MIN_VALUE;
    private boolean closed;

    private DuckDbAppender(Database database, Instrument instrument) throws SQLException {
        this.database = database;
        this.instrument = instrument;
        instrumentNumber = database.numberOf(instrument);
        // Noted at once, so that no other appender takes the number; without a time it touches no range.
        recording = database.nextRecording();
        database.note(instrumentNumber, new Recording(recording, Long.MAX_VALUE, Long.MIN_VALUE, 0));
        database.begin();
        rows = database.appender();
    }

    static DuckDbAppender begin(Database database, Instrument instrument) {
        try {
            return new DuckDbAppender(database, instrument);
        } catch (SQLException failure) {
            database.close();
            throw database.failed(failure);
        } catch (MarketDataException unfit) {
            database.close();
            throw unfit;
        }
    }

    /**
     * Appends an event.
     *
     * @param event the event, which is not kept; its {@link MarketEvent#instrument()} is not stored
     * @throws MarketDataException if DuckDB refuses it
     */
    public void write(MarketEvent event) {
        try {
            rows.beginRow();
            rows.append(recording)
                    .append(events)
                    .append(event.sequence())
                    .append(event.exchangeTime())
                    .append(event.receiveTime())
                    .append((byte) Codes.TYPES.indexOf(event.type()))
                    .append(event.orderId())
                    .append(event.newOrderId());
            appendCode(event.hasSide() ? event.side().index() : -1);
            if (event.price() == BookView.NO_PRICE) {
                rows.appendNull();
            } else {
                rows.append(event.price());
            }
            rows.append(event.quantity());
            appendCode(event.type() == MarketEventType.PHASE ? Codes.PHASES.indexOf(event.phase()) : -1);
            rows.append(event.isSnapshot());
            rows.endRow();
        } catch (SQLException failure) {
            throw database.failed(failure);
        }
        events++;
        firstTime = Math.min(firstTime, event.exchangeTime());
        lastTime = Math.max(lastTime, event.exchangeTime());
    }

    private void appendCode(int code) throws SQLException {
        if (code < 0) {
            rows.appendNull();
        } else {
            rows.append((byte) code);
        }
    }

    /**
     * Stores the batch: what was written since the last commit. Sources that are opened from now on show it.
     *
     * @throws MarketDataException if there are events of the instrument from the time of this recording already, or the
     *     database cannot be written; nothing of the batch is stored then
     */
    public void commit() {
        if (events == committed) {
            return;
        }
        refuseOverlap();
        try {
            rows.flush();
        } catch (SQLException failure) {
            throw database.failed(failure);
        }
        database.note(instrumentNumber, new Recording(recording, firstTime, lastTime, events));
        database.commit();
        committed = events;
        database.begin();
    }

    private void refuseOverlap() {
        for (Recording other : database.recordings(instrument.symbol(), firstTime, lastTime)) {
            if (other.number() != recording) {
                throw database.wrong(
                        other.events() + " events of " + instrument.symbol() + " from " + other.firstTime() + " to "
                                + other.lastTime(),
                        "none in the time of those to append, from " + firstTime + " to " + lastTime);
            }
        }
    }

    /** {@return how many events were committed} */
    public long committed() {
        return committed;
    }

    /** Drops what was written and not committed. Closing twice does nothing more. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (database) {
            closeRows();
            database.rollback();
        }
    }

    /** Closing flushes, so this comes before what takes it back. */
    private void closeRows() {
        try {
            rows.close();
        } catch (SQLException unflushed) {
            // What cannot be written is to be dropped anyway.
        }
    }
}
