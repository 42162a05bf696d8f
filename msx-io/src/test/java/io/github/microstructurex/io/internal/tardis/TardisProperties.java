package io.github.microstructurex.io.internal.tardis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;

/** What holds for any file of Tardis, and for anything that is almost one. */
class TardisProperties {
    private final Path folder = Files.createTempDirectory("tardis");

    TardisProperties() throws IOException {}

    @AfterProperty
    void removeFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 300, seed = "42")
    void theBookOfTheEventsIsTheLevelsThatTheRowsSay(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> lines = new ArrayList<>(List.of(TardisFixture.L2));
        TreeMap<Long, Long> bids = new TreeMap<>();
        boolean snapshot = false;
        for (int i = random.nextInt(1, 100); i > 0; i--) {
            boolean next = random.nextInt(8) == 0;
            if (next && !snapshot) {
                bids.clear();
            }
            snapshot = next;
            long price = random.nextLong(10);
            long amount = random.nextLong(4);
            lines.add(TardisFixture.ROW + snapshot + ",bid," + price + "," + amount);
            bids.put(10 * price, amount);
        }
        Path file = TardisFixture.write(folder, lines.toArray(String[]::new));
        ReconstructedBook book = new ReconstructedBook();
        try (MarketDataFile opened = MarketDataFormats.open(file, TardisFixture.TENTHS);
                MarketEventSource events = opened.events()) {
            while (events.advance()) {
                assertThat(book.apply(events.event())).isEqualTo(Disagreement.NONE);
            }
        }
        for (long price = 0; price < 100; price += 10) {
            assertThat(book.quantityAt(Side.BUY, price)).isEqualTo(bids.getOrDefault(price, 0L));
        }
    }

    @Property(tries = 200, seed = "42")
    void theBookOfTheEventsIsEachRecordedState(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> lines = new ArrayList<>(List.of(TardisFixture.SNAPSHOT_2));
        for (int i = random.nextInt(1, 40); i > 0; i--) {
            int ask = random.nextInt(10, 14);
            int bid = random.nextInt(5, 9);
            String second = random.nextInt(4) == 0
                    ? ",,,"
                    : (ask + random.nextInt(1, 3)) + ",3," + (bid - 1) + "," + random.nextInt(1, 4);
            lines.add(TardisFixture.ROW + ask + "," + random.nextInt(1, 4) + "," + bid + "," + random.nextInt(1, 4)
                    + "," + second);
        }
        Path file = TardisFixture.write(folder, lines.toArray(String[]::new));
        assertThat(statesThatDiffer(file)).isZero();
    }

    /** Holds each row against the book of the events up to it. */
    private static int statesThatDiffer(Path file) {
        ReconstructedBook book = new ReconstructedBook();
        int differ = 0;
        try (MarketDataFile opened = MarketDataFormats.open(file, TardisFixture.TENTHS);
                MarketEventSource events = opened.events();
                DepthSource rows = opened.depth().orElseThrow()) {
            boolean more = events.advance();
            Depth found = new Depth(rows.maxLevels() + 1);
            for (long row = 1; rows.advance(); row++) {
                while (more && events.event().sequence() == row) {
                    assertThat(book.apply(events.event())).isEqualTo(Disagreement.NONE);
                    more = events.advance();
                }
                book.copyDepth(found);
                differ += found.equals(rows.depth()) ? 0 : 1;
            }
            assertThat(more).isFalse();
        }
        return differ;
    }

    @Property(tries = 1000, seed = "42")
    void aDamagedFileGivesValidEventsOrTheDocumentedException(@ForAll long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        String row = TardisFixture.ROW;
        String good = switch (random.nextInt(4)) {
            case 0 ->
                TardisFixture.L2 + "\n" + row + "true,bid,10.5,7\n" + row + "false,ask,11,1e3\n" + row
                        + "false,bid,10.5,0\n";
            case 1 -> TardisFixture.TRADES + "\n" + row + "abc,buy,10.5,7\n" + row + ",unknown,-1.5e2,1\n";
            case 2 -> TardisFixture.QUOTES + "\r\n" + row + "1,10.5,10.4,7\r\n" + row + ",,10.4,7";
            default -> TardisFixture.SNAPSHOT_2 + "\n" + row + "11,1,10,2,12,3,9,4\n" + row + "11,1,10,2,,,9,4\n";
        };
        Path file = Files.write(folder.resolve("any.csv"), damaged(random, good.getBytes(StandardCharsets.US_ASCII)));
        try (MarketDataFile opened = MarketDataFormats.open(file, TardisFixture.TENTHS)) {
            try (MarketEventSource events = opened.events()) {
                while (events.advance()) {
                    check(events.event());
                }
            }
            if (opened.depth().isPresent()) {
                assertThat(statesThatDiffer(file)).isZero();
            }
        } catch (MarketDataException documented) {
            assertThat(documented.getMessage()).startsWith(folder.toString()).doesNotContain("\n");
        } catch (RuntimeException other) {
            fail("not a documented exception", other);
        }
    }

    private static byte[] damaged(SplittableRandom random, byte[] good) {
        byte[] bytes = good;
        String usual = ",.-e0123456789\n\rtruebidask\"";
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            byte other = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : usual.charAt(random.nextInt(26)));
            byte[] longer = new byte[bytes.length + 1];
            int change = random.nextInt(3);
            System.arraycopy(bytes, 0, longer, 0, at);
            longer[at] = other;
            // Put in, written over, or cut off behind.
            System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
            if (change == 1 && at + 1 < bytes.length) {
                bytes[at] = other;
            } else {
                bytes = change == 0 ? longer : Arrays.copyOf(longer, at + 1);
            }
        }
        return bytes;
    }

    private static void check(MarketEvent event) {
        assertThat(event.exchangeTime()).isNotNegative();
        assertThat(event.receiveTime()).isNotNegative();
        if (event.type() != MarketEventType.CLEAR) {
            assertThat(event.price()).isBetween(OrderBook.MIN_PRICE, OrderBook.MAX_PRICE);
            assertThat(event.quantity()).isBetween(1L, OrderBook.MAX_QUANTITY);
            assertThat(event.type() == MarketEventType.TRADE || event.hasSide()).isTrue();
        }
    }
}
