package io.github.microstructurex.analytics;

import io.github.microstructurex.analytics.performance.MarkedProfit;
import io.github.microstructurex.analytics.performance.MaximumDrawdown;
import io.github.microstructurex.analytics.performance.TimeWeightedInventory;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.simulation.Simulation;
import io.github.microstructurex.strategies.InventoryLimits;
import java.math.BigDecimal;

/**
 * Lets a market maker quote in a market and measures what it earned and at what risk.
 *
 * <pre>{@code
 * MarketMakingRequest request = MarketMakingRequest.of(
 *         market, "avellaneda-stoikov", Map.of("risk-aversion", "0.01"), limits, 7);
 * System.out.println(MarketMakingBacktest.run(request).profit());
 * }</pre>
 *
 * <p>The market is read from its beginning to the window's end. Nothing depends on the machine or on the clock on the wall:
 * the same request gives an equal result.
 *
 * <p>Safe for use by several threads.
 */
public final class MarketMakingBacktest {
    private MarketMakingBacktest() {}

    /**
     * Runs a backtest.
     *
     * @param request what to do
     * @return what came of it
     * @throws InvalidBacktestException if the market does not cover the window of the limits
     */
    public static MarketMakingResult run(MarketMakingRequest request) {
        return run(request, BacktestProgress.NONE);
    }

    /**
     * Runs a backtest and says how far it has come.
     *
     * @param request what to do
     * @param progress is told every few thousand events
     * @return what came of it
     * @throws InvalidBacktestException if the market does not cover the window of the limits
     */
    public static MarketMakingResult run(MarketMakingRequest request, BacktestProgress progress) {
        InventoryLimits limits = request.limits();
        Market market = request.market();
        WindowCoverage window = new WindowCoverage(limits.startTime(), limits.endTime(), market.zone());
        try (WatchedSource source = new WatchedSource(market.open(request.seed()), limits.endTime(), progress)) {
            source.begin();
            window.checkStart(source);
            QuotingUptime uptime = new QuotingUptime(limits);
            Simulation simulation =
                    new Simulation(source, request.policy(), uptime).seed(RandomStreams.latencies(request.seed()));
            uptime.tellTime(simulation::time);
            MarketMakerAgent agent = new MarketMakerAgent(
                    request.marketMaker().create(request.parameters()),
                    limits,
                    uptime,
                    RandomStreams.strategy(request.seed()));
            ProfitWatch watch = new ProfitWatch(
                    limits, request.samplingInterval().toNanos(), simulation.recordedBook(), simulation.fills());
            // The watch comes first: the window's first mid is taken before the market maker acts on it.
            simulation.add(watch).add(agent, request.latency());
            simulation.runUntil(limits.startTime() - 1);
            long volumeBefore = simulation.marketVolume();
            simulation.runUntil(limits.endTime() - 1);
            long volume = simulation.marketVolume() - volumeBefore;
            simulation.runUntil(limits.endTime());
            simulation.end();
            window.checkEnd(source);
            watch.finish();
            progress.advanced(1, source.events());
            return result(request, simulation, agent, watch, uptime, volume);
        }
    }

    private static MarketMakingResult result(
            MarketMakingRequest request,
            Simulation simulation,
            MarketMakerAgent agent,
            ProfitWatch watch,
            QuotingUptime uptime,
            long marketVolume) {
        Instrument instrument = request.market().instrument();
        BigDecimal unit = instrument.tickSize().multiply(instrument.lotSize());
        MarkedProfit profit = watch.profit();
        MaximumDrawdown drawdown = watch.drawdown();
        TimeWeightedInventory inventory = watch.inventory();
        return new MarketMakingResult(
                request.market().name(),
                instrument,
                request.market().zone(),
                request.marketMaker().name(),
                request.parameters().toTexts(),
                request.seed(),
                request.limits(),
                request.policy().name(),
                request.latency(),
                request.samplingInterval(),
                agent.account().orderCount(),
                agent.cancellations(),
                agent.replacements(),
                agent.account().refusedCount(),
                simulation.fills(),
                exact(profit.total(), unit),
                exact(profit.cash(), unit),
                exact(profit.spreadCapture(), unit),
                exact(profit.inventoryProfit(), unit),
                exact(profit.turnover(), unit),
                profit.inventory(),
                exact(profit.mid(), instrument.tickSize()),
                watch.sharpe().value(),
                watch.sortino().value(),
                watch.sharpe().count(),
                Double.isNaN(profit.total()) ? Double.NaN : exact(drawdown.value(), unit),
                drawdown.peakTime(),
                drawdown.troughTime(),
                drawdown.recoveryTime(),
                inventory.mean(),
                inventory.standardDeviation(),
                inventory.maxAbsolute(),
                uptime.of(Side.BUY),
                uptime.of(Side.SELL),
                uptime.ofBoth(),
                marketVolume,
                simulation.eventCount(),
                simulation.disagreementCount(),
                simulation.eventHash());
    }

    /** Rounds once. */
    private static double exact(double value, BigDecimal unit) {
        return Double.isNaN(value)
                ? Double.NaN
                : new BigDecimal(value).multiply(unit).doubleValue();
    }
}
