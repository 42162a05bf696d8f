package io.github.microstructurex.analytics;

import io.github.microstructurex.replay.simulation.AgentLatency;
import io.github.microstructurex.replay.simulation.HistoryPolicy;
import io.github.microstructurex.strategies.InventoryLimits;
import io.github.microstructurex.strategies.MarketMakerProvider;
import io.github.microstructurex.strategies.MarketMakerProviders;
import io.github.microstructurex.strategies.ParameterValues;
import java.time.Duration;
import java.util.Map;

/**
 * What a backtest of a market maker is to do. It says everything that the result depends on.
 *
 * @param market the market to make
 * @param marketMaker who makes it
 * @param parameters its parameters
 * @param limits how far its inventory may go, in lots of the market's instrument, and when it may trade
 * @param policy what the market's record does when own orders stand in its way
 * @param latency how far the market maker is from the venue
 * @param seed what the market, if it is generated, the latencies and the market maker draw their random numbers from
 * @param samplingInterval the length of the periods whose profits make the Sharpe and Sortino ratio, at least 1 ns
 */
public record MarketMakingRequest(
        Market market,
        MarketMakerProvider marketMaker,
        ParameterValues parameters,
        InventoryLimits limits,
        HistoryPolicy policy,
        AgentLatency latency,
        long seed,
        Duration samplingInterval) {
    /** The length of a period where nobody says another: short enough for a few hundred of them in a day. */
    public static final Duration USUAL_SAMPLING_INTERVAL = Duration.ofMinutes(1);

    /**
     * Checks the interval.
     *
     * @param market the market to make
     * @param marketMaker who makes it
     * @param parameters its parameters
     * @param limits how far its inventory may go, and when it may trade
     * @param policy what the market's record does when own orders stand in its way
     * @param latency how far the market maker is from the venue
     * @param seed any value
     * @param samplingInterval the length of the periods of the ratios
     * @throws IllegalArgumentException if the interval is not above 0
     */
    public MarketMakingRequest {
        if (samplingInterval.isNegative() || samplingInterval.isZero()) {
            throw new IllegalArgumentException("samplingInterval is " + samplingInterval + ", expected above 0");
        }
    }

    /**
     * A backtest with the policy {@link HistoryPolicy#CONSUME}, without latency, sampled each minute.
     *
     * @param market the market to make
     * @param marketMaker the name of a market maker on the class path or module path
     * @param parameters texts by parameter name; a parameter that is not among them has its default
     * @param limits how far its inventory may go, and when it may trade
     * @param seed any value
     * @return the request
     * @throws IllegalArgumentException if there is no such market maker
     * @throws io.github.microstructurex.strategies.ParameterException if it cannot have these parameters
     */
    public static MarketMakingRequest of(
            Market market, String marketMaker, Map<String, String> parameters, InventoryLimits limits, long seed) {
        MarketMakerProvider provider = MarketMakerProviders.byName(marketMaker);
        return new MarketMakingRequest(
                market,
                provider,
                ParameterValues.parse(provider.parameters(), parameters),
                limits,
                HistoryPolicy.CONSUME,
                AgentLatency.NONE,
                seed,
                USUAL_SAMPLING_INTERVAL);
    }

    /**
     * This request under another policy.
     *
     * @param newPolicy what the market's record does when own orders stand in its way
     * @return the request
     */
    public MarketMakingRequest withPolicy(HistoryPolicy newPolicy) {
        return new MarketMakingRequest(
                market, marketMaker, parameters, limits, newPolicy, latency, seed, samplingInterval);
    }

    /**
     * This request with other latencies.
     *
     * @param newLatency how far the market maker is from the venue
     * @return the request
     */
    public MarketMakingRequest withLatency(AgentLatency newLatency) {
        return new MarketMakingRequest(
                market, marketMaker, parameters, limits, policy, newLatency, seed, samplingInterval);
    }

    /**
     * This request from another seed.
     *
     * @param newSeed any value
     * @return the request
     */
    public MarketMakingRequest withSeed(long newSeed) {
        return new MarketMakingRequest(
                market, marketMaker, parameters, limits, policy, latency, newSeed, samplingInterval);
    }

    /**
     * This request with periods of another length.
     *
     * @param newInterval the length of the periods whose profits make the Sharpe and Sortino ratio
     * @return the request
     */
    public MarketMakingRequest sampledEvery(Duration newInterval) {
        return new MarketMakingRequest(market, marketMaker, parameters, limits, policy, latency, seed, newInterval);
    }
}
