package io.github.microstructurex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microstructurex.analytics.BacktestCosts;
import io.github.microstructurex.analytics.BacktestRequest;
import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.analytics.Backtester;
import io.github.microstructurex.analytics.ImpliedDepthMarket;
import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.analytics.cost.CostAnalysis;
import io.github.microstructurex.analytics.cost.CostEstimate;
import io.github.microstructurex.analytics.cost.CostSummary;
import io.github.microstructurex.analytics.cost.ParentCosts;
import io.github.microstructurex.analytics.cost.ParentFills;
import io.github.microstructurex.analytics.impact.BookShape;
import io.github.microstructurex.analytics.impact.SquareRootImpact;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.strategies.ParentOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures of costs and of implied depth in docs/guide/analytics.md, of a real day. */
class RecordedDayCostsTest {
    private static final Path AMZN = Path.of(System.getProperty("msx.data", "../shared/data"))
            .resolve("lobster/LOBSTER_SampleFile_AMZN_2012-06-21_5.zip");
    private static final long QUARTER_TO_TEN = 1_340_286_300_000_000_000L;
    private static final long MINUTE = 60_000_000_000L;

    @BeforeEach
    void assumeThatTheDayIsThere() {
        assumeTrue(Files.exists(AMZN), () -> "skipped: there is no " + AMZN);
    }

    private static Market day() {
        return new RecordedMarket("AMZN", MarketDataFormats.open(AMZN));
    }

    /** Order i of the day: a quarter of every half hour, buying and selling in turn. */
    private static BacktestResult twap(Market market, int i) {
        long start = QUARTER_TO_TEN + 30L * i * MINUTE;
        Side side = i % 2 == 0 ? Side.BUY : Side.SELL;
        ParentOrder order = new ParentOrder(side, 2_000, OptionalLong.empty(), start, start + 15 * MINUTE);
        return Backtester.run(BacktestRequest.of(market, "twap", Map.of("slices", "15"), order, 1));
    }

    @Test
    void twelveOrdersPaidTheSpreadAndGotItBack() {
        Market day = day();
        List<ParentFills> orders = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            BacktestResult result = twap(day, i);
            orders.add(ParentFills.of(result.order(), result.fills(), fill -> 0.003 * fill.quantity())
                    .decidedAt(result.startTime() - MINUTE));
            if (i == 0) {
                agrees(BacktestCosts.of(result, day), result);
            }
        }
        List<ParentCosts> costs;
        try (MarketEventSource record = day.open(0)) {
            costs = CostAnalysis.of(day.instrument()).costs(record, orders);
        }
        CostSummary summary = CostSummary.of(costs);
        is(summary.shortfall(), 8.35, 4.00);
        is(summary.delay(), 0.26, 1.18);
        is(summary.execution(), 7.95, 3.67);
        is(summary.fees(), 0.13, 0.00);
        is(summary.twapSlippage(), 3.01, 0.32);
        is(summary.vwapSlippage(), -0.32, 1.71);
        is(markout(costs, 0), -3.40, 0.13);
        is(markout(costs, 2), -2.45, 0.48);
        is(markout(costs, 3), -0.59, 1.99);
    }

    private static CostEstimate markout(List<ParentCosts> costs, int horizon) {
        return CostSummary.ofExecuted(
                costs, parent -> parent.markouts().get(horizon).basisPoints());
    }

    private static void is(CostEstimate estimate, double mean, double error) {
        assertThat(estimate.mean()).isCloseTo(mean, within(0.006));
        assertThat(estimate.standardError()).isCloseTo(error, within(0.006));
        assertThat(estimate.orders()).isEqualTo(12);
    }

    private static void agrees(ParentCosts costs, BacktestResult result) {
        assertThat(costs.wagner().total()).isCloseTo(result.shortfall().total(), within(1e-6));
        assertThat(costs.benchmarks().end()).isCloseTo(result.endPrice(), within(1e-9));
        assertThat(costs.benchmarks().vwap()).isCloseTo(result.marketVwap(), within(1e-9));
        assertThat(costs.participation()).isEqualTo(result.participationRate());
        assertThat(costs.arrivalSlippageBps()).isCloseTo(16.91, within(0.01));
    }

    @Test
    void theTradesAloneWithImpliedDepthCostAboutWhatTheFullRecordDoes() {
        Market trades = new TradesOf(day());
        assertThat(twap(trades, 0).fills()).isEmpty();
        assertThat(slippage(trades, Duration.ofSeconds(10))).isCloseTo(21.18, within(0.01));
        assertThat(slippage(trades, Duration.ofMinutes(10))).isCloseTo(22.92, within(0.01));
        assertThat(slippage(trades, BookShape.NEVER)).isCloseTo(23.92, within(0.01));
    }

    private static double slippage(Market trades, Duration recovery) {
        SquareRootImpact tenSeconds = new SquareRootImpact(46.49, 1, 1, 0.436);
        BacktestResult result =
                twap(new ImpliedDepthMarket(trades, new BookShape(tenSeconds, 60, 100, 1_285, recovery)), 0);
        assertThat(result.fillRate()).isEqualTo(1);
        assertThat(result.marketDisagreements()).isZero();
        return result.slippageBps();
    }

    /** A day as a record of trades shows it. */
    private record TradesOf(Market day) implements Market {
        @Override
        public String name() {
            return day.name() + " trades";
        }

        @Override
        public Instrument instrument() {
            return day.instrument();
        }

        @Override
        public ZoneId zone() {
            return day.zone();
        }

        @Override
        public LocalDate date() {
            return day.date();
        }

        @Override
        public MarketEventSource open(long seed) {
            MarketEventSource events = day.open(seed);
            MarketEventBuffer trade = new MarketEventBuffer();
            return new MarketEventSource() {
                @Override
                public boolean advance() {
                    while (events.advance()) {
                        MarketEventType type = events.event().type();
                        boolean traded = type == MarketEventType.EXECUTE || type == MarketEventType.TRADE;
                        if (traded && !events.event().isSnapshot()) {
                            return true;
                        }
                    }
                    return false;
                }

                @Override
                public MarketEvent event() {
                    MarketEvent event = events.event();
                    return trade.trade(event.hasSide() ? event.side() : null, event.price(), event.quantity())
                            .at(event.exchangeTime())
                            .sequence(event.sequence());
                }

                @Override
                public void close() {
                    events.close();
                }
            };
        }
    }
}
