package io.github.microstructurex.analytics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.replay.flow.DiscreteDistribution;
import io.github.microstructurex.replay.flow.PoissonFlow;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoissonFitTest {
    private static final long HOUR = 3_600_000_000_000L;
    private static final PoissonFlowParameters TRUTH = PoissonFlowParameters.liquidStock(0, 2 * HOUR);

    @Test
    void recoversTheRatesOfAPoissonMarketWithinFourStandardErrors() {
        PoissonFit fit = PoissonFit.of(() -> new PoissonFlow(TRUTH, 11));
        PoissonFlowParameters found = fit.parameters();

        assertThat(found.limitOrderRate()).isCloseTo(TRUTH.limitOrderRate(), within(4 * fit.limitOrderRateError()));
        assertThat(found.marketOrderRate()).isCloseTo(TRUTH.marketOrderRate(), within(4 * fit.marketOrderRateError()));
        assertThat(found.cancelRate()).isCloseTo(TRUTH.cancelRate(), within(4 * fit.cancelRateError()));
        assertThat(fit.priceStep()).isEqualTo(1);
        assertThat(fit.limitOrderRateError()).isCloseTo(Math.sqrt(10 / 14_400.0), within(1e-3));
    }

    @Test
    void recoversDistancesSizesAndTheOpening() {
        PoissonFlowParameters found =
                PoissonFit.of(() -> new PoissonFlow(TRUTH, 11)).parameters();

        // Geometric laws have standard deviations about their means, and 144,000 limit orders came.
        assertThat(found.limitOrderDistance().mean()).isCloseTo(5, within(0.05));
        assertThat(found.limitOrderQuantity().mean()).isCloseTo(100, within(1.1));
        assertThat(found.marketOrderQuantity().mean()).isCloseTo(100, within(3.0));
        assertThat(found.limitOrderDistance().valueAt(0)).isEqualTo(1);
        assertThat(found.openingBid()).isEqualTo(10_000);
        assertThat(found.openingAsk()).isEqualTo(10_001);
        assertThat(found.startTime()).isEqualTo(TRUTH.startTime());
    }

    @Test
    void aMarketGeneratedFromTheFitIsFittedAlike() {
        PoissonFit fit = PoissonFit.of(() -> new PoissonFlow(TRUTH, 11));
        PoissonFit again = PoissonFit.of(() -> fit.generate(0, 2 * HOUR, 12));

        assertThat(again.parameters().marketOrderRate())
                .isCloseTo(fit.parameters().marketOrderRate(), within(4 * fit.marketOrderRateError()));
        assertThat(again.parameters().limitOrderQuantity().mean())
                .isCloseTo(fit.parameters().limitOrderQuantity().mean(), within(1.1));
    }

    @Test
    void pricesOnACoarserGridThanTheTicksGiveACoarserModel() {
        PoissonFit fit = PoissonFit.of(() -> market(100, true));

        assertThat(fit.priceStep()).isEqualTo(100);
        assertThat(fit.parameters().openingBid()).isEqualTo(200);
        assertThat(fit.parameters().openingAsk()).isEqualTo(202);
        assertThat(fit.parameters().limitOrderDistance())
                .isEqualTo(EmpiricalDistribution.of(new long[] {1, 2, 4}, new long[] {1, 1, 1}));
        assertThat(fit.parameters().marketOrderQuantity())
                .isEqualTo(EmpiricalDistribution.of(new long[] {7}, new long[] {1}));
    }

    /** Opens with 20000 to 20200, and for two seconds little happens; one market order of 7 meets two orders. */
    private static MarketEventSource market(long tick, boolean withMarketOrder) {
        List<MarketEventBuffer> events = new ArrayList<>();
        events.add(new MarketEventBuffer().add(1, Side.BUY, 200 * tick, 5).at(0));
        events.add(new MarketEventBuffer().add(2, Side.SELL, 202 * tick, 5).at(0));
        events.add(new MarketEventBuffer().add(3, Side.SELL, 202 * tick, 4).at(1_000_000_000L));
        events.add(new MarketEventBuffer().add(4, Side.BUY, 201 * tick, 4).at(1_000_000_000L));
        events.add(new MarketEventBuffer().add(5, Side.BUY, 198 * tick, 4).at(1_000_000_000L));
        if (withMarketOrder) {
            events.add(
                    new MarketEventBuffer().execute(2, Side.SELL, 202 * tick, 5).at(1_500_000_000L));
            events.add(
                    new MarketEventBuffer().execute(3, Side.SELL, 202 * tick, 2).at(1_500_000_000L));
        }
        events.add(new MarketEventBuffer().delete(5, Side.BUY, 198 * tick, 4).at(2_000_000_000L));
        return new ListedEvents(events);
    }

    @Test
    void aRecordWithoutMarketOrdersIsRefused() {
        assertThatThrownBy(() -> PoissonFit.of(() -> market(100, false)))
                .isInstanceOf(CalibrationException.class)
                .hasMessage(
                        "the record has 0 market orders after its first instant in 6 events, expected at least one");
    }

    @Test
    void anEmpiricalDistributionIsDrawnByItsFrequencies() {
        EmpiricalDistribution law = EmpiricalDistribution.of(new long[] {2, 5, 100}, new long[] {1, 2, 1});

        assertThat(law.mean()).isEqualTo(28);
        assertThat(law.valueAt(0)).isEqualTo(2);
        assertThat(law.valueAt(0.2499)).isEqualTo(2);
        assertThat(law.valueAt(0.25)).isEqualTo(5);
        assertThat(law.valueAt(0.7499)).isEqualTo(5);
        assertThat(law.valueAt(0.75)).isEqualTo(100);
        assertThat(law.valueAt(Math.nextDown(1.0))).isEqualTo(100);
        assertThat(law).isNotEqualTo(DiscreteDistribution.constant(2));
        assertThat(law.countUpTo(5)).isEqualTo(3);
        assertThat(law.countUpTo(99)).isEqualTo(3);
        assertThat(law.count(3)).isZero();
    }
}
