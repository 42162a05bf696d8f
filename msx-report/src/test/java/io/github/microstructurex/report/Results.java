package io.github.microstructurex.report;

import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.analytics.cost.ParentExecution;
import io.github.microstructurex.analytics.cost.WagnerShortfall;
import io.github.microstructurex.analytics.timeline.DueQuantity;
import io.github.microstructurex.analytics.timeline.MarketSample;
import io.github.microstructurex.analytics.timeline.MarkoutPoint;
import io.github.microstructurex.analytics.timeline.Timeline;
import io.github.microstructurex.analytics.timeline.TimelineDetail;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.simulation.AgentLatency;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.replay.simulation.FillCause;
import io.github.microstructurex.replay.simulation.Latency;
import io.github.microstructurex.strategies.ParentOrder;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Results to render. */
final class Results {
    private static final long TEN_O_CLOCK = 1_340_287_200_000_000_000L;
    private static final long SECOND = 1_000_000_000L;
    private static final Instrument STOCK = Instrument.of("AMZN", "0.01", "1");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private Results() {}

    /** 150 of 200 bought in two fills, of which one had waited in a queue. */
    static BacktestResult partlyExecuted() {
        ParentOrder order =
                new ParentOrder(Side.BUY, 200, OptionalLong.of(22_350), TEN_O_CLOCK, TEN_O_CLOCK + 1_800 * SECOND);
        Fill aggressive = new Fill(TEN_O_CLOCK + 5, 1, Side.BUY, 22_310, 100, 0, FillCause.AGGRESSED, 0, 0, 41);
        Fill passive = new Fill(
                TEN_O_CLOCK + 60 * SECOND + 1_234_567,
                2,
                Side.BUY,
                22_305,
                50,
                50,
                FillCause.RECORDED_EXECUTION,
                700,
                0,
                977);
        double notional = 100 * 223.10 + 50 * 223.05;
        return new BacktestResult(
                "sample.zip",
                STOCK,
                NEW_YORK,
                "twap",
                parameters(),
                7,
                order,
                "reactive",
                AgentLatency.symmetric(Latency.constant(Duration.ofMillis(1))).withFeed(Latency.NONE),
                2,
                1,
                3,
                List.of(aggressive, passive),
                notional / 150,
                223.055,
                223.2,
                223.1,
                12_345,
                223.06,
                0.123456789,
                0.00417,
                Duration.ofMinutes(1),
                WagnerShortfall.of(new ParentExecution(Side.BUY, 200, 150, notional, 223.055, 223.055, 223.2, 0)),
                98_765,
                0,
                0xABCL,
                Optional.empty());
    }

    /** Nothing traded, and there was never a two-sided market. */
    static BacktestResult undefined() {
        ParentOrder order =
                new ParentOrder(Side.SELL, 200, OptionalLong.empty(), TEN_O_CLOCK, TEN_O_CLOCK + 1_800 * SECOND);
        return new BacktestResult(
                "sample.zip",
                STOCK,
                NEW_YORK,
                "twap",
                Map.of(),
                -1,
                order,
                "consume",
                AgentLatency.NONE,
                0,
                0,
                0,
                List.of(),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Duration.ofMinutes(1),
                WagnerShortfall.of(new ParentExecution(Side.SELL, 200, 0, 0, Double.NaN, Double.NaN, Double.NaN, 0)),
                1,
                2,
                -1,
                Optional.empty());
    }

    /** The first one with a market of a bid and an ask around it, a schedule and markouts. */
    static BacktestResult withTimeline() {
        BacktestResult result = partlyExecuted();
        return with(result, "sample.zip", result.fills(), Optional.of(timeline(result.order(), true)));
    }

    /** The first one in a market that never had an ask. */
    static BacktestResult oneSided() {
        BacktestResult result = partlyExecuted();
        return with(result, "sample.zip", result.fills(), Optional.of(timeline(result.order(), false)));
    }

    /** As many fills over the window, of which every second one rested. */
    static BacktestResult withFills(int number) {
        BacktestResult result = partlyExecuted();
        List<Fill> fills = IntStream.range(0, number)
                .mapToObj(i -> new Fill(
                        TEN_O_CLOCK + 1_800 * SECOND / number * i,
                        i / 3 + 1,
                        Side.BUY,
                        22_300 + i % 7,
                        1 + i % 5,
                        7,
                        i % 2 == 0 ? FillCause.AGGRESSED : FillCause.RECORDED_EXECUTION,
                        i % 2 == 0 ? 0 : i % 400,
                        0,
                        i))
                .toList();
        return with(result, "sample.zip", fills, Optional.of(timeline(result.order(), true)));
    }

    static BacktestResult inMarket(String name) {
        BacktestResult result = partlyExecuted();
        return with(result, name, result.fills(), Optional.empty());
    }

    private static Timeline timeline(ParentOrder order, boolean twoSided) {
        TimelineDetail detail = new TimelineDetail(60, 5, List.of(Duration.ZERO, Duration.ofMinutes(1)));
        List<MarketSample> samples = IntStream.rangeClosed(0, 60)
                .mapToObj(i -> new MarketSample(
                        order.startTime() + 30 * SECOND * i,
                        22_303 + i % 9,
                        twoSided ? 22_306 + i % 7 + i % 9 : BookView.NO_PRICE,
                        500 + 10 * i,
                        twoSided ? 900 - 10 * i : 0,
                        200L * i))
                .toList();
        return new Timeline(
                detail,
                samples,
                List.of(
                        new DueQuantity(order.startTime(), 100),
                        new DueQuantity(order.startTime() + 900 * SECOND, 200)),
                List.of(new MarkoutPoint(Duration.ZERO, 1, -5), new MarkoutPoint(Duration.ofMinutes(1), 1, -2.5)),
                List.of(new MarkoutPoint(Duration.ZERO, 1, 3), new MarkoutPoint(Duration.ofMinutes(1), 0, Double.NaN)));
    }

    private static BacktestResult with(
            BacktestResult result, String market, List<Fill> fills, Optional<Timeline> timeline) {
        return new BacktestResult(
                market,
                result.instrument(),
                result.zone(),
                result.strategy(),
                result.parameters(),
                result.seed(),
                result.order(),
                result.policy(),
                result.latency(),
                result.childOrders(),
                result.cancellations(),
                result.replacements(),
                fills,
                result.vwap(),
                result.arrivalPrice(),
                result.endPrice(),
                result.marketVwap(),
                result.marketVolume(),
                result.schedulePrice(),
                result.meanSpread(),
                result.realizedVolatility(),
                result.volatilityInterval(),
                result.shortfall(),
                result.marketEvents(),
                result.marketDisagreements(),
                result.eventHash(),
                timeline);
    }

    private static Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("slices", "30");
        parameters.put("jitter", "0s");
        return parameters;
    }
}
