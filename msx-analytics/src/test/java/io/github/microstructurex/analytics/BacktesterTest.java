package io.github.microstructurex.analytics;

import static io.github.microstructurex.analytics.RecordedDay.SECOND;
import static io.github.microstructurex.analytics.RecordedDay.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.simulation.AgentLatency;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.replay.simulation.FillCause;
import io.github.microstructurex.replay.simulation.HistoryPolicy;
import io.github.microstructurex.replay.simulation.Latency;
import io.github.microstructurex.strategies.ParameterException;
import io.github.microstructurex.strategies.ParentOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BacktesterTest {
    /** Bids at 99.98, asks at 100.02 and 100.05; the mid is 100.00 until the first ask goes at 10:00:40. */
    private final RecordedDay day = new RecordedDay()
            .add(-60, 1, Side.BUY, 9_998, 1_000)
            .add(-60, 2, Side.SELL, 10_002, 100)
            .add(-50, 3, Side.SELL, 10_005, 1_000)
            .execute(-10, 1, Side.BUY, 9_998, 5)
            .execute(20, 1, Side.BUY, 9_998, 300)
            .hiddenTrade(25, Side.SELL, 10_000, 100)
            .delete(40, 2, Side.SELL, 10_002, 100)
            .execute(70, 1, Side.BUY, 9_998, 50)
            .add(200, 9, Side.BUY, 9_000, 1)
            .add(300, 10, Side.BUY, 9_000, 1);

    @Test
    void measuresTheOrderAgainstTheMarket() {
        BacktestResult result = Backtester.run(twap(Side.BUY, 80, OptionalLong.empty(), 2));

        assertThat(result.fills())
                .extracting(Fill::time, Fill::price, Fill::quantity, Fill::cause)
                .containsExactly(
                        tuple(at(0), 10_002L, 40L, FillCause.AGGRESSED),
                        tuple(at(30), 10_002L, 40L, FillCause.AGGRESSED));
        assertThat(result.executedQuantity()).isEqualTo(80);
        assertThat(result.fillRate()).isEqualTo(1.0);
        assertThat(result.childOrders()).isEqualTo(2);
        assertThat(result.vwap()).isEqualTo(100.02);
        assertThat(result.arrivalPrice()).isEqualTo(100.0);
        assertThat(result.endPrice()).isEqualTo(100.015);
        assertThat(result.slippageBps()).isCloseTo(2.0, within(1e-9));
        assertThat(result.implementationShortfallBps()).isCloseTo(2.0, within(1e-9));
        assertThat(result.strategy()).isEqualTo("twap");
        assertThat(result.parameters()).containsEntry("slices", "2");
    }

    @Test
    void theScheduleTradesOnPaperAtTheMidsWhenItsSlicesAreDue() {
        // The slices are due at the start, at 20 and at 40 seconds; at 40 the ask has gone, and the mid is 100.015.
        BacktestResult result = Backtester.run(twap(Side.BUY, 90, OptionalLong.empty(), 3));

        assertThat(result.schedulePrice()).isEqualTo(100.005);
        assertThat(result.scheduleSlippageBps())
                .isCloseTo((result.vwap() / result.schedulePrice() - 1) * 1e4, within(1e-9));
    }

    @Test
    void theScheduleTradesOnPaperAlsoWhereTheOrderDoesNot() {
        BacktestResult result = Backtester.run(twap(Side.SELL, 90, OptionalLong.of(20_000), 3));

        assertThat(result.fills()).isEmpty();
        assertThat(result.schedulePrice()).isEqualTo(100.005);
        assertThat(result.scheduleSlippageBps()).isNaN();
    }

    @Test
    void aScheduleBeginsAtTheFirstPricesThereAre() {
        ParentOrder early = new ParentOrder(Side.BUY, 90, OptionalLong.empty(), at(-120), at(60));

        assertThat(Backtester.run(request(day, early, 3)).schedulePrice()).isEqualTo(100.0);
    }

    @Test
    void aStrategyWithoutAScheduleHasNoSchedulePrice() {
        BacktestRequest posting =
                BacktestRequest.of(day, "posting", Map.of(), order(Side.BUY, 80, OptionalLong.empty()), 7);

        assertThat(Backtester.run(posting).schedulePrice()).isNaN();
    }

    @Test
    void theSchedulePriceIsTheSameHoweverSlowTheStrategyIs() {
        BacktestRequest prompt = twap(Side.BUY, 90, OptionalLong.empty(), 3);
        AgentLatency slow = AgentLatency.symmetric(Latency.constant(Duration.ofSeconds(3)))
                .withCompute(Latency.constant(Duration.ofMillis(5)));

        assertThat(Backtester.run(prompt.withLatency(slow)).schedulePrice())
                .isEqualTo(Backtester.run(prompt).schedulePrice());
    }

    @Test
    void theMarketsOwnTradesInTheWindowMakeItsAveragePrice() {
        BacktestResult result = Backtester.run(twap(Side.BUY, 80, OptionalLong.empty(), 2));

        assertThat(result.marketVolume()).isEqualTo(400);
        assertThat(result.marketVwap()).isEqualTo((300 * 99.98 + 100 * 100.00) / 400);
        assertThat(result.participationRate()).isEqualTo(80.0 / 480);
    }

    @Test
    void aTradeAtTheInstantOfTheWindowsEndIsOutsideIt() {
        RecordedDay trades = new RecordedDay()
                .add(-60, 1, Side.BUY, 9_998, 1_000)
                .add(-60, 2, Side.SELL, 10_002, 1_000)
                .execute(0, 1, Side.BUY, 9_998, 1)
                .execute(30, 1, Side.BUY, 9_998, 20)
                .execute(60, 1, Side.BUY, 9_998, 300)
                .add(90, 3, Side.BUY, 9_000, 1);
        ParentOrder minute = new ParentOrder(Side.BUY, 80, OptionalLong.empty(), at(0), at(60));

        assertThat(Backtester.run(request(trades, minute, 2)).marketVolume()).isEqualTo(1 + 20);
    }

    @Test
    void theSpreadIsTheMarketsOwnAveragedOverTheWindow() {
        BacktestResult result = Backtester.run(twap(Side.BUY, 80, OptionalLong.empty(), 2));

        assertThat(result.meanSpread()).isCloseTo((40 * 0.04 + 20 * 0.07) / 60, within(1e-12));
    }

    @Test
    void theVolatilityIsSampledTenTimesInAShortWindow() {
        BacktestResult result = Backtester.run(twap(Side.BUY, 80, OptionalLong.empty(), 2));

        assertThat(result.volatilityInterval()).isEqualTo(Duration.ofSeconds(6));
        assertThat(result.realizedVolatility()).isCloseTo(Math.log(100.015 / 100), within(1e-12));
    }

    @Test
    void whatIsNotExecutedIsValuedAtTheEnd() {
        BacktestResult result = Backtester.run(twap(Side.BUY, 500, OptionalLong.of(10_002), 1));

        assertThat(result.executedQuantity()).isEqualTo(100);
        assertThat(result.fillRate()).isEqualTo(0.2);
        assertThat(result.shortfall().execution()).isCloseTo(100 * 0.02, within(1e-9));
        assertThat(result.shortfall().opportunity()).isCloseTo(400 * 0.015, within(1e-9));
        assertThat(result.implementationShortfallBps()).isCloseTo((2.0 + 6.0) / 50_000 * 1e4, within(1e-9));
    }

    @Test
    void withoutFillsAveragesAreUndefined() {
        BacktestResult result = Backtester.run(twap(Side.SELL, 500, OptionalLong.of(20_000), 3));

        assertThat(result.fills()).isEmpty();
        assertThat(result.fillRate()).isZero();
        assertThat(result.vwap()).isNaN();
        assertThat(result.slippageBps()).isNaN();
        assertThat(result.implementationShortfallBps()).isCloseTo(-1.5, within(1e-9));
    }

    @Test
    void aOneSidedMarketHasNoArrivalPrice() {
        RecordedDay bids = new RecordedDay().add(-1, 1, Side.BUY, 9_998, 1_000).add(100, 2, Side.BUY, 9_998, 1);

        BacktestResult result = Backtester.run(request(bids, order(Side.SELL, 10, OptionalLong.empty()), 1));

        assertThat(result.executedQuantity()).isEqualTo(10);
        assertThat(result.arrivalPrice()).isNaN();
        assertThat(result.schedulePrice()).isNaN();
        assertThat(result.slippageBps()).isNaN();
        assertThat(result.implementationShortfallBps()).isNaN();
        assertThat(result.meanSpread()).isNaN();
        assertThat(result.realizedVolatility()).isNaN();
    }

    @Test
    void pricesBelowZeroHaveNoVolatility() {
        RecordedDay oil = new RecordedDay()
                .add(-1, 1, Side.BUY, -3_770, 1_000)
                .add(-1, 2, Side.SELL, -3_760, 1_000)
                .add(100, 3, Side.BUY, -3_800, 1);

        BacktestResult result = Backtester.run(request(oil, order(Side.BUY, 10, OptionalLong.empty()), 1));

        assertThat(result.vwap()).isEqualTo(-37.6);
        assertThat(result.arrivalPrice()).isEqualTo(-37.65);
        assertThat(result.realizedVolatility()).isNaN();
        assertThat(result.meanSpread()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void withLatencyTheStrategyActsLaterAndTheMarketIsMeasuredAsBefore() {
        BacktestRequest prompt = twap(Side.BUY, 80, OptionalLong.empty(), 2);
        BacktestRequest late = prompt.withLatency(AgentLatency.symmetric(Latency.constant(Duration.ofSeconds(3))));

        BacktestResult result = Backtester.run(late);

        assertThat(result.fills()).extracting(Fill::time).containsExactly(at(3), at(33));
        assertThat(result.latency()).isEqualTo(late.latency());
        BacktestResult without = Backtester.run(prompt);
        assertThat(result.arrivalPrice()).isEqualTo(without.arrivalPrice());
        assertThat(result.endPrice()).isEqualTo(without.endPrice());
        assertThat(result.marketVwap()).isEqualTo(without.marketVwap());
        assertThat(result.meanSpread()).isEqualTo(without.meanSpread());
        assertThat(result.realizedVolatility()).isEqualTo(without.realizedVolatility());
    }

    @Test
    void underOverlayTheMarketKeepsWhatWasTaken() {
        RecordedDay asks = new RecordedDay()
                .add(-60, 1, Side.SELL, 10_002, 100)
                .delete(10, 1, Side.SELL, 10_002, 100)
                .add(20, 2, Side.SELL, 10_002, 100)
                .add(90, 3, Side.BUY, 9_000, 1);
        BacktestRequest request = request(asks, order(Side.BUY, 80, OptionalLong.empty()), 2);

        BacktestResult overlay = Backtester.run(request.withPolicy(HistoryPolicy.OVERLAY));
        BacktestResult consume = Backtester.run(request);

        assertThat(overlay.policy()).isEqualTo("overlay");
        assertThat(consume.policy()).isEqualTo("consume");
        assertThat(overlay.executedQuantity()).isEqualTo(80).isEqualTo(consume.executedQuantity());
        assertThat(overlay.eventHash()).isNotEqualTo(consume.eventHash());
    }

    @Test
    void randomLatenciesComeFromTheSeed() {
        AgentLatency random = AgentLatency.symmetric(Latency.lognormal(Duration.ofMillis(500), 1));
        BacktestRequest request = twap(Side.BUY, 80, OptionalLong.empty(), 2).withLatency(random);

        assertThat(Backtester.run(request)).isEqualTo(Backtester.run(request));
        assertThat(Backtester.run(request).fills().get(0).time()).isGreaterThan(at(0));
    }

    @Test
    void theSameRequestGivesAnEqualResult() {
        assertThat(Backtester.run(twap(Side.BUY, 80, OptionalLong.empty(), 2)))
                .isEqualTo(Backtester.run(twap(Side.BUY, 80, OptionalLong.empty(), 2)));
    }

    @Test
    void theMarketIsReadNoFurtherThanTheWindowAndClosed() {
        Backtester.run(twap(Side.BUY, 80, OptionalLong.empty(), 2));

        assertThat(day.eventsRead())
                .as("up to the first event after the window")
                .isEqualTo(8);
        assertThat(day.isClosed()).isTrue();
    }

    @Test
    void aWindowBeforeTheMarketIsRefused() {
        ParentOrder early = new ParentOrder(Side.BUY, 1, OptionalLong.empty(), at(-121), at(0));

        assertThatExceptionOfType(InvalidBacktestException.class)
                .isThrownBy(() -> Backtester.run(request(day, early, 1)))
                .withMessage("the window starts at 2020-01-02 09:57:59.000000000, expected a time from the market's"
                        + " first event on, at 2020-01-02 09:59:00.000000000");
        assertThat(day.isClosed()).isTrue();
    }

    @Test
    void aMarketMayBeginShortlyAfterTheWindow() {
        ParentOrder early = new ParentOrder(Side.BUY, 80, OptionalLong.empty(), at(-120), at(300));
        ParentOrder onTime = new ParentOrder(Side.BUY, 80, OptionalLong.empty(), at(-60), at(300));

        BacktestResult result = Backtester.run(request(day, early, 1));

        assertThat(result.arrivalPrice())
                .as("the first prices there are")
                .isEqualTo(Backtester.run(request(day, onTime, 1)).arrivalPrice());
        assertThat(result.executedQuantity()).isEqualTo(80);
        assertThat(result.fills().get(0).time())
                .as("the strategy acts as soon as there is a book")
                .isEqualTo(at(-60));
    }

    @Test
    void aWindowThatIsOverWhenTheMarketBeginsIsRefused() {
        ParentOrder early = new ParentOrder(Side.BUY, 1, OptionalLong.empty(), at(-90), at(-60));

        assertThatExceptionOfType(InvalidBacktestException.class)
                .isThrownBy(() -> Backtester.run(request(day, early, 1)))
                .withMessageStartingWith("the window starts at 2020-01-02 09:58:30.000000000, expected a time from");
        assertThat(day.eventsRead()).as("found before the run").isEqualTo(1);
    }

    @Test
    void aWindowThatOutlastsTheMarketIsRefused() {
        ParentOrder late = new ParentOrder(Side.BUY, 1, OptionalLong.empty(), at(0), at(361));

        assertThatExceptionOfType(InvalidBacktestException.class)
                .isThrownBy(() -> Backtester.run(request(day, late, 1)))
                .withMessageStartingWith("the window ends at 2020-01-02 10:06:01.000000000, expected a time no later");
    }

    @Test
    void aMarketMayFallSilentShortlyBeforeTheWindowEnds() {
        ParentOrder late = new ParentOrder(Side.BUY, 1, OptionalLong.empty(), at(0), at(360));

        assertThat(Backtester.run(request(day, late, 1)).executedQuantity()).isOne();
    }

    @Test
    void aMarketWithoutEventsIsRefused() {
        assertThatExceptionOfType(InvalidBacktestException.class)
                .isThrownBy(
                        () -> Backtester.run(request(new RecordedDay(), order(Side.BUY, 1, OptionalLong.empty()), 1)))
                .withMessageContaining("the market has no event");
    }

    @Test
    void anUnknownStrategyAndUnknownParametersAreRefused() {
        ParentOrder order = order(Side.BUY, 1, OptionalLong.empty());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BacktestRequest.of(day, "no-such", Map.of(), order, 1))
                .withMessageContaining("no-such")
                .withMessageContaining("twap");
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> BacktestRequest.of(day, "twap", Map.of("slices", "0", "colour", "red"), order, 1))
                .withMessageContaining("colour")
                .withMessageContaining("slices");
    }

    @Test
    void progressGrowsToTheWhole() {
        RecordedDay busy = new RecordedDay();
        busy.add(-60, 1, Side.BUY, 9_998, 100_000).add(-60, 2, Side.SELL, 10_002, 100_000);
        for (int event = 0; event < 40_000; event++) {
            busy.execute(event / 500.0, 1, Side.BUY, 9_998, 1);
        }
        List<Double> fractions = new ArrayList<>();

        Backtester.run(
                request(busy, order(Side.BUY, 1, OptionalLong.empty()), 1),
                (fraction, events) -> fractions.add(fraction));

        assertThat(fractions).hasSizeGreaterThan(3).isSorted().endsWith(1.0);
        assertThat(fractions.get(0)).isBetween(0.5, 0.7);
    }

    private BacktestRequest twap(Side side, long quantity, OptionalLong limitPrice, int slices) {
        return request(day, order(side, quantity, limitPrice), slices);
    }

    private static ParentOrder order(Side side, long quantity, OptionalLong limitPrice) {
        return new ParentOrder(side, quantity, limitPrice, at(0), at(0) + 60 * SECOND);
    }

    private static BacktestRequest request(Market market, ParentOrder order, int slices) {
        return BacktestRequest.of(market, "twap", Map.of("slices", Integer.toString(slices)), order, 7);
    }
}
