package io.github.microstructurex.io.duckdb;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import java.nio.file.Path;
import java.util.List;

/**
 * A database of DuckDB that keeps market events of many instruments and days.
 *
 * <pre>{@code
 * try (DuckDbStore store = DuckDbStore.open(Path.of("market.duckdb"));
 *         DuckDbAppender appender = store.append(day.instrument());
 *         MarketEventSource events = day.events()) {
 *     while (events.advance()) {
 *         appender.write(events.event());
 *     }
 *     appender.commit();
 * }
 * }</pre>
 *
 * <p>What one appender writes is a recording. Events of a recording come back in the order in which they were written,
 * and recordings of an instrument in the order of their times, which do not overlap: so a day cannot be stored twice.
 *
 * <p>In SQL there are two views, {@code events} and {@code trades}, with symbols, names of types and sides, prices and
 * quantities as floating-point numbers beside exact ticks and lots, and times to the nanosecond.
 *
 * <p>A database is opened by one process at a time. A store is used by one thread; an appender and a source may each be
 * used by a thread of its own.
 */
public final class DuckDbStore implements AutoCloseable {
    private static final String LIBRARY = "the library org.duckdb:duckdb_jdbc, on the class path, or on the module path"
            + " with --add-modules duckdb.jdbc,java.sql";

    private final Database database;

    private DuckDbStore(Database database) {
        this.database = database;
    }

    /**
     * Opens a database.
     *
     * @param file the file of the database, which is created if there is none
     * @return the store
     * @throws MarketDataException if it cannot be opened, or the library is missing: then the message names the artifact
     */
    public static DuckDbStore open(Path file) {
        return open(file.toString(), "jdbc:duckdb:" + file.toAbsolutePath());
    }

    /**
     * Makes an empty database that is gone when it is closed.
     *
     * @return the store
     * @throws MarketDataException if the library is missing: then the message names the artifact
     */
    public static DuckDbStore inMemory() {
        return open("a database in memory", "jdbc:duckdb:");
    }

    private static DuckDbStore open(String name, String url) {
        try {
            return new DuckDbStore(Database.open(name, url));
        } catch (LinkageError absentOrForAnotherPlatform) {
            MarketDataException exception = MarketDataException.inFile(name, "a database of DuckDB", LIBRARY);
            exception.initCause(absentOrForAnotherPlatform);
            throw exception;
        }
    }

    /** {@return the instruments that an appender was opened for, in the order of their symbols} */
    public List<Instrument> instruments() {
        return List.copyOf(database.instruments());
    }

    /**
     * Begins a recording.
     *
     * @param instrument whose events will be appended
     * @return the appender, which the caller closes before the store
     * @throws MarketDataException if the store knows the symbol with another tick or lot size
     */
    public DuckDbAppender append(Instrument instrument) {
        return DuckDbAppender.begin(database.another(), instrument);
    }

    /**
     * Reads what was committed before this call. In memory are a few thousand events at a time.
     *
     * @param symbol an instrument's name; of one that is not known there are no events
     * @param from the earliest exchange time, in nanoseconds since the epoch
     * @param to the exchange time to end before
     * @return the events, which the caller closes before the store
     * @throws MarketDataException if the database cannot be read
     */
    public MarketEventSource events(String symbol, long from, long to) {
        return new StoredEvents(database.another(), false, symbol, from, to);
    }

    /**
     * Reads what traded, visibly or not, of what was committed before this call.
     *
     * @param symbol an instrument's name; of one that is not known there are no trades
     * @param from the earliest exchange time, in nanoseconds since the epoch
     * @param to the exchange time to end before
     * @return the events of the types EXECUTE and TRADE, which the caller closes before the store
     * @throws MarketDataException if the database cannot be read
     */
    public MarketEventSource trades(String symbol, long from, long to) {
        return new StoredEvents(database.another(), true, symbol, from, to);
    }

    @Override
    public void close() {
        database.close();
    }
}
