package io.github.microstructurex.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.internal.Damage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class CsvProperties {
    private static final String USUAL = "0123456789,.-\"\r\n";

    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("csv");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 300, seed = "42")
    void tradesThatWereSavedAreLoadedAgain(@ForAll long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        CsvTrades csv = CsvTrades.of(instrument(random)).withColumns(columns(random, CsvColumns.trades()));
        List<CsvTrade> trades = new ArrayList<>();
        long time = 0;
        for (int i = random.nextInt(20); i > 0; i--) {
            time += random.nextLong(1L << random.nextInt(1, 55));
            trades.add(new CsvTrade(
                    (random.nextLong() >> random.nextInt(63)) | 1,
                    time,
                    random.nextInt(3),
                    random.nextInt(3),
                    price(random),
                    quantity(random),
                    random.nextInt(3) == 0
                            ? Optional.empty()
                            : Optional.of(random.nextBoolean() ? Side.BUY : Side.SELL)));
        }
        Path file = folder.resolve("trades.csv");
        csv.save(file, trades);
        assertThat(csv.load(file)).isEqualTo(trades);
    }

    @Property(tries = 300, seed = "42")
    void snapshotsThatWereSavedAreLoadedAgain(@ForAll long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        CsvSnapshots csv = CsvSnapshots.of(instrument(random)).withColumns(columns(random, CsvColumns.snapshots()));
        int levels = random.nextInt(1, 6);
        List<CsvSnapshot> snapshots = new ArrayList<>();
        for (int i = random.nextInt(10); i > 0; i--) {
            Depth depth = new Depth(levels);
            fill(random, depth, Side.BUY);
            fill(random, depth, Side.SELL);
            snapshots.add(new CsvSnapshot(100 - i, depth, random.nextBoolean() ? price(random) : BookView.NO_PRICE));
        }
        Path file = folder.resolve("snapshots.csv");
        csv.save(file, levels, snapshots);
        assertThat(csv.load(file)).isEqualTo(snapshots);
    }

    private static Instrument instrument(SplittableRandom random) {
        String[] steps = {"1", "0.01", "0.00000001", "0.25", "5", "0.000000000000000001"};
        return Instrument.of("TEST", steps[random.nextInt(6)], steps[random.nextInt(6)]);
    }

    private static CsvColumns columns(SplittableRandom random, CsvColumns usual) {
        ChronoUnit[] units = {ChronoUnit.NANOS, ChronoUnit.MICROS, ChronoUnit.MILLIS, ChronoUnit.SECONDS};
        int unit = random.nextInt(units.length + 1);
        CsvColumns columns = unit < units.length ? usual.timeIn(units[unit]) : usual.timeAsText();
        return random.nextBoolean()
                ? columns
                : columns.separatedBy(';').quotedBy('\'').with(CsvColumn.TIME, "it's;\"the\" time");
    }

    private static long price(SplittableRandom random) {
        return (random.nextLong() >> random.nextInt(63)) % OrderBook.MAX_PRICE;
    }

    private static long quantity(SplittableRandom random) {
        return 1 + (random.nextLong() >>> random.nextInt(1, 63)) % OrderBook.MAX_QUANTITY;
    }

    private static void fill(SplittableRandom random, Depth depth, Side side) {
        long price = random.nextLong(-1_000, 1_000_000);
        for (int level = random.nextInt(depth.maxLevels() + 1); level > 0; level--) {
            depth.append(side, price, quantity(random));
            price -= side.sign() * random.nextLong(1, 1_000);
        }
    }

    @Property(tries = 1000, seed = "42")
    void aDamagedFileGivesValidRowsOrTheDocumentedException(@ForAll long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Instrument instrument = Instrument.of("TEST", "0.01", "1");
        Path file = folder.resolve("damaged.csv");
        if (random.nextBoolean()) {
            String good = String.join(",", CsvOutput.header(CsvColumns.trades(), 0))
                    + "\n1,5,11,12,100.50,100,BUY\n2,6,13,14,\"100.49\",5,SELL\n3,7,0,0,99,1,\n";
            Files.write(file, Damage.of(random, good, USUAL));
            try (CsvTradeSource trades = CsvTrades.of(instrument).open(file)) {
                for (long last = 0; trades.advance(); last = trades.event().exchangeTime()) {
                    assertThat(trades.event().exchangeTime()).isGreaterThanOrEqualTo(last);
                    assertThat(trades.event().quantity()).isPositive();
                }
            } catch (MarketDataException documented) {
                assertThat(documented).hasMessageContaining(file.toString()).hasMessageContaining(", expected ");
            }
        } else {
            String good = String.join(",", CsvOutput.header(CsvColumns.snapshots(), 2))
                    + "\n5,10,1,9,1,11,1,12,1,10\n6,10.5,1,,,11,1,12,1,\n";
            Files.write(file, Damage.of(random, good, USUAL));
            try (CsvSnapshotSource snapshots = CsvSnapshots.of(instrument).open(file)) {
                while (snapshots.advance()) {
                    assertThat(snapshots.depth().levels(Side.BUY)).isLessThanOrEqualTo(snapshots.maxLevels());
                }
            } catch (MarketDataException documented) {
                assertThat(documented).hasMessageContaining(file.toString()).hasMessageContaining(", expected ");
            }
        }
    }
}
