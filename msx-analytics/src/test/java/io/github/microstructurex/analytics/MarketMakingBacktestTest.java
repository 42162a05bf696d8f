package io.github.microstructurex.analytics;

import static io.github.microstructurex.analytics.RecordedDay.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.replay.simulation.AgentLatency;
import io.github.microstructurex.replay.simulation.HistoryPolicy;
import io.github.microstructurex.replay.simulation.Latency;
import io.github.microstructurex.strategies.InventoryLimits;
import io.github.microstructurex.strategies.MarketMaker;
import io.github.microstructurex.strategies.MarketMakerContext;
import io.github.microstructurex.strategies.MarketMakerProvider;
import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.ParameterValues;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarketMakingBacktestTest {
    private static final InventoryLimits MINUTE = new InventoryLimits(100, 100, at(0), at(60));

    /** The mid is 100.02; at 10:00:20 somebody sells, at 10:00:30 the mid rises to 100.03, at 10:00:40 somebody buys. */
    private final RecordedDay day = new RecordedDay()
            .add(-60, 1, Side.BUY, 9_998, 1_000)
            .add(-60, 2, Side.SELL, 10_006, 100)
            .add(-60, 3, Side.SELL, 10_008, 1_000)
            .execute(20, 1, Side.BUY, 9_998, 10)
            .delete(30, 2, Side.SELL, 10_006, 100)
            .execute(40, 3, Side.SELL, 10_008, 10)
            .add(90, 9, Side.BUY, 9_000, 1);

    @Test
    void profitIsWhatTheQuotesGainedAndWhatTheInventoryGained() {
        MarketMakingResult result = MarketMakingBacktest.run(quotesTwoTicksAway());

        assertThat(result.fills())
                .extracting(fill -> fill.side() + " " + fill.quantity() + " at " + fill.price())
                .containsExactly("BUY 10 at 10000", "SELL 10 at 10004");
        assertThat(result.spreadCapture()).isEqualTo(0.3);
        assertThat(result.inventoryProfit()).isEqualTo(0.1);
        assertThat(result.profit()).isEqualTo(0.4);
        assertThat(result.cash()).isEqualTo(0.4);
        assertThat(result.turnover()).isEqualTo(1_000 + 1_000.4);
        assertThat(result.profitBps()).isCloseTo(0.4 / 2_000.4 * 1e4, within(1e-12));
        assertThat(result.finalInventory()).isZero();
        assertThat(result.finalMid()).isEqualTo(100.03);
        assertThat(result.filledQuantity(Side.BUY)).isEqualTo(10);
        assertThat(result.marketVolume()).isEqualTo(20);
    }

    @Test
    void inventoryCountsForTheTwentySecondsThatItIsHeld() {
        MarketMakingResult result = MarketMakingBacktest.run(quotesTwoTicksAway());

        assertThat(result.meanInventory()).isCloseTo(10 * 20 / 60.0, within(1e-12));
        assertThat(result.inventoryDeviation()).isCloseTo(Math.sqrt(100 / 3.0 - 100 / 9.0), within(1e-12));
        assertThat(result.maxInventory()).isEqualTo(10);
    }

    @Test
    void aQuoteIsUpUntilItFills() {
        MarketMakingResult result = MarketMakingBacktest.run(quotesTwoTicksAway());

        assertThat(result.orders()).isEqualTo(2);
        assertThat(result.bidUptime()).isCloseTo(20 / 60.0, within(1e-12));
        assertThat(result.askUptime()).isCloseTo(40 / 60.0, within(1e-12));
        assertThat(result.quotingUptime()).isCloseTo(20 / 60.0, within(1e-12));
    }

    @Test
    void withLatencyTheQuotesAreUpLater() {
        Latency second = Latency.constant(Duration.ofSeconds(1));

        MarketMakingResult result =
                MarketMakingBacktest.run(quotesTwoTicksAway().withLatency(AgentLatency.symmetric(second)));

        assertThat(result.bidUptime()).isCloseTo(19 / 60.0, within(1e-12));
        assertThat(result.profit()).isEqualTo(0.4);
    }

    @Test
    void ratiosAreThoseOfThePeriodsProfits() {
        MarketMakingResult result =
                MarketMakingBacktest.run(quotesTwoTicksAway().sampledEvery(Duration.ofSeconds(15)));

        // 0 until 10:00:15; 0.2 for the purchase and 0.1 for the rise of the mid; 0.1 for the sale; 0.
        assertThat(result.periods()).isEqualTo(4);
        assertThat(result.sharpeRatio()).isCloseTo(0.1 / Math.sqrt((0.01 + 0.04 + 0 + 0.01) / 3), within(1e-12));
        assertThat(result.annualizedSharpeRatio(Duration.ofMinutes(1)))
                .isCloseTo(2 * result.sharpeRatio(), within(1e-12));
        assertThat(result.sortinoRatio()).as("without a loss").isNaN();
        assertThat(result.maxDrawdown()).isZero();
        assertThat(result.maxDrawdownStart()).isEmpty();
    }

    @Test
    void aFallOfTheMidIsADrawdownOfTheInventory() {
        RecordedDay falling = new RecordedDay()
                .add(-60, 1, Side.BUY, 9_998, 1_000)
                .add(-60, 2, Side.SELL, 10_006, 1_000)
                .execute(20, 1, Side.BUY, 9_998, 10)
                .add(25, 3, Side.BUY, 9_000, 1)
                .delete(30, 1, Side.BUY, 9_998, 990)
                .add(45, 4, Side.BUY, 9_998, 10)
                .add(90, 9, Side.BUY, 9_000, 1);

        MarketMakingResult result = MarketMakingBacktest.run(request(falling, new TwoTicksAway()));

        assertThat(result.maxDrawdown()).isEqualTo(49.9);
        assertThat(result.maxDrawdownStart()).hasValue(at(20));
        assertThat(result.maxDrawdownEnd()).hasValue(at(30));
        assertThat(result.maxDrawdownRecovery()).hasValue(at(45));
        assertThat(result.finalInventory()).isEqualTo(10);
        assertThat(result.profit()).isEqualTo(0.2);
        assertThat(result.cash()).isEqualTo(-1_000);
    }

    @Test
    void aFillBeforeThereIsAMidLeavesProfitAndDrawdownUndefined() {
        RecordedDay oneSided = new RecordedDay()
                .add(-60, 1, Side.BUY, 9_000, 1_000)
                .hiddenTrade(10, Side.BUY, 9_999, 5)
                .add(30, 2, Side.SELL, 10_006, 1_000)
                .add(40, 3, Side.BUY, 9_500, 10)
                .delete(50, 3, Side.BUY, 9_500, 10)
                .add(90, 9, Side.BUY, 9_000, 1);

        MarketMakingResult result = MarketMakingBacktest.run(request(oneSided, new TwoTicksAway()));

        assertThat(result.fills()).hasSize(1);
        assertThat(result.profit()).isNaN();
        assertThat(result.maxDrawdown()).isNaN();
    }

    @Test
    void aMarketMakerThatDoesNothingEarnsNothing() {
        MarketMakingResult result = MarketMakingBacktest.run(request(day, new Idle()));

        assertThat(result.fills()).isEmpty();
        assertThat(result.profit()).isZero();
        assertThat(result.turnover()).isZero();
        assertThat(result.profitBps()).isNaN();
        assertThat(result.sharpeRatio()).isNaN();
        assertThat(result.meanInventory()).isZero();
        assertThat(result.quotingUptime()).isZero();
    }

    @Test
    void everyPolicyFillsTheSameQuotesHere() {
        for (HistoryPolicy policy : List.of(HistoryPolicy.OVERLAY, HistoryPolicy.CONSUME, HistoryPolicy.REACTIVE)) {
            MarketMakingResult result =
                    MarketMakingBacktest.run(quotesTwoTicksAway().withPolicy(policy));

            assertThat(result.policy()).isEqualTo(policy.name());
            assertThat(result.profit()).as(policy.name()).isEqualTo(0.4);
            assertThat(result.bidUptime()).as(policy.name()).isCloseTo(20 / 60.0, within(1e-12));
        }
    }

    @Test
    void builtInMarketMakersRunByName() {
        MarketMakingRequest request = MarketMakingRequest.of(
                day, "avellaneda-stoikov", Map.of("order-size", "10", "volatility", "0.1"), MINUTE, 7);

        MarketMakingResult result = MarketMakingBacktest.run(request);

        assertThat(result.marketMaker()).isEqualTo("avellaneda-stoikov");
        assertThat(result.parameters()).containsEntry("order-size", "10");
        assertThat(result.orders()).isPositive();
        assertThat(MarketMakingBacktest.run(request)).isEqualTo(result);
        assertThat(day.isClosed()).isTrue();
    }

    @Test
    void refusesAMarketThatEndsEarlyAndPeriodsWithoutLength() {
        InventoryLimits longer = new InventoryLimits(1, 1, at(0), at(600));
        assertThatExceptionOfType(InvalidBacktestException.class)
                .isThrownBy(() -> MarketMakingBacktest.run(
                        MarketMakingRequest.of(day, "avellaneda-stoikov", Map.of(), longer, 7)))
                .withMessageStartingWith("the window ends at 2020-01-02 10:10:00.000000000, expected a time no later");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quotesTwoTicksAway().sampledEvery(Duration.ZERO))
                .withMessage("samplingInterval is PT0S, expected above 0");
    }

    private MarketMakingRequest quotesTwoTicksAway() {
        return request(day, new TwoTicksAway());
    }

    private static MarketMakingRequest request(Market market, MarketMakerProvider marketMaker) {
        return new MarketMakingRequest(
                market,
                marketMaker,
                ParameterValues.defaults(List.of()),
                MINUTE,
                HistoryPolicy.CONSUME,
                AgentLatency.NONE,
                7,
                Duration.ofSeconds(30));
    }

    /** Sends a bid and an ask at the start, and nothing more. */
    private static final class TwoTicksAway extends Idle {
        @Override
        public MarketMaker create(ParameterValues values) {
            return new MarketMaker() {
                @Override
                public void start(MarketMakerContext context) {
                    context.gateway(Side.BUY).limit(10_000, 10, TimeInForce.GTC);
                    context.gateway(Side.SELL).limit(10_004, 10, TimeInForce.GTC);
                }
            };
        }
    }

    private static class Idle implements MarketMakerProvider {
        @Override
        public String name() {
            return "for-a-test";
        }

        @Override
        public String description() {
            return "quotes once or never";
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public MarketMaker create(ParameterValues values) {
            return context -> {};
        }
    }
}
