package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.OpenOptions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Files, and DuckDB to look at them. */
final class ParquetFixture {
    static final Instrument AMZN = Instrument.of("AMZN", "0.01", "1");
    static final MarketDataHeader HEADER =
            new MarketDataHeader(AMZN, LocalDate.of(2012, 6, 21), ZoneId.of("America/New_York"), OptionalInt.empty());
    static final OpenOptions GIVEN = OpenOptions.defaults()
            .withSymbol("AMZN")
            .withTick(new BigDecimal("0.01"))
            .withLot(BigDecimal.ONE);

    private ParquetFixture() {}

    static void write(String format, Path file, MarketDataHeader header, List<? extends MarketEvent> events) {
        try (MarketDataWriter writer = MarketDataFormats.byName(format).create(file, header)) {
            events.forEach(writer::write);
            writer.finish();
        }
    }

    static List<MarketEventBuffer> read(MarketEventSource source) {
        List<MarketEventBuffer> events = new ArrayList<>();
        try (source) {
            while (source.advance()) {
                events.add(new MarketEventBuffer().copyFrom(source.event()));
            }
        }
        return events;
    }

    static List<MarketEventBuffer> read(Path file, OpenOptions options) {
        try (MarketDataFile opened = MarketDataFormats.open(file, options)) {
            return read(opened.events());
        }
    }

    static List<String> states(MarketDataFile file) {
        List<String> states = new ArrayList<>();
        try (DepthSource source = file.depth().orElseThrow()) {
            while (source.advance()) {
                states.add(source.depth().toString());
            }
        }
        return states;
    }

    /** Every field. */
    static String describe(MarketEvent event) {
        return event.sequence() + " " + event.receiveTime() + " " + event;
    }

    static List<String> describe(List<? extends MarketEvent> events) {
        return events.stream().map(ParquetFixture::describe).toList();
    }

    static Depth depth(int levels, long bid, long bidSize, long ask, long askSize) {
        Depth depth = new Depth(levels);
        depth.append(Side.BUY, bid, bidSize);
        depth.append(Side.SELL, ask, askSize);
        return depth;
    }

    /** Runs statements of SQL; returns the rows of the last one, fields separated by blanks. */
    static List<String> duckDb(String... statements) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < statements.length - 1; i++) {
                statement.execute(statements[i]);
            }
            if (!statement.execute(statements[statements.length - 1])) {
                return rows;
            }
            try (ResultSet result = statement.getResultSet()) {
                while (result.next()) {
                    StringBuilder row = new StringBuilder();
                    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                        row.append(column == 1 ? "" : " ").append(result.getString(column));
                    }
                    rows.add(row.toString());
                }
            }
        }
        return rows;
    }
}
