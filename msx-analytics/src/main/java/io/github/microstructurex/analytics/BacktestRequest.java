package io.github.microstructurex.analytics;

import io.github.microstructurex.analytics.timeline.TimelineDetail;
import io.github.microstructurex.replay.simulation.AgentLatency;
import io.github.microstructurex.replay.simulation.HistoryPolicy;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.strategies.StrategyProviders;
import java.util.Map;
import java.util.Optional;

/**
 * What a backtest is to do. It says everything that the result depends on.
 *
 * @param market the market to trade in
 * @param strategy the strategy that works the order
 * @param parameters its parameters
 * @param order the parent order; its price and quantity are ticks and lots of the market's instrument
 * @param policy what the market's record does when own orders stand in its way
 * @param latency how far the strategy is from the venue
 * @param seed what the market, if it is generated, the latencies and the strategy draw their random numbers from
 * @param timeline how closely the result's timeline is to look; empty for a result without one. It changes nothing else
 */
public record BacktestRequest(
        Market market,
        StrategyProvider strategy,
        ParameterValues parameters,
        ParentOrder order,
        HistoryPolicy policy,
        AgentLatency latency,
        long seed,
        Optional<TimelineDetail> timeline) {
    /**
     * A backtest with the policy {@link HistoryPolicy#CONSUME} and without latency.
     *
     * @param market the market to trade in
     * @param strategy the strategy that works the order
     * @param parameters its parameters
     * @param order the parent order
     * @param seed any value
     */
    public BacktestRequest(
            Market market, StrategyProvider strategy, ParameterValues parameters, ParentOrder order, long seed) {
        this(market, strategy, parameters, order, HistoryPolicy.CONSUME, AgentLatency.NONE, seed, Optional.empty());
    }

    /**
     * Asks for a strategy by its name, with the policy {@link HistoryPolicy#CONSUME} and without latency.
     *
     * @param market the market to trade in
     * @param strategy the name of a strategy on the class path or module path
     * @param parameters texts by parameter name; a parameter that is not among them has its default
     * @param order the parent order
     * @param seed any value
     * @return the request
     * @throws IllegalArgumentException if there is no such strategy
     * @throws io.github.microstructurex.strategies.ParameterException if it cannot have these parameters
     */
    public static BacktestRequest of(
            Market market, String strategy, Map<String, String> parameters, ParentOrder order, long seed) {
        StrategyProvider provider = StrategyProviders.byName(strategy);
        return new BacktestRequest(
                market, provider, ParameterValues.parse(provider.parameters(), parameters), order, seed);
    }

    /**
     * This request under another policy.
     *
     * @param newPolicy what the market's record does when own orders stand in its way
     * @return the request
     */
    public BacktestRequest withPolicy(HistoryPolicy newPolicy) {
        return new BacktestRequest(market, strategy, parameters, order, newPolicy, latency, seed, timeline);
    }

    /**
     * This request with other latencies.
     *
     * @param newLatency how far the strategy is from the venue
     * @return the request
     */
    public BacktestRequest withLatency(AgentLatency newLatency) {
        return new BacktestRequest(market, strategy, parameters, order, policy, newLatency, seed, timeline);
    }

    /**
     * This request with a timeline, for charts of the result.
     *
     * @param detail how closely it is to look
     * @return the request
     */
    public BacktestRequest withTimeline(TimelineDetail detail) {
        return new BacktestRequest(market, strategy, parameters, order, policy, latency, seed, Optional.of(detail));
    }
}
