package io.github.microstructurex.analytics;

import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.strategies.StrategyProviders;
import java.util.Map;

/**
 * What a backtest is to do. It says everything that the result depends on.
 *
 * @param market the market to trade in
 * @param strategy the strategy that works the order
 * @param parameters its parameters
 * @param order the parent order; its price and quantity are ticks and lots of the market's instrument
 * @param seed what the market, if it is generated, and the strategy draw their random numbers from
 */
public record BacktestRequest(
        Market market, StrategyProvider strategy, ParameterValues parameters, ParentOrder order, long seed) {
    /**
     * Asks for a strategy by its name.
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
}
