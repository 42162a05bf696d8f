package io.github.microstructurex.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EventHashTest {
    private static final long PINNED = 8620699805604245305L;

    @Test
    void aFixedFlowHasAFixedHashOnEveryJvm() {
        assertThat(hashOfFlow(42)).isEqualTo(PINNED);
    }

    @Test
    void anotherFlowHasAnotherHash() {
        assertThat(hashOfFlow(43)).isNotEqualTo(hashOfFlow(42));
    }

    @Test
    void nothingHashesToZero() {
        assertThat(new EventHash().value()).isZero();
    }

    private static long hashOfFlow(long seed) {
        EventHash hash = new EventHash();
        OrderBook book = new OrderBook(hash);
        SplittableRandom random = new SplittableRandom(seed);
        TimeInForce[] timesInForce = TimeInForce.values();
        for (long id = 1; id <= 10_000; id++) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long quantity = random.nextInt(1, 100);
            long earlier = random.nextLong(id);
            switch (random.nextInt(6)) {
                case 0 -> book.market(id, side, quantity);
                case 1 -> book.cancel(earlier);
                case 2 -> book.reduce(earlier, quantity);
                case 3 -> book.replace(earlier, id, random.nextInt(90, 110), quantity);
                default -> book.limit(id, side, random.nextInt(90, 110), quantity, timesInForce[random.nextInt(3)]);
            }
        }
        return hash.value();
    }
}
