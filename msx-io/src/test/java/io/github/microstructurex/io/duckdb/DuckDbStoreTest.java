package io.github.microstructurex.io.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbStoreTest {
    private static final Instrument AMZN = Instrument.of("AMZN", "0.01", "1");
    private static final Instrument AAPL = Instrument.of("AAPL", "0.0001", "1");
    private static final long TIME = 1_340_285_400_123_456_789L;

    private static final List<MarketEventBuffer> EVENTS = List.of(
            new MarketEventBuffer().phase(TradingPhase.HALTED).at(TIME).sequence(1),
            new MarketEventBuffer()
                    .add(-7, Side.BUY, 22_381, 300)
                    .at(TIME, TIME + 5)
                    .sequence(2)
                    .snapshot(true),
            new MarketEventBuffer()
                    .reduce(-7, Side.BUY, 22_381, 100)
                    .at(TIME + 1)
                    .sequence(3),
            new MarketEventBuffer()
                    .replace(-7, 8, Side.BUY, 22_382, 200)
                    .at(TIME + 2)
                    .sequence(4),
            new MarketEventBuffer()
                    .execute(8, Side.BUY, 22_382, 50)
                    .at(TIME + 2)
                    .sequence(5),
            new MarketEventBuffer().trade(null, 22_390, 1).at(TIME + 3).sequence(6),
            new MarketEventBuffer().trade(Side.SELL, 22_391, 2).at(TIME + 3).sequence(7),
            new MarketEventBuffer()
                    .delete(8, Side.BUY, 22_382, 150)
                    .at(TIME + 4)
                    .sequence(9),
            new MarketEventBuffer().clear().at(TIME + 5).sequence(10));

    @TempDir
    Path folder;

    private static void append(DuckDbStore store, Instrument instrument, List<MarketEventBuffer> events) {
        try (DuckDbAppender appender = store.append(instrument)) {
            events.forEach(appender::write);
            appender.commit();
            assertThat(appender.committed()).isEqualTo(events.size());
        }
    }

    private static List<String> read(MarketEventSource source) {
        List<String> events = new ArrayList<>();
        try (source) {
            while (source.advance()) {
                events.add(describe(source.event()));
            }
            assertThat(source.advance()).isFalse();
        }
        return events;
    }

    private static String describe(MarketEvent event) {
        return event.sequence() + " " + event.receiveTime() + " " + event;
    }

    private static List<String> describe(List<MarketEventBuffer> events) {
        return events.stream().map(DuckDbStoreTest::describe).toList();
    }

    private static List<String> all(DuckDbStore store, String symbol) {
        return read(store.events(symbol, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private static MarketEventBuffer trade(long time) {
        return new MarketEventBuffer().trade(Side.BUY, 100, 1).at(time).sequence(time);
    }

    @Test
    void everyFieldOfEveryTypeComesBackFromTheFile() {
        Path file = folder.resolve("market.duckdb");
        try (DuckDbStore store = DuckDbStore.open(file)) {
            append(store, AMZN, EVENTS);
        }
        try (DuckDbStore store = DuckDbStore.open(file)) {
            assertThat(store.instruments()).containsExactly(AMZN);
            assertThat(all(store, "AMZN")).isEqualTo(describe(EVENTS));
        }
    }

    @Test
    void aTimeRangeIncludesItsBeginAndNotItsEnd() {
        try (DuckDbStore store = DuckDbStore.inMemory()) {
            append(store, AMZN, EVENTS);
            append(store, AAPL, EVENTS);
            assertThat(read(store.events("AAPL", TIME + 1, TIME + 4))).isEqualTo(describe(EVENTS.subList(2, 7)));
            assertThat(read(store.events("AMZN", TIME + 5, TIME + 5))).isEmpty();
            assertThat(all(store, "MSFT")).isEmpty();
        }
    }

    @Test
    void tradesAreThoseAgainstVisibleAndUnseenOrders() {
        try (DuckDbStore store = DuckDbStore.inMemory()) {
            append(store, AMZN, EVENTS);
            assertThat(read(store.trades("AMZN", TIME, TIME + 10))).isEqualTo(describe(EVENTS.subList(4, 7)));
        }
    }

    @Test
    void whatWasNotCommittedIsNotThere() {
        Path file = folder.resolve("market.duckdb");
        try (DuckDbStore store = DuckDbStore.open(file);
                DuckDbAppender appender = store.append(AMZN)) {
            appender.write(trade(1));
            appender.write(trade(2));
            appender.commit();
            appender.write(trade(3));
            assertThat(all(store, "AMZN")).hasSize(2);
        }
        try (DuckDbStore store = DuckDbStore.open(file)) {
            assertThat(all(store, "AMZN")).hasSize(2);
            append(store, AMZN, List.of(trade(3)));
            assertThat(all(store, "AMZN")).hasSize(3);
        }
    }

    @Test
    void aSourceShowsTheStoreAsItWasWhenItWasOpened() {
        try (DuckDbStore store = DuckDbStore.inMemory()) {
            append(store, AMZN, List.of(trade(1)));
            MarketEventSource before = store.events("AMZN", 0, 100);
            append(store, AMZN, List.of(trade(2)));
            assertThat(read(before)).hasSize(1);
            assertThat(all(store, "AMZN")).hasSize(2);
        }
    }

    @Test
    void recordingsComeInTheOrderOfTheirTimes() {
        try (DuckDbStore store = DuckDbStore.inMemory()) {
            append(store, AMZN, List.of(trade(20), trade(21)));
            append(store, AMZN, List.of(trade(10), trade(9), trade(11)));
            assertThat(read(store.events("AMZN", 0, 100)))
                    .extracting(text -> text.substring(0, text.indexOf(' ')))
                    .containsExactly("10", "9", "11", "20", "21");
        }
    }

    @Test
    void aDayIsNotStoredTwice() {
        try (DuckDbStore store = DuckDbStore.inMemory()) {
            append(store, AMZN, List.of(trade(20), trade(25)));
            assertThatThrownBy(() -> append(store, AMZN, List.of(trade(20), trade(25))))
                    .isInstanceOf(MarketDataException.class)
                    .hasMessage(
                            "a database in memory: found 2 events of AMZN from 20 to 25, expected none in the time of"
                                    + " those to append, from 20 to 25");
            assertThat(all(store, "AMZN")).hasSize(2);
        }
    }

    @Test
    void anInstrumentKeepsItsTick() {
        try (DuckDbStore store = DuckDbStore.inMemory()) {
            append(store, AMZN, EVENTS);
            assertThatThrownBy(() -> store.append(Instrument.of("AMZN", "0.05", "1")))
                    .isInstanceOf(MarketDataException.class)
                    .hasMessageContaining("tickSize=0.01")
                    .hasMessageContaining("tickSize=0.05");
        }
    }

    @Test
    void manyBatchesAreReadInTheOrderInWhichTheyWereWritten() {
        int events = 400_000;
        try (DuckDbStore store = DuckDbStore.open(folder.resolve("market.duckdb"));
                DuckDbAppender appender = store.append(AMZN)) {
            MarketEventBuffer event = new MarketEventBuffer();
            for (int i = 1; i <= events; i++) {
                appender.write(
                        event.add(i, Side.BUY, 100 + i % 7, i).at(TIME + i / 3).sequence(i));
                if (i % 100_000 == 0) {
                    appender.commit();
                }
            }
            try (MarketEventSource source = store.events("AMZN", TIME, TIME + events)) {
                for (int i = 1; i <= events; i++) {
                    assertThat(source.advance()).isTrue();
                    if (source.event().orderId() != i) {
                        assertThat(source.event().orderId()).isEqualTo(i);
                    }
                }
                assertThat(source.advance()).isFalse();
            }
        }
    }

    @Test
    void theViewsSpeakOfSymbolsNamesAndPrices() throws SQLException {
        Path file = folder.resolve("market.duckdb");
        try (DuckDbStore store = DuckDbStore.open(file)) {
            append(store, AMZN, EVENTS);
        }
        assertThat(query(
                        file,
                        "select symbol, type, side, ticks, price, lots, phase from events where sequence < 3"
                                + " order by sequence"))
                .containsExactly("AMZN PHASE null null null 0 HALTED", "AMZN ADD BUY 22381 223.81 300 null");
        assertThat(query(
                        file,
                        "select price, quantity, aggressor_side, epoch_ns(exchange_time) from trades"
                                + " order by sequence"))
                .containsExactly(
                        "223.82 50.0 SELL " + (TIME + 2),
                        "223.9 1.0 null " + (TIME + 3),
                        "223.91 2.0 BUY " + (TIME + 3));
    }

    private static List<String> query(Path file, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.append(column == 1 ? "" : " ").append(result.getString(column));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    @Test
    void whatIsNoDatabaseSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("text.duckdb"), "no database at all, but some text");
        assertThatThrownBy(() -> DuckDbStore.open(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(file + ": found an error of DuckDB: ");
    }
}
