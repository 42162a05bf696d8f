package io.github.microstructurex.io.internal.dbn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.github.luben.zstd.Zstd;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;

/** What holds for any DBN file, and for anything that is almost one. */
class DbnProperties {
    private static final String ACTIONS = "AAAACCMMRTFFN";

    private final Path folder = Files.createTempDirectory("dbn");

    DbnProperties() throws IOException {}

    @AfterProperty
    void removeFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 1000, seed = "42")
    void aDamagedFileGivesValidEventsOrTheDocumentedException(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = damaged(random, anyFile(random));
        readAll(DbnFixture.write(folder, "any.dbn", bytes));
    }

    @Property(tries = 200, seed = "42")
    void aDamagedZstdFileDoesToo(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = damaged(random, Zstd.compress(anyFile(random)));
        readAll(DbnFixture.write(folder, "any.dbn.zst", bytes));
    }

    /** Records with any values, so that most orders are unknown and most sequences impossible at a venue. */
    private static byte[] anyFile(SplittableRandom random) {
        DbnFixture file = DbnFixture.es(random.nextInt(1, 4));
        if (random.nextBoolean()) {
            file.sendTimes();
        }
        for (int i = random.nextInt(60); i > 0; i--) {
            file.at(DbnFixture.DAY + random.nextInt(3));
            file.record(
                    ACTIONS.charAt(random.nextInt(ACTIONS.length())),
                    random.nextInt(12) == 0 ? 'N' : random.nextInt(8) == 0 ? 'A' : 'B',
                    random.nextInt(6),
                    random.nextInt(1, 4),
                    random.nextInt(1, 4),
                    random.nextBoolean() ? DbnFixture.LAST : 0);
        }
        return file.bytes();
    }

    private static byte[] damaged(SplittableRandom random, byte[] good) {
        byte[] bytes = good.clone();
        for (int i = random.nextInt(4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : 255);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    private void readAll(Path path) {
        try (MarketDataFile file = MarketDataFormats.open(path);
                MarketEventSource events = file.events()) {
            // At most two events a record: itself, and what the event of the venue before it leaves.
            long most = 2 * Files.size(path) + 100;
            long last = 0;
            long count = 0;
            while (events.advance()) {
                check(events.event(), last);
                last = events.event().sequence();
                count++;
                assertThat(path.toString().endsWith(".zst") || count <= most).isTrue();
            }
        } catch (MarketDataException documented) {
            assertThat(documented.getMessage()).startsWith(folder.toString()).doesNotContain("\n");
        } catch (IOException | RuntimeException other) {
            fail("not a documented exception", other);
        }
    }

    private static void check(MarketEvent event, long last) {
        assertThat(event.sequence()).isGreaterThanOrEqualTo(last);
        assertThat(event.exchangeTime()).isNotNegative();
        assertThat(event.receiveTime()).isNotNegative();
        if (event.type() != MarketEventType.CLEAR) {
            assertThat(event.price()).isBetween(OrderBook.MIN_PRICE, OrderBook.MAX_PRICE);
            assertThat(event.quantity()).isPositive();
            assertThat(event.type() == MarketEventType.TRADE || event.hasSide()).isTrue();
        }
    }
}
