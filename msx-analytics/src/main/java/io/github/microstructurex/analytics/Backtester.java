package io.github.microstructurex.analytics;

import io.github.microstructurex.analytics.cost.ParentExecution;
import io.github.microstructurex.analytics.cost.WagnerShortfall;
import io.github.microstructurex.analytics.metric.VolumeWeightedAveragePrice;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.replay.simulation.Simulation;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.ParentOrder;
import java.math.BigDecimal;
import java.time.Duration;
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
        WindowCoverage window = new WindowCoverage(order.startTime(), order.endTime(), market.zone());
        try (WatchedSource source = new WatchedSource(market.open(request.seed()), order.endTime(), progress)) {
            source.begin();
            window.checkStart(source);
            Simulation simulation =
                    new Simulation(source, request.policy()).seed(RandomStreams.latencies(request.seed()));
            WindowStatistics statistics = new WindowStatistics(order, market.instrument(), simulation.recordedBook());
            ExecutionStrategy strategy = request.strategy().create(request.parameters());
            StrategyAgent agent =
                    new StrategyAgent(strategy, order, RandomStreams.strategy(request.seed()), statistics::follow);
            Optional<TimelineRecorder> timeline = request.timeline()
                    .map(detail -> new TimelineRecorder(
                            detail, order, simulation.recordedBook(), statistics, simulation.fills()));
            // The watch comes first: the window's first and last prices are taken before the strategy acts on them.
            simulation.add(new WindowWatch(order, statistics, timeline)).add(agent, request.latency());
            simulation.runUntil(order.endTime());
            simulation.end();
            window.checkEnd(source);
            progress.advanced(1, source.events());
            return result(request, simulation, agent, statistics, timeline);
        }
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
