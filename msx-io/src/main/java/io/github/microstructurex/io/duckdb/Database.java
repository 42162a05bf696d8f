package io.github.microstructurex.io.duckdb;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.io.MarketDataException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;

/** The tables, and all that is said in SQL. Apart, because using this class fails where the library is absent. */
final class Database implements AutoCloseable {
    private static final String SCHEMA = """
            create table if not exists msx_instruments(
                instrument integer primary key,
                symbol varchar not null unique,
                tick_size varchar not null,
                lot_size varchar not null);
            create table if not exists msx_recordings(
                recording integer primary key,
                instrument integer not null,
                first_time bigint not null,
                last_time bigint not null,
                events bigint not null);
            create table if not exists msx_events(
                recording integer not null,
                "position" bigint not null,
                sequence bigint not null,
                exchange_time bigint not null,
                receive_time bigint not null,
                type tinyint not null,
                order_id bigint not null,
                new_order_id bigint not null,
                side tinyint,
                price bigint,
                quantity bigint not null,
                phase tinyint,
                is_snapshot boolean not null);
            create or replace view events as
                select symbol, recording, "position", sequence,
                    make_timestamp_ns(exchange_time) as exchange_time, make_timestamp_ns(receive_time) as receive_time,
                    (['ADD', 'REDUCE', 'DELETE', 'REPLACE', 'EXECUTE', 'TRADE', 'CLEAR', 'PHASE'])[type + 1] as type,
                    order_id, new_order_id, (['BUY', 'SELL'])[side + 1] as side,
                    price as ticks, price * tick_size::double as price,
                    quantity as lots, quantity * lot_size::double as quantity,
                    (['CONTINUOUS', 'CALL_AUCTION', 'HALTED', 'CLOSED'])[phase + 1] as phase, is_snapshot
                from msx_events join msx_recordings r using (recording) join msx_instruments using (instrument);
            create or replace view trades as
                select symbol, recording, "position", sequence, exchange_time, receive_time, ticks, price, lots,
                    quantity, case side when 'BUY' then 'SELL' when 'SELL' then 'BUY' end as aggressor_side
                from events where type in ('EXECUTE', 'TRADE')
            """;

    private static final String EVENTS = """
            select sequence, exchange_time, receive_time, type, order_id, new_order_id,
                side, price, quantity, phase, is_snapshot
            from msx_events
            where recording = ? and exchange_time >= ? and exchange_time < ?""";

    private final String name;
    private final DuckDBConnection connection;

    private Database(String name, DuckDBConnection connection) {
        this.name = name;
        this.connection = connection;
    }

    /** A row of the table of recordings. */
    record Recording(int number, long firstTime, long lastTime, long events) {}

    static Database open(String name, String url) {
        try {
            Properties properties = new Properties();
            properties.setProperty("jdbc_stream_results", "true");
            DuckDBConnection connection = DuckDBConnection.newConnection(url, false, url, properties);
            Database database = new Database(name, connection);
            try {
                database.execute(SCHEMA);
            } catch (MarketDataException foreign) {
                database.close();
                throw foreign;
            }
            return database;
        } catch (SQLException failure) {
            throw failed(name, failure);
        }
    }

    /** Another connection to the same database, for one reader or writer. */
    Database another() {
        try {
            return new Database(name, connection.duplicate());
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static MarketDataException failed(String name, SQLException failure) {
        MarketDataException exception = MarketDataException.inFile(
                name, "an error of DuckDB: " + failure.getMessage(), "a database that can be read and written");
        exception.initCause(failure);
        return exception;
    }

    MarketDataException failed(SQLException failure) {
        return failed(name, failure);
    }

    MarketDataException wrong(String found, String expected) {
        return MarketDataException.inFile(name, found, expected);
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    void begin() {
        execute("begin transaction");
    }

    void commit() {
        execute("commit");
    }

    void rollback() {
        execute("rollback");
    }

    List<Instrument> instruments() {
        List<Instrument> instruments = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select symbol, tick_size, lot_size from msx_instruments order by symbol")) {
            while (rows.next()) {
                instruments.add(Instrument.of(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
        return instruments;
    }

    /** Finds the number of an instrument, or gives it one. */
    int numberOf(Instrument instrument) {
        for (Instrument known : instruments()) {
            if (known.symbol().equals(instrument.symbol()) && !known.equals(instrument)) {
                throw wrong("the instrument " + known, "the appended " + instrument);
            }
        }
        try (DuckDBPreparedStatement insert = connection.prepare(
                "insert into msx_instruments select coalesce(max(instrument), 0) + 1, ?, ?, ? from msx_instruments"
                        + " on conflict do nothing")) {
            insert.setString(1, instrument.symbol());
            insert.setString(2, instrument.tickSize().toPlainString());
            insert.setString(3, instrument.lotSize().toPlainString());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw failed(failure);
        }
        return (int) number("select instrument from msx_instruments where symbol = ?", instrument.symbol());
    }

    int nextRecording() {
        return (int) number("select coalesce(max(recording), 0) + 1 from msx_recordings where ? is not null", "");
    }

    private long number(String query, String parameter) {
        try (DuckDBPreparedStatement statement = connection.prepare(query)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** Lists the recordings of an instrument that touch a time range, both ends included, in the order of time. */
    List<Recording> recordings(String symbol, long from, long to) {
        List<Recording> recordings = new ArrayList<>();
        try (DuckDBPreparedStatement statement = connection.prepare(
                "select recording, first_time, last_time, events from msx_recordings join msx_instruments using"
                        + " (instrument) where symbol = ? and last_time >= ? and first_time <= ? order by first_time")) {
            statement.setString(1, symbol);
            statement.setLong(2, from);
            statement.setLong(3, to);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    recordings.add(new Recording(rows.getInt(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)));
                }
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
        return recordings;
    }

    void note(int instrument, Recording recording) {
        execute("insert or replace into msx_recordings values (" + recording.number() + ", " + instrument + ", "
                + recording.firstTime() + ", " + recording.lastTime() + ", " + recording.events() + ")");
    }

    DuckDBAppender appender() throws SQLException {
        return connection.createAppender("msx_events");
    }

    /** Prepares the query of a recording's events from a time on and before another. */
    DuckDBPreparedStatement events(boolean tradesOnly, int recording, long from, long to) throws SQLException {
        String sql = tradesOnly ? EVENTS + " and type in (4, 5)" : EVENTS;
        DuckDBPreparedStatement statement = connection.prepare(sql);
        statement.setInt(1, recording);
        statement.setLong(2, from);
        statement.setLong(3, to);
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }
}
