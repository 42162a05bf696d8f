package io.github.microstructurex.analytics;

import io.github.microstructurex.analytics.cost.ParentExecution;
import io.github.microstructurex.analytics.cost.WagnerShortfall;
import io.github.microstructurex.analytics.metric.VolumeWeightedAveragePrice;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.replay.simulation.Simulation;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.SeededRandom;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Runs a strategy in a market and measures what it cost: market, simulation, strategy and metrics joined.
 *
 * <p>The market is read from its beginning, because the book at the start of the order's window is made of what came
 * before; it is read no further than the window's end. Nothing depends on the machine or on the clock on the wall: the
 * same request gives an equal result.
 *
 * <p>Safe for use by several threads.
 */
public final class Backtester {
    /**
     * How long a market may be silent at either end of the window and still be taken to cover it: a day's first event
     * comes a little after the opening, its last a little before the close. The first prices stand for those before.
     */
    public static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    /** Sets the strategy's numbers apart from those that a generated market draws from the same seed. */
    private static final long STRATEGY_STREAM = 0x73747261_74656779L;

    /** And those of random latencies. */
    private static final long LATENCY_STREAM = 0x6c617465_6e637921L;

    private static final DateTimeFormatter LOCAL_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS", Locale.ROOT);

    private Backtester() {}

    /**
     * Runs a backtest.
     *
     * @param request what to do
     * @return what came of it
     * @throws InvalidBacktestException if the market does not cover the window of the order
     */
    public static BacktestResult run(BacktestRequest request) {
        return run(request, BacktestProgress.NONE);
    }

    /**
     * Runs a backtest and says how far it has come.
     *
     * @param request what to do
     * @param progress is told every few thousand events
     * @return what came of it
     * @throws InvalidBacktestException if the market does not cover the window of the order
     */
    public static BacktestResult run(BacktestRequest request, BacktestProgress progress) {
        ParentOrder order = request.order();
        Market market = request.market();
        try (WatchedSource source = new WatchedSource(market.open(request.seed()), order.endTime(), progress)) {
            source.begin();
            checkStart(source, order, market.zone());
            Simulation simulation =
                    new Simulation(source, request.policy()).seed(drawn(request.seed() ^ LATENCY_STREAM));
            WindowStatistics statistics = new WindowStatistics(order, market.instrument(), simulation.recordedBook());
            ExecutionStrategy strategy = request.strategy().create(request.parameters());
            StrategyAgent agent =
                    new StrategyAgent(strategy, order, drawn(request.seed() ^ STRATEGY_STREAM), statistics::follow);
            Optional<TimelineRecorder> timeline = request.timeline()
                    .map(detail -> new TimelineRecorder(
                            detail, order, simulation.recordedBook(), statistics, simulation.fills()));
            // The watch comes first: the window's first and last prices are taken before the strategy acts on them.
            simulation.add(new WindowWatch(order, statistics, timeline)).add(agent, request.latency());
            simulation.runUntil(order.endTime());
            simulation.end();
            checkEnd(source, order, market.zone());
            progress.advanced(1, source.events());
            return result(request, simulation, agent, statistics, timeline);
        }
    }

    private static long drawn(long seed) {
        return new SeededRandom(seed).nextLong();
    }

    private static void checkStart(WatchedSource source, ParentOrder order, ZoneId zone) {
        if (source.events() == 0) {
            throw new InvalidBacktestException("the market has no event, expected some before the window starts at "
                    + local(order.startTime(), zone));
        }
        if (source.firstTime() >= order.endTime()
                || source.firstTime() - order.startTime() > LONGEST_SILENCE.toNanos()) {
            throw new InvalidBacktestException("the window starts at " + local(order.startTime(), zone)
                    + ", expected a time from the market's first event on, at " + local(source.firstTime(), zone));
        }
    }

    private static void checkEnd(WatchedSource source, ParentOrder order, ZoneId zone) {
        if (source.isExhausted() && order.endTime() - source.lastTime() > LONGEST_SILENCE.toNanos()) {
            throw new InvalidBacktestException("the window ends at " + local(order.endTime(), zone)
                    + ", expected a time no later than the market's last event, at "
                    + local(source.lastTime(), zone));
        }
    }

    private static String local(long time, ZoneId zone) {
        return LOCAL_TIME.format(Instant.EPOCH.plusNanos(time).atZone(zone));
    }

    private static BacktestResult result(
            BacktestRequest request,
            Simulation simulation,
            StrategyAgent agent,
            WindowStatistics statistics,
            Optional<TimelineRecorder> timeline) {
        Instrument instrument = request.market().instrument();
        VolumeWeightedAveragePrice executed = new VolumeWeightedAveragePrice();
        for (Fill fill : simulation.fills()) {
            executed.trade(fill.price(), fill.quantity());
        }
        return new BacktestResult(
                request.market().name(),
                instrument,
                request.market().zone(),
                request.strategy().name(),
                request.parameters().toTexts(),
                request.seed(),
                request.order(),
                request.policy().name(),
                request.latency(),
                agent.childOrders(),
                agent.cancellations(),
                agent.replacements(),
                simulation.fills(),
                executed.price(instrument),
                statistics.arrivalPrice(),
                statistics.endPrice(),
                statistics.marketVwap(),
                statistics.marketVolume(),
                statistics.schedulePrice(),
                statistics.meanSpread(),
                statistics.realizedVolatility(),
                statistics.volatilityInterval(),
                WagnerShortfall.of(execution(request.order(), instrument, executed, statistics)),
                simulation.eventCount(),
                simulation.disagreementCount(),
                simulation.eventHash(),
                timeline.map(TimelineRecorder::timeline));
    }

    private static ParentExecution execution(
            ParentOrder order,
            Instrument instrument,
            VolumeWeightedAveragePrice executed,
            WindowStatistics statistics) {
        BigDecimal notional = new BigDecimal(executed.notional())
                .multiply(instrument.tickSize())
                .multiply(instrument.lotSize());
        return new ParentExecution(
                order.side(),
                instrument.toQuantity(order.quantity()).doubleValue(),
                instrument.toQuantity(executed.volume()).doubleValue(),
                notional.doubleValue(),
                statistics.arrivalPrice(),
                statistics.arrivalPrice(),
                statistics.endPrice(),
                0);
    }
}
