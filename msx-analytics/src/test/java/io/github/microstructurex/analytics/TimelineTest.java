package io.github.microstructurex.analytics;

import static io.github.microstructurex.analytics.RecordedDay.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.analytics.timeline.DueQuantity;
import io.github.microstructurex.analytics.timeline.MarketSample;
import io.github.microstructurex.analytics.timeline.MarkoutPoint;
import io.github.microstructurex.analytics.timeline.Timeline;
import io.github.microstructurex.analytics.timeline.TimelineDetail;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.simulation.AgentLatency;
import io.github.microstructurex.replay.simulation.HistoryPolicy;
import io.github.microstructurex.replay.simulation.Latency;
import io.github.microstructurex.strategies.ParentOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {
    private static final TimelineDetail MINUTE_IN_SIX =
            new TimelineDetail(6, 2, List.of(Duration.ZERO, Duration.ofSeconds(20), Duration.ofSeconds(50)));

    /** Bids at 99.98, asks at 100.02 and 100.05; the first ask goes at 10:00:40. */
    private final RecordedDay day = new RecordedDay()
            .add(-60, 1, Side.BUY, 9_998, 1_000)
            .add(-60, 2, Side.SELL, 10_002, 100)
            .add(-50, 3, Side.SELL, 10_005, 500)
            .add(-50, 4, Side.SELL, 10_009, 700)
            .execute(20, 1, Side.BUY, 9_998, 300)
            .hiddenTrade(25, Side.SELL, 10_000, 100)
            .delete(40, 2, Side.SELL, 10_002, 100)
            .execute(50, 1, Side.BUY, 9_998, 50)
            .add(200, 9, Side.BUY, 9_000, 1);

    @Test
    void isNotThereIfNobodyAskedForIt() {
        assertThat(Backtester.run(twap(80, 2)).timeline()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"twap", "posting", "pov"})
    void changesNothingElse(String strategy) {
        AgentLatency random = AgentLatency.symmetric(Latency.lognormal(Duration.ofMillis(500), 1))
                .withCompute(Latency.constant(Duration.ofMillis(3)));
        for (HistoryPolicy policy : List.of(HistoryPolicy.OVERLAY, HistoryPolicy.CONSUME, HistoryPolicy.REACTIVE)) {
            BacktestRequest request = BacktestRequest.of(day, strategy, Map.of(), order(80), 7)
                    .withPolicy(policy)
                    .withLatency(random);

            BacktestResult with = Backtester.run(request.withTimeline(MINUTE_IN_SIX));

            assertThat(with.timeline()).isPresent();
            assertThat(with.toString().replaceFirst(", timeline=.*", ""))
                    .isEqualTo(Backtester.run(request).toString().replaceFirst(", timeline=.*", ""));
        }
    }

    @Test
    void showsTheMarketAtEqualDistances() {
        assertThat(timeline(twap(80, 2)).samples())
                .extracting(MarketSample::time, MarketSample::bid, MarketSample::ask, MarketSample::volume)
                .containsExactly(
                        tuple(at(0), 9_998L, 10_002L, 0L),
                        tuple(at(10), 9_998L, 10_002L, 0L),
                        tuple(at(20), 9_998L, 10_002L, 300L),
                        tuple(at(30), 9_998L, 10_002L, 400L),
                        tuple(at(40), 9_998L, 10_005L, 400L),
                        tuple(at(50), 9_998L, 10_005L, 450L),
                        tuple(at(60), 9_998L, 10_005L, 450L));
    }

    @Test
    void theDepthIsThatOfTheBestLevels() {
        assertThat(timeline(twap(80, 2)).samples())
                .extracting(MarketSample::bidDepth, MarketSample::askDepth)
                .startsWith(tuple(1_000L, 600L))
                .endsWith(tuple(650L, 1_200L));
    }

    @Test
    void theScheduleIsTheStrategysOwn() {
        assertThat(timeline(twap(80, 2)).schedule())
                .containsExactly(new DueQuantity(at(0), 40), new DueQuantity(at(30), 80));
        assertThat(timeline(BacktestRequest.of(day, "posting", Map.of(), order(80), 7))
                        .schedule())
                .isEmpty();
    }

    @Test
    void fillsAreMarkedOutAgainstTheLaterMid() {
        // Both fills pay 100.02; the mid is 100.00, and 100.015 from 10:00:40 on. Only the first one's 50 seconds end
        // in
        // the window.
        Timeline timeline = timeline(twap(80, 2));

        assertThat(timeline.takenMarkouts())
                .extracting(MarkoutPoint::horizon)
                .isEqualTo(timeline.detail().horizons());
        assertThat(timeline.takenMarkouts()).extracting(MarkoutPoint::fills).containsExactly(2L, 2L, 1L);
        assertThat(timeline.takenMarkouts().get(0).mean()).isCloseTo(-2, within(1e-12));
        assertThat(timeline.takenMarkouts().get(1).mean()).isCloseTo((-2 - 0.5) / 2, within(1e-12));
        assertThat(timeline.takenMarkouts().get(2).mean()).isCloseTo(-0.5, within(1e-12));
        assertThat(timeline.restingMarkouts()).allSatisfy(point -> {
            assertThat(point.fills()).isZero();
            assertThat(point.mean()).isNaN();
        });
    }

    @Test
    void restingFillsAreMarkedOutByThemselves() {
        RecordedDay busy = new RecordedDay()
                .add(-60, 1, Side.BUY, 9_998, 100)
                .add(-60, 2, Side.SELL, 10_002, 1_000)
                .add(19, 3, Side.BUY, 9_998, 100)
                .execute(20, 1, Side.BUY, 9_998, 100)
                .execute(30, 3, Side.BUY, 9_998, 60)
                .add(200, 9, Side.BUY, 9_000, 1);

        Timeline timeline = timeline(BacktestRequest.of(busy, "posting", Map.of("finish", "0"), order(50), 7));

        assertThat(timeline.restingMarkouts().get(1)).isEqualTo(new MarkoutPoint(Duration.ofSeconds(20), 1, 2));
        assertThat(timeline.takenMarkouts()).extracting(MarkoutPoint::fills).containsOnly(0L);
    }

    @Test
    void aSideWithoutQuotesShowsAsSuch() {
        RecordedDay bids = new RecordedDay().add(-1, 1, Side.BUY, 9_998, 1_000).add(100, 2, Side.BUY, 9_998, 1);

        List<MarketSample> samples = timeline(BacktestRequest.of(bids, "twap", Map.of(), order(80), 7))
                .samples();

        assertThat(samples).hasSize(7).allSatisfy(sample -> {
            assertThat(sample.ask()).isEqualTo(BookView.NO_PRICE);
            assertThat(sample.mid()).isNaN();
            assertThat(sample.spread()).isNaN();
            assertThat(sample.askDepth()).isZero();
            assertThat(sample.bidDepth()).isEqualTo(1_000);
        });
    }

    @Test
    void aMarketThatBeginsLaterStandsForWhatWasBefore() {
        ParentOrder early = new ParentOrder(Side.BUY, 80, OptionalLong.empty(), at(-120), at(0));

        List<MarketSample> samples =
                timeline(BacktestRequest.of(day, "twap", Map.of(), early, 7)).samples();

        assertThat(samples).extracting(MarketSample::time).startsWith(at(-120), at(-100));
        assertThat(samples.get(0).bid()).isEqualTo(9_998);
    }

    @Test
    void aWindowOfFewNanosecondsHasAsManySteps() {
        ParentOrder shortest = new ParentOrder(Side.BUY, 80, OptionalLong.empty(), at(0), at(0) + 2);

        assertThat(timeline(BacktestRequest.of(day, "twap", Map.of("slices", "1"), shortest, 7))
                        .samples())
                .extracting(MarketSample::time)
                .containsExactly(at(0), at(0) + 1, at(0) + 2);
    }

    @Test
    void aDetailThatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimelineDetail(0, 5, List.of()))
                .withMessage("steps is 0, expected at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimelineDetail(10, 5, List.of(Duration.ofSeconds(-1))))
                .withMessage("a horizon is PT-1S, expected none below zero");
    }

    private Timeline timeline(BacktestRequest request) {
        return Backtester.run(request.withTimeline(MINUTE_IN_SIX)).timeline().orElseThrow();
    }

    private BacktestRequest twap(long quantity, int slices) {
        return BacktestRequest.of(day, "twap", Map.of("slices", Integer.toString(slices)), order(quantity), 7);
    }

    private static ParentOrder order(long quantity) {
        return new ParentOrder(Side.BUY, quantity, OptionalLong.empty(), at(0), at(60));
    }
}
