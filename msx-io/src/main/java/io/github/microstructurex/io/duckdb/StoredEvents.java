package io.github.microstructurex.io.duckdb;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.duckdb.Database.Recording;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/** The events of one recording after the other, as the database was when this was opened. */
final class StoredEvents implements MarketEventSource {
    private static final int SEQUENCE = 0;
    private static final int EXCHANGE_TIME = 1;
    private static final int RECEIVE_TIME = 2;
    private static final int TYPE = 3;
    private static final int ORDER_ID = 4;
    private static final int NEW_ORDER_ID = 5;
    private static final int SIDE = 6;
    private static final int PRICE = 7;
    private static final int QUANTITY = 8;
    private static final int PHASE = 9;
    private static final int IS_SNAPSHOT = 10;
    private static final int COLUMNS = 11;

    private final Database database;
    private final boolean tradesOnly;
    private final long from;
    private final long to;
    private final Iterator<Recording> recordings;
    private final MarketEventBuffer event = new MarketEventBuffer();
    private final @Nullable DuckDBReadableVector[] columns = new DuckDBReadableVector[COLUMNS];
    private @Nullable DuckDBPreparedStatement statement;
    private @Nullable DuckDBChunkedResult result;
    private long row = -1;
    private long size;
    private boolean closed;

    StoredEvents(Database database, boolean tradesOnly, String symbol, long from, long to) {
        this.database = database;
        this.tradesOnly = tradesOnly;
        this.from = from;
        this.to = to;
        try {
            database.begin();
            recordings = from < to ? database.recordings(symbol, from, to - 1).iterator() : Collections.emptyIterator();
        } catch (MarketDataException unreadable) {
            database.close();
            throw unreadable;
        }
    }

    @Override
    public boolean advance() {
        if (closed) {
            throw new IllegalStateException("the events were closed");
        }
        if (++row >= size) {
            row = 0;
            size = 0;
            while (size == 0) {
                if (!nextChunk() && !nextRecording()) {
                    return false;
                }
            }
        }
        show();
        return true;
    }

    private boolean nextRecording() {
        try {
            endRecording();
            if (!recordings.hasNext()) {
                return false;
            }
            DuckDBPreparedStatement next =
                    database.events(tradesOnly, recordings.next().number(), from, to);
            statement = next;
            result = next.query();
            return true;
        } catch (SQLException failure) {
            throw database.failed(failure);
        }
    }

    private void endRecording() throws SQLException {
        if (result != null) {
            result.close();
            result = null;
        }
        if (statement != null) {
            statement.close();
            statement = null;
        }
    }

    private boolean nextChunk() {
        DuckDBChunkedResult present = result;
        if (present == null || !present.nextChunk()) {
            return false;
        }
        DuckDBDataChunkReader chunk = present.chunk();
        for (int column = 0; column < COLUMNS; column++) {
            columns[column] = chunk.vector(column);
        }
        size = chunk.rowCount();
        return true;
    }

    private DuckDBReadableVector column(int column) {
        DuckDBReadableVector vector = columns[column];
        if (vector == null) {
            throw new IllegalStateException("there is no present event");
        }
        return vector;
    }

    private long number(int column) {
        return column(column).getLong(row);
    }

    private void show() {
        MarketEventType type = Codes.TYPES.get(column(TYPE).getByte(row));
        switch (type) {
            case ADD -> event.add(number(ORDER_ID), side(), number(PRICE), number(QUANTITY));
            case REDUCE -> event.reduce(number(ORDER_ID), side(), number(PRICE), number(QUANTITY));
            case DELETE -> event.delete(number(ORDER_ID), side(), number(PRICE), number(QUANTITY));
            case EXECUTE -> event.execute(number(ORDER_ID), side(), number(PRICE), number(QUANTITY));
            case REPLACE ->
                event.replace(number(ORDER_ID), number(NEW_ORDER_ID), side(), number(PRICE), number(QUANTITY));
            case TRADE -> event.trade(column(SIDE).isNull(row) ? null : side(), number(PRICE), number(QUANTITY));
            case CLEAR -> event.clear();
            case PHASE -> event.phase(Codes.PHASES.get(column(PHASE).getByte(row)));
        }
        event.sequence(number(SEQUENCE)).at(number(EXCHANGE_TIME), number(RECEIVE_TIME));
        event.snapshot(column(IS_SNAPSHOT).getBoolean(row));
    }

    private Side side() {
        return Codes.SIDES.get(column(SIDE).getByte(row));
    }

    @Override
    public MarketEvent event() {
        return event;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (database) {
            endRecording();
        } catch (SQLException failure) {
            throw database.failed(failure);
        }
    }
}
