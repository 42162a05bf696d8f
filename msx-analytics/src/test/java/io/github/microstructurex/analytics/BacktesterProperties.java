package io.github.microstructurex.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.strategies.ParentOrder;
import java.util.Map;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for any order in any seed of a synthetic market. */
class BacktesterProperties {
    private static final long SECOND = 1_000_000_000L;
    private static final long OPENING = 60 * SECOND;
    private static final long CLOSING = OPENING + 600 * SECOND;

    @Property(tries = 50, seed = "42")
    void anOrderIsNeverOverfilledAndNeverOutsideItsLimits(
            @ForAll long seed,
            @ForAll Side side,
            @ForAll @LongRange(min = 1, max = 20_000) long quantity,
            @ForAll @IntRange(min = -5, max = 5) int limitOffset,
            @ForAll @IntRange(min = 1, max = 60) int slices) {
        ParentOrder order = new ParentOrder(
                side, quantity, OptionalLong.of(10_000 + limitOffset), OPENING + 120 * SECOND, OPENING + 420 * SECOND);
        BacktestRequest request = BacktestRequest.of(
                new GeneratedMarket(OPENING, CLOSING), "twap", Map.of("slices", Integer.toString(slices)), order, seed);

        BacktestResult result = Backtester.run(request);

        assertThat(result.executedQuantity()).isBetween(0L, quantity);
        assertThat(result.fillRate()).isBetween(0.0, 1.0);
        assertThat(result.fills()).allMatch(fill -> order.isOpenAt(fill.time()) && order.accepts(fill.price()));
        assertThat(result.fills().stream().mapToLong(Fill::quantity).sum()).isEqualTo(result.executedQuantity());
        assertThat(result.marketDisagreements()).isZero();
        assertThat(Backtester.run(request)).isEqualTo(result);
    }
}
