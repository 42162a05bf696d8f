package io.github.microstructurex.analytics.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BookMetricsProperties {
    @Property(seed = "42")
    void whatIsReadFromABookStaysWithinIt(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 9) Integer> bids,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 9) Integer> asks,
            @ForAll @IntRange(min = 1, max = 120) int quantity) {
        Depth depth = new Depth(6);
        fill(depth, Side.BUY, 1_000, bids);
        fill(depth, Side.SELL, 1_001, asks);
        long bid = depth.price(Side.BUY, 0);
        long ask = depth.price(Side.SELL, 0);

        double weighted = WeightedMid.of(depth, 1);
        assertThat(weighted).isBetween((double) bid, (double) ask);
        assertThat(weighted)
                .isCloseTo(
                        WeightedMid.of(bid, depth.quantity(Side.BUY, 0), ask, depth.quantity(Side.SELL, 0)),
                        within(1e-9));
        assertThat(DepthImbalance.of(depth, 6)).isBetween(-1.0, 1.0);
        assertThat(MarketDepth.within(depth, Side.SELL, 1e4)).hasValue(MarketDepth.ofLevels(depth, Side.SELL, 6));

        SweepCost cost = SweepCost.of(depth, Side.BUY, quantity);
        assertThat(cost.filled() + cost.unfilled()).isEqualTo(quantity);
        assertThat(cost.filled()).isEqualTo(Math.min(quantity, MarketDepth.ofLevels(depth, Side.SELL, 6)));
        assertThat(cost.averagePrice()).isGreaterThanOrEqualTo((double) ask);
        assertThat(cost.costBasisPoints()).isGreaterThanOrEqualTo(QuotedSpread.basisPoints(bid, ask) / 2 - 1e-9);
    }

    /** Each number is the quantity of a level and its distance from the one before. */
    private static void fill(Depth depth, Side side, long from, List<Integer> levels) {
        long price = from;
        for (int level : levels) {
            price -= (long) side.sign() * level;
            depth.append(side, price, level);
        }
    }
}
