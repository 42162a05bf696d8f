package io.github.microstructurex.io.internal.parquet;

import static io.github.microstructurex.io.internal.parquet.ParquetFixture.HEADER;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.depth;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.duckDb;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.read;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.states;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.OpenOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetSnapshotsTest {
    private static final List<MarketEventBuffer> EVENTS = List.of(
            new MarketEventBuffer().add(1, Side.BUY, 100, 5).at(1).sequence(1),
            new MarketEventBuffer().add(2, Side.SELL, 102, 7).at(2).sequence(2),
            new MarketEventBuffer().execute(2, Side.SELL, 102, 3).at(3).sequence(3),
            new MarketEventBuffer().trade(null, 101, 9).at(4).sequence(4));

    @TempDir
    Path folder;

    @Test
    void givenStatesAreReadBack() throws SQLException {
        Path file = folder.resolve("book.parquet");
        Depth empty = new Depth(2);
        Depth full = depth(2, 22_381, 5, 22_383, 6);
        full.append(Side.BUY, 22_380, 1);
        try (MarketDataWriter writer =
                MarketDataFormats.byName("parquet-snapshots").create(file, HEADER)) {
            writer.write(EVENTS.get(0));
            writer.write(empty);
            writer.write(EVENTS.get(1));
            writer.write(full);
            writer.finish();
        }
        try (MarketDataFile opened = MarketDataFormats.open(file)) {
            assertThat(opened.formatName()).isEqualTo("parquet-snapshots");
            assertThat(opened.visibleLevels()).isEmpty();
            assertThat(states(opened)).containsExactly(empty.toString(), full.toString());
            assertThat(read(opened.events()))
                    .extracting(event -> event.sequence() + " " + event)
                    .containsExactly(
                            "1 CLEAR at 1",
                            "2 CLEAR at 2",
                            "2 ADD 1 BUY 5 @ 22381 at 2 (snapshot)",
                            "2 ADD 2 BUY 1 @ 22380 at 2 (snapshot)",
                            "2 ADD 3 SELL 6 @ 22383 at 2 (snapshot)");
        }
        assertThat(duckDb("select bid_price_1, bid_size_1, ask_price_1, ask_size_1, bid_price_2, ask_price_2 from '"
                        + file + "'"))
                .containsExactly("null null null null null null", "223.81 5 223.83 6 223.80 null");
    }

    @Test
    void eventsOfAllLevelsMakeTheirStates() {
        Path file = folder.resolve("book.parquet");
        write("parquet-snapshots", file, HEADER, EVENTS);
        try (MarketDataFile opened = MarketDataFormats.open(file)) {
            assertThat(states(opened))
                    .containsExactly(
                            "bids [100 x 5], asks []",
                            "bids [100 x 5], asks [102 x 7]",
                            "bids [100 x 5], asks [102 x 4]",
                            "bids [100 x 5], asks [102 x 4]");
        }
    }

    @Test
    void eventsThatMakeNoBookNeedTheirStates() {
        Path file = folder.resolve("book.parquet");
        assertThatThrownBy(() -> write("parquet-snapshots", file, HEADER, EVENTS.subList(2, 4)))
                .hasMessage(
                        file + ": found the event 1, EXECUTE 2 SELL 3 @ 102 at 3, expected an event that fits the book"
                                + " which those before it make, or the states of the book");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theHeaderSaysHowManyLevelsAreMade() {
        MarketDataHeader two =
                new MarketDataHeader(HEADER.instrument(), HEADER.date(), HEADER.zone(), OptionalInt.of(2));
        Path file = folder.resolve("book.parquet");
        write("parquet-snapshots", file, two, EVENTS);
        try (MarketDataFile opened = MarketDataFormats.open(file)) {
            assertThat(opened.visibleLevels()).isEmpty();
        }
    }

    @Test
    void tradesKeepWhatTraded() throws SQLException {
        Path file = folder.resolve("day-trades.parquet");
        write("parquet-trades", file, HEADER, EVENTS);
        assertThat(read(file, OpenOptions.defaults()))
                .extracting(event -> event.sequence() + " " + event)
                .containsExactly("3 TRADE 0 SELL 3 @ 102 at 3", "4 TRADE 0 ? 9 @ 101 at 4");
        assertThat(duckDb("select price, quantity, aggressor_side from '" + file + "'"))
                .containsExactly("1.02 3 BUY", "1.01 9 null");
    }
}
