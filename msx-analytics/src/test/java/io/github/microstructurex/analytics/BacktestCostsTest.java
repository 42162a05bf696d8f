package io.github.microstructurex.analytics;

import static io.github.microstructurex.analytics.RecordedDay.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.analytics.cost.CostAnalysis;
import io.github.microstructurex.analytics.cost.ParentCosts;
import io.github.microstructurex.analytics.cost.ReferencePrice;
import io.github.microstructurex.analytics.impact.BookShape;
import io.github.microstructurex.analytics.impact.LinearImpact;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.simulation.FillCause;
import io.github.microstructurex.strategies.ParentOrder;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BacktestCostsTest {
    private final RecordedDay day = new RecordedDay()
            .add(-60, 1, Side.BUY, 9_998, 1_000)
            .add(-60, 2, Side.SELL, 10_002, 100)
            .add(-50, 3, Side.SELL, 10_005, 1_000)
            .execute(20, 1, Side.BUY, 9_998, 300)
            .hiddenTrade(25, Side.SELL, 10_000, 100)
            .delete(40, 2, Side.SELL, 10_002, 60)
            .execute(70, 1, Side.BUY, 9_998, 50)
            .add(300, 10, Side.BUY, 9_000, 1);

    private static BacktestResult run(Market market) {
        ParentOrder order = new ParentOrder(Side.BUY, 80, OptionalLong.empty(), at(0), at(60));
        return Backtester.run(BacktestRequest.of(market, "twap", Map.of("slices", "2"), order, 7));
    }

    @Test
    void theAnalysisAgreesWithTheBacktest() {
        BacktestResult result = run(day);
        ParentCosts costs = BacktestCosts.of(result, day);
        assertThat(costs.wagner().total()).isCloseTo(result.shortfall().total(), within(1e-9));
        assertThat(costs.benchmarks().arrival()).isCloseTo(result.arrivalPrice(), within(1e-12));
        assertThat(costs.benchmarks().end()).isCloseTo(result.endPrice(), within(1e-12));
        assertThat(costs.benchmarks().vwap()).isCloseTo(result.marketVwap(), within(1e-12));
        assertThat(costs.participation()).isEqualTo(result.participationRate());
        assertThat(costs.arrivalSlippageBps()).isCloseTo(result.slippageBps(), within(1e-9));
        assertThat(costs.benchmarks().close()).isEqualTo(99.98);
        assertThat(costs.children()).hasSize(2);
    }

    @Test
    void feesMayDependOnWhyAFillHappened() {
        BacktestResult result = run(day);
        ParentCosts costs = BacktestCosts.of(
                result,
                day,
                CostAnalysis.of(day.instrument()),
                fill -> fill.cause() == FillCause.AGGRESSED ? 0.003 * fill.quantity() : -0.002 * fill.quantity());
        assertThat(costs.wagner().fees()).isCloseTo(0.24, within(1e-12));
    }

    @Test
    void anotherMarketIsRefused() {
        BacktestResult result = run(day);
        Market other = new ImpliedDepthMarket(day, new BookShape(new LinearImpact(0.01), 10, 1, 1, BookShape.NEVER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BacktestCosts.of(result, other))
                .withMessageContaining("expected recorded day");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        BacktestCosts.of(result, day, CostAnalysis.of(Instrument.of("OTHER", "0.01", "1")), fill -> 0));
    }

    @Test
    void aRecordOfTradesCanBeTradedInAtAModelledImpact() {
        RecordedDay trades = new RecordedDay();
        for (int i = -60; i <= 300; i += 10) {
            trades.hiddenTrade(i, Side.SELL, 10_001, 50);
        }
        assertThat(run(trades).fills()).isEmpty();
        // 20 lots move the price by a tick: 80 lots pay two ticks on average, and half the spread.
        Market implied =
                new ImpliedDepthMarket(trades, new BookShape(new LinearImpact(0.05), 30, 1, 2, BookShape.NEVER));
        BacktestResult result = run(implied);
        assertThat(result.market()).isEqualTo("recorded day (implied depth)");
        assertThat(result.fillRate()).isEqualTo(1);
        assertThat(result.arrivalPrice()).isCloseTo(100, within(1e-12));
        assertThat(result.vwap()).isCloseTo(100 + 0.01 + 0.02, within(0.005));
        ParentCosts costs = BacktestCosts.of(result, implied);
        assertThat(costs.benchmarks().vwap()).isCloseTo(100.01, within(1e-12));
        assertThat(costs.wagner().execution()).isCloseTo(80 * (result.vwap() - 100), within(1e-9));
        // The record as it is has no mid.
        assertThat(CostAnalysis.of(trades.instrument())
                        .against(ReferencePrice.LAST_TRADE)
                        .costs(trades.open(0), costs.order())
                        .benchmarks()
                        .arrival())
                .isCloseTo(100.01, within(1e-12));
    }
}
