package io.github.microstructurex.testkit;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.Urgency;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary orders for execution strategies to work. */
public final class ParentOrders {
    private static final long SECOND = 1_000_000_000;
    private static final long MIDDLE_PRICE = 10_000;

    private ParentOrders() {}

    /**
     * Makes parent orders that fit the {@linkplain Markets#any() markets}: they begin within the first 20 seconds, take up to
     * 30, and if they have a limit it is at most 50 ticks from 10,000.
     *
     * @return the orders, of 1 to 2,000 lots
     */
    public static Arbitrary<ParentOrder> any() {
        Arbitrary<Long> limits = Arbitraries.longs()
                .between(MIDDLE_PRICE - 50, MIDDLE_PRICE + 50)
                .shrinkTowards(MIDDLE_PRICE);
        return Combinators.combine(
                        Arbitraries.of(Side.class),
                        Arbitraries.longs().between(1, 2_000),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(OptionalLong.empty())),
                                Tuple.of(1, limits.map(OptionalLong::of))),
                        Arbitraries.longs().between(1, 20),
                        Arbitraries.longs().between(1, 30),
                        Arbitraries.of(Urgency.class))
                .as((side, quantity, limit, start, duration, urgency) ->
                        new ParentOrder(side, quantity, limit, start * SECOND, (start + duration) * SECOND, urgency));
    }
}
