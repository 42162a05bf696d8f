package io.github.microstructurex.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSnapshotsTest {
    private static final CsvSnapshots CSV = CsvSnapshots.of(Instrument.of("TEST", "0.25", "1"));

    @TempDir
    Path folder;

    private static CsvSnapshot snapshot() {
        Depth depth = new Depth(2);
        depth.append(Side.BUY, 400, 7);
        depth.append(Side.BUY, 399, 1);
        depth.append(Side.SELL, 401, 3);
        return new CsvSnapshot(1_000, depth, 400);
    }

    @Test
    void snapshotsAreSavedInTheLibrarysOwnLayoutAndLoadedAgain() throws IOException {
        Path file = folder.resolve("snapshots.csv");
        CsvSnapshot empty = new CsvSnapshot(2_000, new Depth(2), BookView.NO_PRICE);
        CSV.save(file, 2, List.of(snapshot(), empty));
        assertThat(file).hasContent("""
                        timestamp,bid_price_1,bid_size_1,bid_price_2,bid_size_2,ask_price_1,ask_size_1,ask_price_2,ask_size_2,last_trade_price
                        1000,100,7,99.75,1,100.25,3,,,100
                        2000,,,,,,,,,
                        """);
        assertThat(CSV.load(file)).containsExactly(snapshot(), empty);
    }

    @Test
    void aLevelWithoutASizeIsAbsent() {
        Path file = CsvErrorsTest.write(folder.resolve("s.csv"), """
                timestamp,bid_price_1,bid_size_1,ask_price_1,ask_size_1,last_trade_price
                5,0,0,nan,NaN,nan
                6,-1,1,0,2,0
                """);
        try (CsvSnapshotSource snapshots = CSV.open(file)) {
            assertThat(snapshots.maxLevels()).isEqualTo(1);
            assertThat(snapshots.advance()).isTrue();
            assertThat(snapshots.depth()).hasToString("bids [], asks []");
            assertThat(snapshots.lastTradePrice()).isEqualTo(BookView.NO_PRICE);
            assertThat(snapshots.advance()).isTrue();
            assertThat(snapshots.depth()).hasToString("bids [-4 x 1], asks [0 x 2]");
            assertThat(snapshots.time()).isEqualTo(6);
            assertThat(snapshots.lastTradePrice()).isZero();
            assertThat(snapshots.advance()).isFalse();
        }
    }

    @Test
    void otherPeoplesLevelsAreNamedByAPattern() {
        Path file = CsvErrorsTest.write(folder.resolve("s.csv"), """
                exchange,local,asks[0].price,asks[0].amount,bids[0].price,bids[0].amount
                x,7,2,1,1,3
                """);
        CsvColumns columns = CsvColumns.none()
                .with(CsvColumn.TIME, "local")
                .timeIn(ChronoUnit.MICROS)
                .with(CsvColumn.ASK_PRICE, "asks[#].price")
                .with(CsvColumn.ASK_SIZE, "asks[#].amount")
                .with(CsvColumn.BID_PRICE, "bids[#].price")
                .with(CsvColumn.BID_SIZE, "bids[#].amount");
        assertThat(CSV.withColumns(columns).load(file))
                .hasToString("[CsvSnapshot[time=7000, depth=bids [4 x 3], asks [8 x 1], lastTradePrice="
                        + BookView.NO_PRICE + "]]");
    }

    @Test
    void aSnapshotOfMoreLevelsThanTheFileIsRefused() {
        Path file = folder.resolve("s.csv");
        assertThatThrownBy(() -> CSV.save(file, 1, List.of(snapshot())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a snapshot has 2 levels of BUY, expected at most 1");
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> CSV.save(file, 0, List.of())).hasMessage("levels is 0, expected from 1 to 10000");
    }
}
