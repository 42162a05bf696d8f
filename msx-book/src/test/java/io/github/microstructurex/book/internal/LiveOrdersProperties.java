package io.github.microstructurex.book.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Side;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class LiveOrdersProperties {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    @Property(tries = 300, seed = "42")
    void aSideHasRoomForWhatDoesNotOverflowItsTotal(@ForAll("quantities") List<Long> quantities) {
        LiveOrders orders = new LiveOrders();
        Deque<Long> live = new ArrayDeque<>();
        BigInteger total = BigInteger.ZERO;
        long id = 0;
        for (long quantity : quantities) {
            BigInteger more = total.add(BigInteger.valueOf(quantity));
            boolean fits = more.compareTo(MOST) <= 0;
            assertThat(orders.hasRoomFor(Side.SELL, quantity)).isEqualTo(fits);
            if (fits) {
                orders.add(++id, Side.SELL, id % 7, quantity);
                live.add(id);
                total = more;
            } else {
                int first = orders.find(live.remove());
                total = total.subtract(BigInteger.valueOf(orders.quantity(first)));
                orders.remove(first);
            }
        }
        assertThat(orders.total(LiveOrders.displayed(Side.SELL))).isEqualTo(total.longValueExact());
    }

    @Provide
    Arbitrary<List<Long>> quantities() {
        Arbitrary<Long> some = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(1, 100)),
                Tuple.of(1, Arbitraries.longs().between(1, 1L << 61)),
                Tuple.of(1, Arbitraries.of(1L << 61)));
        return some.list().ofMaxSize(100);
    }
}
