package io.github.microstructurex.io.internal.hftbacktest;

import static io.github.microstructurex.io.internal.hftbacktest.HftbacktestFixture.shown;
import static io.github.microstructurex.io.internal.hftbacktest.HftbacktestFixture.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.internal.StoredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HftbacktestWriterTest {
    @TempDir
    Path folder;

    private final MarketEventBuffer event = new MarketEventBuffer();

    @Test
    void everyTypeHasItsRecords() {
        Path file = folder.resolve("day.npz");
        try (MarketDataWriter writer = writer(file)) {
            writer.write(event.add(1, Side.SELL, 400, 9).at(1));
            writer.write(event.reduce(1, Side.SELL, 400, 2).at(2));
            writer.write(event.execute(1, Side.SELL, 400, 3).at(3));
            writer.write(event.execute(1, Side.SELL, 400, 4).at(4));
            writer.write(event.add(2, Side.BUY, 399, 1).at(5));
            writer.write(event.replace(2, 3, Side.BUY, 398, 2).at(6));
            writer.write(event.replace(3, 3, Side.BUY, 397, 2).at(7));
            writer.write(event.delete(3, Side.BUY, 397, 2).at(8));
            writer.write(event.trade(Side.BUY, 397, 2).at(9));
            writer.write(event.trade(null, 397, 2).at(10));
            writer.write(event.clear().at(11));
            writer.write(event.phase(TradingPhase.HALTED).at(12));
            writer.write(event.reduce(99, Side.BUY, 1, 1).at(13));
            assertThat(writer.losses())
                    .isEqualTo(Map.of(
                            "replacements by another order (written as a deletion and an addition)", 1L,
                            "phases", 1L,
                            "reductions of orders that were never added", 1L));
            writer.finish();
        }
        assertThat(records(file))
                .containsExactly(
                        "SELL 10: 1, 9 @ 100.0 at 1",
                        "SELL 12: 1, 7 @ 100.0 at 2",
                        "BUY 2: 0, 3 @ 100.0 at 3",
                        "SELL 13: 1, 3 @ 100.0 at 3",
                        "SELL 12: 1, 4 @ 100.0 at 3",
                        "BUY 2: 0, 4 @ 100.0 at 4",
                        "SELL 13: 1, 4 @ 100.0 at 4",
                        "SELL 11: 1, 4 @ 100.0 at 4",
                        "BUY 10: 2, 1 @ 99.75 at 5",
                        "BUY 11: 2, 1 @ 99.75 at 6",
                        "BUY 10: 3, 2 @ 99.5 at 6",
                        "BUY 12: 3, 2 @ 99.25 at 7",
                        "BUY 11: 3, 2 @ 99.25 at 8",
                        "SELL 2: 0, 2 @ 99.25 at 9",
                        "2: 0, 2 @ 99.25 at 10",
                        "3: 0, 0 @ 0.0 at 11");
        assertThat(folder.toFile().list()).containsExactly("day.npz");
    }

    private static List<String> records(Path file) {
        List<String> shown = new ArrayList<>();
        StoredFile array = new StoredFile(file, Optional.of("data.npy"));
        try (EventRecords records = new EventRecords(array)) {
            while (records.next()) {
                String side = (records.ev() & EventCode.BUY) != 0
                        ? "BUY "
                        : (records.ev() & EventCode.SELL) != 0 ? "SELL " : "";
                shown.add(side + EventCode.of(records.ev()) + ": " + records.orderId() + ", "
                        + (long) records.quantity() + " @ " + records.price() + " at " + records.exchangeTime());
            }
        }
        return shown;
    }

    @Test
    void theSameEventsMakeTheSameBytes() {
        for (String name : List.of("a.npz", "b.npz")) {
            try (MarketDataWriter writer = writer(folder.resolve(name))) {
                writer.write(event.add(1, Side.SELL, 400, 9).at(1, 5));
                writer.finish();
            }
        }
        assertThat(folder.resolve("a.npz")).hasSameBinaryContentAs(folder.resolve("b.npz"));
        assertThat(shown(folder.resolve("a.npz"))).containsExactly("ADD 1 SELL 9 @ 400 at 1");
    }

    @Test
    void timesThatGoBackAndValuesThatADoubleDoesNotHoldAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("day.npz"), "before");
        try (MarketDataWriter writer = writer(file)) {
            writer.write(event.add(1, Side.SELL, 400, 9).at(5, 9));
            assertThatThrownBy(() ->
                            writer.write(event.delete(1, Side.SELL, 400, 9).at(6, 8)))
                    .hasMessage(
                            file + ": found the event 2, DELETE 1 SELL 9 @ 400 at 6, expected a time of receipt (this"
                                    + " one's is 8) that is not before that of the event before it, 9");
        }
        try (MarketDataWriter writer = writer(file)) {
            writer.write(event.add(1, Side.SELL, 400, 9).at(5));
            assertThatThrownBy(() ->
                            writer.write(event.delete(1, Side.SELL, 400, 9).at(4)))
                    .hasMessageEndingWith("expected a time that is not before that of the event before it, 5");
        }
        try (MarketDataWriter writer = writer(file)) {
            assertThatThrownBy(() ->
                            writer.write(event.add(1, Side.SELL, 1L << 60, 9).at(6, 9)))
                    .hasMessage(file
                            + ": found the event 1, ADD 1 SELL 9 @ 1152921504606846976 at 6, expected a price of at"
                            + " most 15 digits, since a double holds 288230376151711744 inexactly");
        }
        try (MarketDataWriter writer = writer(file)) {
            writer.write(event.phase(TradingPhase.HALTED).at(6));
            assertThatThrownBy(writer::finish).hasMessage(file + ": found no events to write, expected at least one");
        }
        assertThatThrownBy(() -> writer(folder.resolve("day.npz.gz")))
                .hasMessageContaining("expected one that ends with .npz");
        assertThat(file).hasContent("before");
        assertThat(folder.toFile().list()).containsExactly("day.npz");
    }
}
