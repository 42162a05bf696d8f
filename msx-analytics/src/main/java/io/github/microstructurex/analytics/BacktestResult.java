package io.github.microstructurex.analytics;

import io.github.microstructurex.analytics.cost.ParticipationRate;
import io.github.microstructurex.analytics.cost.Slippage;
import io.github.microstructurex.analytics.cost.WagnerShortfall;
import io.github.microstructurex.analytics.timeline.Timeline;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.simulation.AgentLatency;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.strategies.ParentOrder;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a backtest did and what it cost. The same request gives an equal result, on any JVM.
 *
 * <p>Quantities are lots, and the prices of the order and its fills ticks, of the {@link #instrument()}. Averages and
 * benchmarks lie on no grid: they are doubles in currency, derived from exact sums. Costs are positive, for buys and for
 * sells alike. What is undefined, such as the average price of no fills, is NaN.
 *
 * <p>"The window" is the time from {@link #startTime()} on and before {@link #endTime()}. Quotes and trades
 * are the market's own, as they are without the order.
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
 * @param childOrders how many child orders were sent
 * @param cancellations how many cancellations were asked for
 * @param replacements how many replacements were asked for
 * @param fills every fill, in the order of time; with latency, an order that was on its way when the window closed may
 *     have filled a little later
 * @param vwap the average price of the fills
 * @param arrivalPrice the mid when the window opened, before the strategy acted
 * @param endPrice the mid when the window closed
 * @param marketVwap the average price of the market's own trades in the window, the order's left out
 * @param marketVolume the quantity of those trades, in lots
 * @param schedulePrice what the strategy's schedule would have paid or received on paper: the mids when its slices were
 *     due, weighted by their quantities. After the paper portfolio of A. Perold, "The implementation shortfall: paper versus
 *     reality", Journal of Portfolio Management 14(3) (1988) 4-9. NaN for a strategy without a {@linkplain
 *     io.github.microstructurex.strategies.ExecutionStrategy#schedule() schedule}, and if there was no mid when a slice was
 *     due
 * @param meanSpread the time-weighted quoted spread over the window, in currency
 * @param realizedVolatility the root of the summed squared log returns of the mid over the window, not annualised
 * @param volatilityInterval the time between two samples of the mid for {@code realizedVolatility}
 * @param shortfall the implementation shortfall: the arrival price is the decision price, what was not executed is
 *     valued at the end price, and there are no fees
 * @param marketEvents how many market events were applied
 * @param marketDisagreements how many market events did not fit the book that they met
 * @param eventHash a hash of everything that happened in the book
 * @param timeline how it went on, if the request asked for that
 */
public record BacktestResult(
        String market,
        Instrument instrument,
        ZoneId zone,
        String strategy,
        Map<String, String> parameters,
        long seed,
        ParentOrder order,
        String policy,
        AgentLatency latency,
        long childOrders,
        long cancellations,
        long replacements,
        List<Fill> fills,
        double vwap,
        double arrivalPrice,
        double endPrice,
        double marketVwap,
        long marketVolume,
        double schedulePrice,
        double meanSpread,
        double realizedVolatility,
        Duration volatilityInterval,
        WagnerShortfall shortfall,
        long marketEvents,
        long marketDisagreements,
        long eventHash,
        Optional<Timeline> timeline) {
    /**
     * Copies the lists.
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
     * @param childOrders how many child orders were sent
     * @param cancellations how many cancellations were asked for
     * @param replacements how many replacements were asked for
     * @param fills every fill, in the order of time
     * @param vwap the average price of the fills
     * @param arrivalPrice the mid when the window opened
     * @param endPrice the mid when the window closed
     * @param marketVwap the average price of the market's own trades in the window
     * @param marketVolume the quantity of those trades
     * @param schedulePrice what the strategy's schedule would have paid on paper
     * @param meanSpread the time-weighted quoted spread over the window
     * @param realizedVolatility the realised volatility over the window
     * @param volatilityInterval the time between two samples
     * @param shortfall the implementation shortfall
     * @param marketEvents how many market events were applied
     * @param marketDisagreements how many market events did not fit
     * @param eventHash a hash of everything that happened in the book
     * @param timeline how it went on
     */
    public BacktestResult {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        fills = List.copyOf(fills);
    }

    /** {@return the side of the parent order} */
    public Side side() {
        return order.side();
    }

    /** {@return what was to be executed, in lots} */
    public long targetQuantity() {
        return order.quantity();
    }

    /** {@return what was executed, in lots} */
    public long executedQuantity() {
        return fills.stream().mapToLong(Fill::quantity).reduce(0, Math::addExact);
    }

    /** {@return the executed part of the target, from 0 to 1} */
    public double fillRate() {
        return (double) executedQuantity() / targetQuantity();
    }

    /** {@return when the window opened, nanoseconds since the epoch} */
    public long startTime() {
        return order.startTime();
    }

    /** {@return when the window closed, nanoseconds since the epoch} */
    public long endTime() {
        return order.endTime();
    }

    /** {@return how much worse than the arrival price the fills were, in basis points; positive is a cost} */
    public double slippageBps() {
        return Slippage.basisPoints(side(), vwap, arrivalPrice);
    }

    /** {@return how much worse than the market's average price the fills were, in basis points; positive is a cost} */
    public double vwapSlippageBps() {
        return Slippage.basisPoints(side(), vwap, marketVwap);
    }

    /**
     * How much worse than the strategy's own schedule on paper the fills were: what spread, impact and delays cost, apart
     * from what the choice of the schedule did.
     *
     * @return basis points; positive is a cost
     */
    public double scheduleSlippageBps() {
        return Slippage.basisPoints(side(), vwap, schedulePrice);
    }

    /** {@return the implementation shortfall in basis points of the order's value on arrival; positive is a cost} */
    public double implementationShortfallBps() {
        return shortfall.totalBps();
    }

    /** {@return the order's share of all that was traded in the window, its own fills included, from 0 to 1} */
    public double participationRate() {
        double executed = executedQuantity();
        return ParticipationRate.of(executed, executed + marketVolume);
    }
}
