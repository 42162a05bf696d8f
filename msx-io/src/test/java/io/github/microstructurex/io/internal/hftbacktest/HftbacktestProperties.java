package io.github.microstructurex.io.internal.hftbacktest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.internal.Damage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class HftbacktestProperties {
    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("npz");
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
    void eventsThatWereWrittenAreReadAgain(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<MarketEvent> events = flow(random, random.nextInt(1, 200));
        Path file = folder.resolve("day.npz");
        try (MarketDataWriter writer = HftbacktestFixture.writer(file)) {
            for (MarketEvent event : events) {
                writer.write(event);
            }
            writer.finish();
            assertThat(writer.losses()).isEmpty();
        }
        List<MarketEvent> read = HftbacktestFixture.events(file);
        assertThat(read)
                .map(MarketEvent::toString)
                .isEqualTo(events.stream().map(MarketEvent::toString).toList());
        assertThat(read)
                .map(MarketEvent::receiveTime)
                .isEqualTo(events.stream().map(MarketEvent::receiveTime).toList());
    }

    /** An order flow that fits its book, with many events at the same time. */
    private static List<MarketEvent> flow(SplittableRandom random, int length) {
        ReconstructedBook book = new ReconstructedBook();
        List<Long> live = new ArrayList<>();
        List<MarketEvent> events = new ArrayList<>();
        long time = 0;
        for (long id = 1; id <= length; id++) {
            time += random.nextInt(3);
            MarketEventBuffer event = new MarketEventBuffer();
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            int kind = random.nextInt(8);
            if (kind == 6) {
                event.trade(random.nextBoolean() ? side : null, price(random), random.nextLong(1, 100));
            } else if (kind == 7 && random.nextInt(5) == 0) {
                event.clear();
            } else if (kind < 2 || kind == 7 || live.isEmpty()) {
                event.add(id, side, price(random), random.nextLong(1, 100));
                live.add(id);
            } else {
                change(random, book, event, live.get(random.nextInt(live.size())), kind);
            }
            event.at(time, time + 7);
            book.apply(event);
            live.removeIf(order -> !book.contains(order));
            events.add(event);
        }
        return events;
    }

    private static void change(SplittableRandom random, BookView book, MarketEventBuffer event, long id, int kind) {
        Side side = book.sideOf(id);
        long price = book.priceOf(id);
        long left = book.remainingQuantity(id);
        switch (kind) {
            case 2 -> event.delete(id, side, price, left);
            case 3 -> {
                if (left == 1) {
                    event.delete(id, side, price, left);
                } else {
                    event.reduce(id, side, price, random.nextLong(1, left));
                }
            }
            case 4 -> event.execute(id, side, price(random), random.nextLong(1, left + 1));
            default -> event.replace(id, id, side, price, left + random.nextLong(1, 5));
        }
    }

    private static long price(SplittableRandom random) {
        return random.nextLong(-5, 400_000_000_000L) >> random.nextInt(30);
    }

    @Property(tries = 1000, seed = "42")
    void aDamagedFileGivesValidEventsOrTheDocumentedException(@ForAll long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] array = HftbacktestFixture.array(
                HftbacktestFixture.record(HftbacktestFixture.ASK | EventCode.ADD, 1, 100, 5, 7),
                HftbacktestFixture.record(HftbacktestFixture.BID | EventCode.TRADE, 2, 100, 5, 0),
                HftbacktestFixture.record(HftbacktestFixture.ASK | EventCode.FILL, 2, 100, 5, 7),
                HftbacktestFixture.record(HftbacktestFixture.ASK | EventCode.CANCEL, 2, 100, 5, 7),
                HftbacktestFixture.record(HftbacktestFixture.BID | EventCode.CLEAR, 3, 100, 5, 7));
        Path file = folder.resolve(random.nextBoolean() ? "damaged.npy" : "damaged.npz");
        if (file.toString().endsWith(".npy")) {
            Files.write(file, damaged(random, array));
        } else {
            HftbacktestFixture.npz(file, random.nextBoolean() ? ZipEntry.STORED : ZipEntry.DEFLATED, array);
            Files.write(file, damaged(random, Files.readAllBytes(file)));
        }
        try {
            for (MarketEvent event : HftbacktestFixture.events(file)) {
                assertThat(event.exchangeTime()).isNotNegative();
                assertThat(event.quantity()).isNotNegative();
            }
        } catch (MarketDataException documented) {
            assertThat(documented).hasMessageContaining(file.toString()).hasMessageContaining(", expected ");
        }
    }

    private static byte[] damaged(SplittableRandom random, byte[] bytes) {
        return Damage.of(random, bytes, "0123456789()[]{}',: TrueFals<>uif\0\1\n\u00FF");
    }
}
