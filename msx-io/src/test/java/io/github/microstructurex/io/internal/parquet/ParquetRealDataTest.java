package io.github.microstructurex.io.internal.parquet;

import static io.github.microstructurex.io.internal.parquet.ParquetFixture.describe;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.duckDb;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.read;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.states;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.parquet.ParquetColumns;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that other programs wrote, and a day of LOBSTER. Each test is skipped where its file is absent. */
class ParquetRealDataTest {
    private static final OpenOptions BITCOIN = OpenOptions.defaults()
            .withSymbol("BTC/USDT")
            .withTick(new BigDecimal("0.01"))
            .withLot(new BigDecimal("0.000001"));

    /** Their sizes are sums of doubles. */
    private static final ParquetColumns COMPUTED = ParquetColumns.usual().takingNearest();

    @TempDir
    Path folder;

    private static Path sample(String name) {
        Path file = Path.of(System.getProperty("msx.data", "../shared/data"), name);
        assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
        return file;
    }

    @Test
    void tradesOfBinanceWithBrotliAreAllRead() throws SQLException {
        Path file = sample("parquet/binance_btcusdt-trades.parquet");
        List<MarketEventBuffer> trades = read(COMPUTED.open(file, BITCOIN).events());
        assertThat(trades).hasSize(2001);
        assertThat(trades.stream()
                        .map(t -> (t.hasSide() ? t.side().opposite().name() : "?") + " "
                                + new BigDecimal("0.01").multiply(BigDecimal.valueOf(t.price())) + " "
                                + t.quantity() + " " + t.exchangeTime())
                        .toList())
                .isEqualTo(duckDb("select case buyer_maker when 'True' then 'SELL' else 'BUY' end,"
                        + " round(price, 2)::decimal(18,2), round(quantity * 1e6)::bigint, epoch_ns(timestamp) from '"
                        + file + "'"));
    }

    @Test
    void quotesOfBinanceWithBrotliAreAllRead() throws SQLException {
        Path file = sample("parquet/binance_btcusdt-quotes.parquet");
        try (MarketDataFile opened = COMPUTED.open(file, BITCOIN)) {
            assertThat(states(opened))
                    .hasSize(451)
                    .isEqualTo(duckDb("select 'bids [' || round(bid * 100)::bigint || ' x ' || round(bid_size *"
                            + " 1e6)::bigint || '], asks [' || round(ask * 100)::bigint || ' x ' || round(ask_size *"
                            + " 1e6)::bigint || ']' from '" + file + "'"));
        }
    }

    @Test
    void tradesOfNautilusAreAllRead() {
        Path file = sample("parquet/nautilus_64-bit_trades.parquet");
        OpenOptions options = OpenOptions.defaults()
                .withSymbol("TEST")
                .withTick(new BigDecimal("0.1"))
                .withLot(BigDecimal.ONE);
        assertThat(read(file, options))
                .hasSize(100)
                .extracting(Object::toString)
                .containsOnly("TRADE 0 SELL 500 @ 1234 at 0");
    }

    @Test
    void aDayOfLobsterIsWrittenAndReadBackTheSame() throws SQLException {
        Path day = sample("lobster/LOBSTER_SampleFile_AMZN_2012-06-21_5.zip");
        Path events = folder.resolve("events.parquet");
        Path trades = folder.resolve("trades.parquet");
        Path snapshots = folder.resolve("snapshots.parquet");
        List<String> written = new ArrayList<>();
        List<String> states = new ArrayList<>();
        try (MarketDataFile from = MarketDataFormats.open(day);
                MarketEventSource source = from.events();
                DepthSource depth = from.depth().orElseThrow();
                MarketDataWriter toEvents =
                        MarketDataFormats.byName("parquet").create(events, MarketDataHeader.of(from));
                MarketDataWriter toTrades =
                        MarketDataFormats.byName("parquet-trades").create(trades, MarketDataHeader.of(from));
                MarketDataWriter toSnapshots =
                        MarketDataFormats.byName("parquet-snapshots").create(snapshots, MarketDataHeader.of(from))) {
            while (source.advance() && depth.advance()) {
                written.add(describe(source.event()));
                states.add(depth.depth().toString());
                toEvents.write(source.event());
                toTrades.write(source.event());
                toSnapshots.write(source.event());
                toSnapshots.write(depth.depth());
            }
            toEvents.finish();
            toTrades.finish();
            toSnapshots.finish();
        }
        assertThat(describe(read(events, OpenOptions.defaults())))
                .hasSize(155_935)
                .isEqualTo(written);
        assertThat(read(trades, OpenOptions.defaults()))
                .hasSize(8_974 + 2_445)
                .extracting(MarketEventBuffer::type)
                .containsOnly(MarketEventType.TRADE);
        try (MarketDataFile opened = MarketDataFormats.open(snapshots)) {
            assertThat(states(opened)).isEqualTo(states);
        }
        assertThat(duckDb("select type, count(*) from '" + events + "' group by type order by type"))
                .containsExactly("ADD 77381", "DELETE 66685", "EXECUTE 8974", "REDUCE 450", "TRADE 2445");
        assertThat(duckDb("select count(*) from '" + events + "' e join '" + trades
                        + "' t using (sequence) where e.price = t.price and e.quantity = t.quantity"))
                .containsExactly("11419");
    }
}
