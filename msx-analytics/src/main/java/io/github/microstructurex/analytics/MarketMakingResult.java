package io.github.microstructurex.analytics;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.simulation.AgentLatency;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.strategies.InventoryLimits;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a market maker did and what it earned. The same request gives an equal result, on any JVM.
 *
 * <p>Money is in currency, without fees. Inventory is marked to the mid of the market as it is without own orders, so that
 * a market maker cannot mark itself up by its own quotes; where a side is empty the last mid stands. What is undefined is
 * NaN. "The window" is the time from the limits' start and before their end; inventory that is left at its end is not sold
 * but marked.
 *
 * @param market the name of the market
 * @param instrument what was traded
 * @param zone the time zone of the market
 * @param marketMaker the name of the market maker
 * @param parameters its parameters as text, by name
 * @param seed the seed of the request
 * @param limits how far the inventory might go, and when
 * @param policy the name of the history policy
 * @param latency how far the market maker was from the venue
 * @param samplingInterval the length of the periods of Sharpe and Sortino ratio
 * @param orders how many orders were sent
 * @param cancellations how many cancellations were asked for
 * @param replacements how many replacements were asked for
 * @param refusals how many requests broke the limits and went no further
 * @param fills every fill, in the order of time; with latency, an order that was on its way when the window closed may
 *     have filled a little later
 * @param profit cash and inventory at the last mid
 * @param cash what sales brought less what purchases cost
 * @param spreadCapture what trades gained against the mid just before each of them
 * @param inventoryProfit what the inventory gained as the mid moved; with the spread capture it makes the profit
 * @param turnover the value of all own trades
 * @param finalInventory what was bought less what was sold, in lots
 * @param finalMid the last mid
 * @param sharpeRatio the Sharpe ratio of the profits of the periods, per period, not annualised
 * @param sortinoRatio the Sortino ratio of the same with the target 0, per period, not annualised
 * @param periods how many whole periods the window has
 * @param maxDrawdown the largest fall of the profit, seen at every event; NaN where the profit is
 * @param maxDrawdownStart when the height before that fall was first reached, nanoseconds since the epoch; empty without one
 * @param maxDrawdownEnd when it was deepest
 * @param maxDrawdownRecovery when the profit was back; empty if it never was
 * @param meanInventory the inventory averaged over the window's time, in lots
 * @param inventoryDeviation its standard deviation over time, in lots
 * @param maxInventory the inventory farthest from none, without its sign, in lots
 * @param bidUptime the part of the window in which a bid of its own rested in the book, from 0 to 1
 * @param askUptime the part of the window in which an ask of its own did
 * @param quotingUptime the part of the window in which both did
 * @param marketVolume what the market itself traded in the window, own trades left out, in lots
 * @param marketEvents how many market events were applied
 * @param marketDisagreements how many market events did not fit the book that they met
 * @param eventHash a hash of everything that happened in the book
 */
public record MarketMakingResult(
        String market,
        Instrument instrument,
        ZoneId zone,
        String marketMaker,
        Map<String, String> parameters,
        long seed,
        InventoryLimits limits,
        String policy,
        AgentLatency latency,
        Duration samplingInterval,
        long orders,
        long cancellations,
        long replacements,
        long refusals,
        List<Fill> fills,
        double profit,
        double cash,
        double spreadCapture,
        double inventoryProfit,
        double turnover,
        long finalInventory,
        double finalMid,
        double sharpeRatio,
        double sortinoRatio,
        long periods,
        double maxDrawdown,
        OptionalLong maxDrawdownStart,
        OptionalLong maxDrawdownEnd,
        OptionalLong maxDrawdownRecovery,
        double meanInventory,
        double inventoryDeviation,
        long maxInventory,
        double bidUptime,
        double askUptime,
        double quotingUptime,
        long marketVolume,
        long marketEvents,
        long marketDisagreements,
        long eventHash) {
    /**
     * Copies the lists.
     *
     * @param market the name of the market
     * @param instrument what was traded
     * @param zone the time zone of the market
     * @param marketMaker the name of the market maker
     * @param parameters its parameters as text, by name
     * @param seed the seed of the request
     * @param limits how far the inventory might go, and when
     * @param policy the name of the history policy
     * @param latency how far the market maker was from the venue
     * @param samplingInterval the length of the periods of Sharpe and Sortino ratio
     * @param orders how many orders were sent
     * @param cancellations how many cancellations were asked for
     * @param replacements how many replacements were asked for
     * @param refusals how many requests broke the limits and went no further
     * @param fills every fill, in the order of time
     * @param profit cash and inventory at the last mid
     * @param cash what sales brought less what purchases cost
     * @param spreadCapture what trades gained against the mid just before each of them
     * @param inventoryProfit what the inventory gained as the mid moved
     * @param turnover the value of all own trades
     * @param finalInventory what was bought less what was sold, in lots
     * @param finalMid the last mid
     * @param sharpeRatio the Sharpe ratio of the profits of the periods, per period, not annualised
     * @param sortinoRatio the Sortino ratio of the same with the target 0, per period, not annualised
     * @param periods how many whole periods the window has
     * @param maxDrawdown the largest fall of the profit, seen at every event
     * @param maxDrawdownStart when the height before that fall was first reached, nanoseconds since the epoch
     * @param maxDrawdownEnd when it was deepest
     * @param maxDrawdownRecovery when the profit was back
     * @param meanInventory the inventory averaged over the window's time, in lots
     * @param inventoryDeviation its standard deviation over time, in lots
     * @param maxInventory the inventory farthest from none, without its sign, in lots
     * @param bidUptime the part of the window in which a bid of its own rested in the book, from 0 to 1
     * @param askUptime the part of the window in which an ask of its own did
     * @param quotingUptime the part of the window in which both did
     * @param marketVolume what the market itself traded in the window, own trades left out, in lots
     * @param marketEvents how many market events were applied
     * @param marketDisagreements how many market events did not fit the book that they met
     * @param eventHash a hash of everything that happened in the book
     */
    public MarketMakingResult {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        fills = List.copyOf(fills);
    }

    /**
     * What was traded on a side.
     *
     * @param side the side of the own orders
     * @return what was bought, or sold, in lots
     */
    public long filledQuantity(Side side) {
        return fills.stream()
                .filter(fill -> fill.side() == side)
                .mapToLong(Fill::quantity)
                .reduce(0, Math::addExact);
    }

    /** {@return the part of the profit in the turnover, in basis points; NaN without a trade} */
    public double profitBps() {
        return turnover > 0 ? profit / turnover * 1e4 : Double.NaN;
    }

    /**
     * The Sharpe ratio per year, as if periods were independent.
     *
     * @param tradingTimePerYear how long the market is open in a year: 252 days of 6.5 hours
     * @return the ratio per year, NaN where that of a period is
     */
    public double annualizedSharpeRatio(Duration tradingTimePerYear) {
        return sharpeRatio * Math.sqrt(periodsIn(tradingTimePerYear));
    }

    /**
     * The Sortino ratio per year, as if periods were independent.
     *
     * @param tradingTimePerYear how long the market is open in a year: 252 days of 6.5 hours
     * @return the ratio per year, NaN where that of a period is
     */
    public double annualizedSortinoRatio(Duration tradingTimePerYear) {
        return sortinoRatio * Math.sqrt(periodsIn(tradingTimePerYear));
    }

    private double periodsIn(Duration time) {
        return (double) time.toNanos() / samplingInterval.toNanos();
    }
}
