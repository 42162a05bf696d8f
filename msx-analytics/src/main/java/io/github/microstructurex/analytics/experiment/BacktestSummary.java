package io.github.microstructurex.analytics.experiment;

import io.github.microstructurex.analytics.BacktestProgress;
import io.github.microstructurex.analytics.BacktestRequest;
import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.analytics.Backtester;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.replay.simulation.AgentLatency;
import io.github.microstructurex.strategies.ParentOrder;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of a backtest without its fills: a few hundred bytes, whatever the backtest did. What each figure means is
 * said at {@link BacktestResult}; costs are positive, and what is undefined is NaN.
 *
 * @param market the name of the market
 * @param instrument what was traded
 * @param zone the time zone of the market
 * @param strategy the name of the strategy
 * @param parameters its parameters as text, by name
 * @param seed the seed of the request
 * @param order the parent order
 * @param policy the name of the history policy
 * @param latency how far the strategy was from the venue
 * @param executedQuantity what was executed, in lots
 * @param fills how many fills there were
 * @param childOrders how many child orders were sent
 * @param cancellations how many cancellations were asked for
 * @param replacements how many replacements were asked for
 * @param vwap the average price of the fills
 * @param arrivalPrice the mid when the window opened
 * @param endPrice the mid when the window closed
 * @param marketVwap the average price of the market's own trades in the window
 * @param marketVolume the quantity of those trades, in lots
 * @param participationRate the order's share of all that was traded in the window, from 0 to 1
 * @param slippageBps average price against arrival price, in basis points
 * @param vwapSlippageBps average price against market VWAP, in basis points
 * @param scheduleSlippageBps average price against that of the strategy's own schedule, in basis points
 * @param implementationShortfallBps the implementation shortfall, in basis points
 * @param executionCostBps its part that what was executed cost
 * @param opportunityCostBps its part that what was not executed cost
 * @param meanSpread the time-weighted quoted spread over the window, in currency
 * @param realizedVolatility the realised volatility over the window, not annualised
 * @param marketEvents how many market events were applied
 * @param marketDisagreements how many market events did not fit the book that they met
 * @param eventHash a hash of everything that happened in the book
 */
public record BacktestSummary(
        String market,
        Instrument instrument,
        ZoneId zone,
        String strategy,
        Map<String, String> parameters,
        long seed,
        ParentOrder order,
        String policy,
        AgentLatency latency,
        long executedQuantity,
        long fills,
        long childOrders,
        long cancellations,
        long replacements,
        double vwap,
        double arrivalPrice,
        double endPrice,
        double marketVwap,
        long marketVolume,
        double participationRate,
        double slippageBps,
        double vwapSlippageBps,
        double scheduleSlippageBps,
        double implementationShortfallBps,
        double executionCostBps,
        double opportunityCostBps,
        double meanSpread,
        double realizedVolatility,
        long marketEvents,
        long marketDisagreements,
        long eventHash) {
    /**
     * Copies the parameters.
     *
     * @param market the name of the market
     * @param instrument what was traded
     * @param zone the time zone of the market
     * @param strategy the name of the strategy
     * @param parameters its parameters as text, by name
     * @param seed the seed of the request
     * @param order the parent order
     * @param policy the name of the history policy
     * @param latency how far the strategy was from the venue
     * @param executedQuantity what was executed, in lots
     * @param fills how many fills there were
     * @param childOrders how many child orders were sent
     * @param cancellations how many cancellations were asked for
     * @param replacements how many replacements were asked for
     * @param vwap the average price of the fills
     * @param arrivalPrice the mid when the window opened
     * @param endPrice the mid when the window closed
     * @param marketVwap the average price of the market's own trades in the window
     * @param marketVolume the quantity of those trades, in lots
     * @param participationRate the order's share of all that was traded in the window
     * @param slippageBps average price against arrival price
     * @param vwapSlippageBps average price against market VWAP
     * @param scheduleSlippageBps average price against that of the strategy's own schedule, in basis points
     * @param implementationShortfallBps the implementation shortfall
     * @param executionCostBps its part that what was executed cost
     * @param opportunityCostBps its part that what was not executed cost
     * @param meanSpread the time-weighted quoted spread over the window
     * @param realizedVolatility the realised volatility over the window
     * @param marketEvents how many market events were applied
     * @param marketDisagreements how many market events did not fit
     * @param eventHash a hash of everything that happened in the book
     */
    public BacktestSummary {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * Takes the figures of a result.
     *
     * @param result what a backtest did
     * @return its figures
     */
    public static BacktestSummary of(BacktestResult result) {
        return new BacktestSummary(
                result.market(),
                result.instrument(),
                result.zone(),
                result.strategy(),
                result.parameters(),
                result.seed(),
                result.order(),
                result.policy(),
                result.latency(),
                result.executedQuantity(),
                result.fills().size(),
                result.childOrders(),
                result.cancellations(),
                result.replacements(),
                result.vwap(),
                result.arrivalPrice(),
                result.endPrice(),
                result.marketVwap(),
                result.marketVolume(),
                result.participationRate(),
                result.slippageBps(),
                result.vwapSlippageBps(),
                result.scheduleSlippageBps(),
                result.implementationShortfallBps(),
                result.shortfall().executionBps(),
                result.shortfall().opportunityBps(),
                result.meanSpread(),
                result.realizedVolatility(),
                result.marketEvents(),
                result.marketDisagreements(),
                result.eventHash());
    }

    /**
     * Runs a backtest and keeps its figures only: the work of an {@link ExperimentRunner} on a large grid.
     *
     * @param request what to do
     * @param progress is told every few thousand events
     * @return the figures of what came of it
     * @throws io.github.microstructurex.analytics.InvalidBacktestException if the market does not cover the window
     */
    public static BacktestSummary run(BacktestRequest request, BacktestProgress progress) {
        return of(Backtester.run(request, progress));
    }

    /** {@return the executed part of the target, from 0 to 1} */
    public double fillRate() {
        return (double) executedQuantity / order.quantity();
    }
}
