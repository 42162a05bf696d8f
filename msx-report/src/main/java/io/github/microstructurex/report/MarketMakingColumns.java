package io.github.microstructurex.report;

import io.github.microstructurex.analytics.MarketMakingResult;
import io.github.microstructurex.analytics.experiment.StrategyConfiguration;
import io.github.microstructurex.book.Side;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

/**
 * The table of market makers' backtests: a row each, without their fills. Money and prices are in currency, quantities in
 * units of the instrument; an undefined figure is empty. {@link #all()} is its schema: each column says what it is. A column
 * that changes its meaning or goes raises the version, a new one does not, and comes last.
 */
public final class MarketMakingColumns {
    /** The version of the columns, which is their first one. */
    public static final int SCHEMA_VERSION = 1;

    private static final List<ResultColumn<MarketMakingResult>> ALL = List.of(
            ResultColumn.wholeNumber("schema_version", "the version of these columns", row -> SCHEMA_VERSION),
            ResultColumn.text("market", "the name of the market", MarketMakingResult::market),
            ResultColumn.text(
                    "instrument", "what was traded", row -> row.instrument().symbol()),
            ResultColumn.text("market_maker", "the name of the market maker", MarketMakingResult::marketMaker),
            ResultColumn.text(
                    "parameters",
                    "its parameters, name=value, joined by a comma and a blank",
                    row -> new StrategyConfiguration(row.marketMaker(), row.parameters()).parametersText()),
            ResultColumn.wholeNumber("seed", "what all randomness comes from", MarketMakingResult::seed),
            quantity(
                    "max_long",
                    "the largest inventory allowed",
                    row -> row.limits().maxLong()),
            quantity(
                    "max_short",
                    "the largest short inventory allowed, positive",
                    row -> row.limits().maxShort()),
            ResultColumn.time(
                    "start_time",
                    "when the window opened",
                    row -> OptionalLong.of(row.limits().startTime())),
            ResultColumn.time(
                    "end_time",
                    "when the window closed",
                    row -> OptionalLong.of(row.limits().endTime())),
            ResultColumn.text("history_policy", "overlay, consume, reactive or levels", MarketMakingResult::policy),
            ResultColumn.text(
                    "feed_latency",
                    "none, an ISO 8601 duration, or what another one says of itself",
                    row -> row.latency().feed().toString()),
            ResultColumn.text(
                    "entry_latency",
                    "the same, of new orders",
                    row -> row.latency().entry().toString()),
            ResultColumn.number("profit", "cash and inventory at the last mid", MarketMakingResult::profit),
            ResultColumn.number(
                    "spread_capture", "what trades gained against the mid", MarketMakingResult::spreadCapture),
            ResultColumn.number(
                    "inventory_profit",
                    "what the inventory gained as the mid moved",
                    MarketMakingResult::inventoryProfit),
            ResultColumn.number("cash", "sales less purchases", MarketMakingResult::cash),
            ResultColumn.number("turnover", "the value of all own trades", MarketMakingResult::turnover),
            ResultColumn.number("profit_bps", "profit by turnover, basis points", MarketMakingResult::profitBps),
            quantity("final_inventory", "bought less sold", MarketMakingResult::finalInventory),
            ResultColumn.number("final_mid", "the last mid", MarketMakingResult::finalMid),
            ResultColumn.text(
                    "sampling_interval",
                    "the length of a period, ISO 8601",
                    row -> row.samplingInterval().toString()),
            ResultColumn.wholeNumber("periods", "how many whole ones there were", MarketMakingResult::periods),
            ResultColumn.number("sharpe_ratio", "per period, not annualised", MarketMakingResult::sharpeRatio),
            ResultColumn.number("sortino_ratio", "per period, not annualised", MarketMakingResult::sortinoRatio),
            ResultColumn.number("max_drawdown", "the largest fall of the profit", MarketMakingResult::maxDrawdown),
            ResultColumn.time("max_drawdown_start", "when it began", MarketMakingResult::maxDrawdownStart),
            ResultColumn.time("max_drawdown_end", "when it was deepest", MarketMakingResult::maxDrawdownEnd),
            ResultColumn.time(
                    "max_drawdown_recovery", "when the profit was back", MarketMakingResult::maxDrawdownRecovery),
            quantity("mean_inventory", "averaged over time", MarketMakingResult::meanInventory),
            quantity("inventory_deviation", "its standard deviation over time", MarketMakingResult::inventoryDeviation),
            quantity("max_inventory", "the one farthest from none", MarketMakingResult::maxInventory),
            ResultColumn.wholeNumber(
                    "fills", "how many there were", row -> row.fills().size()),
            quantity("bought_quantity", "what was bought", row -> row.filledQuantity(Side.BUY)),
            quantity("sold_quantity", "what was sold", row -> row.filledQuantity(Side.SELL)),
            quantity("market_volume", "what the market itself traded in the window", MarketMakingResult::marketVolume),
            ResultColumn.wholeNumber("orders", "how many were sent", MarketMakingResult::orders),
            ResultColumn.wholeNumber("cancellations", "how many were asked for", MarketMakingResult::cancellations),
            ResultColumn.wholeNumber("replacements", "how many were asked for", MarketMakingResult::replacements),
            ResultColumn.wholeNumber("refusals", "how many broke the limits", MarketMakingResult::refusals),
            ResultColumn.number("bid_uptime", "part of the window with an own bid", MarketMakingResult::bidUptime),
            ResultColumn.number("ask_uptime", "part of the window with an own ask", MarketMakingResult::askUptime),
            ResultColumn.number("quoting_uptime", "part of the window with both", MarketMakingResult::quotingUptime),
            ResultColumn.wholeNumber("market_events", "how many were applied", MarketMakingResult::marketEvents),
            ResultColumn.wholeNumber(
                    "market_disagreements", "how many did not fit the book", MarketMakingResult::marketDisagreements),
            ResultColumn.text(
                    "event_hash",
                    "hash of everything that happened in the book, 16 hexadecimal digits",
                    row -> JsonReport.hash(row.eventHash())));

    private MarketMakingColumns() {}

    /** {@return the columns, in their order} */
    public static List<ResultColumn<MarketMakingResult>> all() {
        return ALL;
    }

    /** In units; an average lies on no grid. */
    private static ResultColumn<MarketMakingResult> quantity(
            String name, String meaning, ToDoubleFunction<MarketMakingResult> lots) {
        return ResultColumn.number(
                name,
                meaning,
                row -> lots.applyAsDouble(row) * row.instrument().lotSize().doubleValue());
    }
}
