package io.github.microstructurex.replay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class PoissonFlowProperty {
    private static final long SECOND = 1_000_000_000L;

    @Property(tries = 300, seed = "42")
    void everyEventFitsTheBookAndNeverCrossesOrEmptiesIt(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.01, max = 50) double limitRate,
            @ForAll @DoubleRange(min = 0, max = 50) double marketRate,
            @ForAll @DoubleRange(min = 0, max = 5) double cancelRate,
            @ForAll @DoubleRange(min = 1, max = 20) double meanDistance,
            @ForAll @LongRange(min = 5, max = 50) long bid,
            @ForAll @IntRange(min = 1, max = 5) int levels) {
        PoissonFlowParameters parameters = new PoissonFlowParameters(
                0,
                20 * SECOND,
                limitRate,
                marketRate,
                cancelRate,
                DiscreteDistribution.geometric(meanDistance),
                DiscreteDistribution.uniform(1, 100),
                DiscreteDistribution.geometric(100),
                bid,
                bid + 3,
                levels,
                2);
        ReconstructedBook book = new ReconstructedBook();
        long sequence = 0;
        try (PoissonFlow flow = new PoissonFlow(parameters, seed)) {
            while (flow.advance()) {
                MarketEvent event = flow.event();
                assertThat(event.sequence()).isEqualTo(++sequence);
                assertThat(event.price()).isPositive();
                assertThat(event.quantity()).isPositive();
                if (event.type() == MarketEventType.EXECUTE) {
                    assertThat(book.bestOrderId(event.side())).isEqualTo(event.orderId());
                }
                if (event.type() == MarketEventType.DELETE) {
                    assertThat(book.remainingQuantity(event.orderId())).isEqualTo(event.quantity());
                }
                assertThat(book.apply(event)).isEqualTo(Disagreement.NONE);
                if (sequence >= 2) {
                    assertThat(book.bestPrice(Side.BUY)).isPositive();
                    assertThat(book.isEmpty(Side.SELL)).isFalse();
                    assertThat(book.bestPrice(Side.BUY)).isLessThan(book.bestPrice(Side.SELL));
                }
            }
        }
    }
}
