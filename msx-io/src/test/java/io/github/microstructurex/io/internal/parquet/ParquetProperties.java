package io.github.microstructurex.io.internal.parquet;

import static io.github.microstructurex.io.internal.parquet.ParquetFixture.HEADER;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.describe;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.read;
import static io.github.microstructurex.io.internal.parquet.ParquetFixture.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.internal.Damage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ParquetProperties {
    private static final long LARGEST = 999_999_999_999_999_999L;

    private static MarketEventBuffer event(SplittableRandom random, long largest) {
        MarketEventBuffer event = new MarketEventBuffer();
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long id = random.nextLong() >> random.nextInt(64);
        long price = random.nextLong(-largest, largest + 1);
        long quantity = random.nextLong(largest) + 1;
        switch (random.nextInt(7)) {
            case 0 -> event.reduce(id, side, price, quantity);
            case 1 -> event.replace(id, random.nextLong(), side, price, quantity);
            case 2 -> event.trade(random.nextBoolean() ? null : side, price, quantity);
            case 3 -> event.clear();
            case 4 -> event.phase(TradingPhase.HALTED);
            case 5 -> event.execute(id, side, price, quantity);
            default -> event.add(id, side, price, quantity);
        }
        return event.at(random.nextLong(), random.nextLong())
                .sequence(random.nextLong() >>> random.nextInt(64))
                .snapshot(random.nextBoolean());
    }

    private static List<MarketEventBuffer> events(int seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        long largest = LARGEST >> random.nextInt(60);
        List<MarketEventBuffer> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event(random, largest));
        }
        return events;
    }

    @Property(tries = 200, seed = "42")
    void anyEventsAreReadBack(@ForAll int seed, @ForAll @IntRange(max = 1000) int count) throws IOException {
        List<MarketEventBuffer> events = events(seed, count);
        Path file = Files.createTempFile("events", ".parquet");
        try {
            write("parquet", file, HEADER, events);
            assertThat(describe(read(file, OpenOptions.defaults()))).isEqualTo(describe(events));
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 1000, seed = "42")
    void aDamagedFileGivesEventsOrTheException(@ForAll int seed) throws IOException {
        Path file = Files.createTempFile("damaged", ".parquet");
        try {
            write("parquet", file, HEADER, events(seed, 200));
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Damage.of(new SplittableRandom(seed), bytes, "\0\1\u007f\t"));
            read(file, OpenOptions.defaults())
                    .forEach(event -> assertThat(event.toString()).isNotEmpty());
        } catch (MarketDataException documented) {
            assertThat(documented).hasMessageContaining("found").hasMessageContaining("expected");
        } finally {
            Files.delete(file);
        }
    }
}
