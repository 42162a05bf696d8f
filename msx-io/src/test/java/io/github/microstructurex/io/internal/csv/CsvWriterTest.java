package io.github.microstructurex.io.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.csv.CsvTrades;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWriterTest {
    private static final Instrument INSTRUMENT = Instrument.of("TEST", "0.01", "0.5");

    @TempDir
    Path folder;

    private final MarketEventBuffer event = new MarketEventBuffer();

    private MarketDataWriter writer(String name) {
        MarketDataHeader header = new MarketDataHeader(INSTRUMENT, LocalDate.EPOCH, ZoneOffset.UTC, OptionalInt.of(2));
        return MarketDataFormats.forTarget(folder.resolve(name)).create(folder.resolve(name), header);
    }

    @Test
    void tradesAreRowsWithTheOrderThatRestedAndTheRestIsCounted() {
        try (MarketDataWriter writer = writer("trades.csv")) {
            writer.write(event.add(7, Side.BUY, 10_050, 20).at(5));
            writer.write(event.execute(7, Side.BUY, 10_050, 3).at(6));
            writer.write(event.execute(8, Side.SELL, -10_051, 4).at(6));
            writer.write(event.trade(Side.SELL, 10_051, 4).at(7, 9));
            writer.write(event.trade(null, 0, 4).at(7));
            writer.write(event.delete(7, Side.BUY, 10_050, 17).at(8));
            writer.write(event.phase(TradingPhase.CLOSED).at(9));
            assertThat(writer.losses())
                    .containsExactly(
                            entry("additions", 1L),
                            entry("times of receipt", 1L),
                            entry("deletions", 1L),
                            entry("phases", 1L));
            writer.finish();
        }
        assertThat(folder.resolve("trades.csv")).hasContent("""
                trade_id,timestamp,buy_order_id,sell_order_id,price,quantity,aggressor_side
                1,6,7,0,100.5,1.5,SELL
                2,6,0,8,-100.51,2,BUY
                3,7,0,0,100.51,2,BUY
                4,7,0,0,0,2,
                """);
        assertThat(CsvTrades.of(INSTRUMENT).load(folder.resolve("trades.csv"))).hasSize(4);
    }

    @Test
    void aSnapshotIsTheStateAfterItsInstant() {
        try (MarketDataWriter writer = writer("snapshots.csv")) {
            writer.write(event.add(1, Side.BUY, 10_050, 20).at(5));
            writer.write(event.add(2, Side.SELL, 10_060, 3).at(5));
            writer.write(event.execute(2, Side.SELL, 10_060, 1).at(6, 7));
            writer.write(event.trade(null, 10_055, 1).at(8));
            writer.write(event.add(3, Side.BUY, 10_040, 1).at(9));
            writer.write(event.add(4, Side.BUY, 10_030, 1).at(9));
            writer.write(event.clear().at(9));
            assertThat(writer.losses())
                    .containsExactly(
                            entry("events of which only the state after their instant is kept", 5L),
                            entry("times of receipt", 1L),
                            entry("trades but for their last price", 1L),
                            entry("states whose levels behind the best ones are left out", 1L));
            writer.finish();
        }
        assertThat(folder.resolve("snapshots.csv")).hasContent("""
                timestamp,bid_price_1,bid_size_1,bid_price_2,bid_size_2,ask_price_1,ask_size_1,ask_price_2,ask_size_2,last_trade_price
                5,100.5,10,,,100.6,1.5,,,
                6,100.5,10,,,100.6,1,,,100.6
                8,100.5,10,,,100.6,1,,,100.55
                9,100.5,10,100.4,0.5,100.6,1,,,100.55
                9,,,,,,,,,100.55
                """);
    }

    @Test
    void whatCannotBeSaidIsNamed() {
        try (MarketDataWriter writer = writer("trades.csv")) {
            writer.write(event.add(1, Side.BUY, 1, 1).at(5));
            assertThatThrownBy(writer::finish).hasMessageEndingWith("found no trades to write, expected at least one");
            assertThatThrownBy(() -> writer.write(event.trade(null, 1, 1).at(4)))
                    .isInstanceOf(MarketDataException.class)
                    .hasMessage(folder.resolve("trades.csv")
                            + ": found the event 2, TRADE 0 ? 1 @ 1 at 4, expected a time that is not before that of the"
                            + " event before it, 5");
        }
        try (MarketDataWriter writer = writer("snapshots.csv")) {
            assertThatThrownBy(writer::finish).hasMessageEndingWith("found no states to write, expected at least one");
            assertThatThrownBy(
                            () -> writer.write(event.reduce(1, Side.BUY, 1, 1).at(4)))
                    .hasMessageContaining("found the event 1, REDUCE 1 BUY 1 @ 1 at 4, expected an event that fits");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aNameOfNoFormatOrAStepThatIsTooFineIsRefused() {
        Path target = folder.resolve("day.txt");
        assertThatThrownBy(() -> MarketDataFormats.forTarget(target))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(target + ": found the name of no format that can be written, expected one of: ")
                .hasMessageContaining("csv-trades (*trades.csv)");
        Instrument fine = new Instrument("TEST", new BigDecimal("1E-19"), BigDecimal.ONE);
        MarketDataHeader header = new MarketDataHeader(fine, LocalDate.EPOCH, ZoneOffset.UTC, OptionalInt.of(20_000));
        assertThatThrownBy(() -> MarketDataFormats.byName("csv-trades").create(target, header))
                .hasMessageContaining("one of at most 18 decimals");
        assertThatThrownBy(() -> MarketDataFormats.byName("csv-snapshots").create(target, header))
                .hasMessageContaining("found 20000 levels a side, expected at most 10000");
        assertThat(folder).isEmptyDirectory();
    }
}
