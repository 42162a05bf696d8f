package io.github.microstructurex.report;

import io.github.microstructurex.analytics.experiment.BacktestSummary;
import io.github.microstructurex.analytics.experiment.StrategyConfiguration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * The table of backtests: a row each, without their fills. Costs are positive basis points; prices are in currency,
 * quantities in units of the instrument; an undefined figure is empty. {@link #all()} is its schema: each column says what
 * it is. A column that changes its meaning or goes raises the version, a new one does not, and comes last.
 */
public final class BacktestColumns {
    /** The version of the columns, which is their first one. */
    public static final int SCHEMA_VERSION = 1;

    private static final List<ResultColumn<BacktestSummary>> ALL = List.of(
            ResultColumn.wholeNumber("schema_version", "the version of these columns", row -> SCHEMA_VERSION),
            ResultColumn.text("market", "the name of the market", BacktestSummary::market),
            ResultColumn.text(
                    "instrument", "what was traded", row -> row.instrument().symbol()),
            ResultColumn.text("strategy", "the name of the strategy", BacktestSummary::strategy),
            ResultColumn.text(
                    "parameters",
                    "its parameters, name=value, joined by a comma and a blank",
                    row -> StrategyConfiguration.of(row).parametersText()),
            ResultColumn.wholeNumber("seed", "what all randomness comes from", BacktestSummary::seed),
            ResultColumn.text(
                    "side",
                    "buy or sell",
                    row -> JsonReport.lowerCase(row.order().side())),
            quantity(
                    "target_quantity",
                    "what was to be executed",
                    row -> row.order().quantity()),
            ResultColumn.time(
                    "start_time",
                    "when the window opened",
                    row -> OptionalLong.of(row.order().startTime())),
            ResultColumn.time(
                    "end_time",
                    "when the window closed",
                    row -> OptionalLong.of(row.order().endTime())),
            ResultColumn.text(
                    "urgency",
                    "low, normal or high",
                    row -> JsonReport.lowerCase(row.order().urgency())),
            ResultColumn.text("history_policy", "overlay, consume, reactive or levels", BacktestSummary::policy),
            ResultColumn.text(
                    "feed_latency",
                    "none, an ISO 8601 duration, or what another one says of itself",
                    row -> row.latency().feed().toString()),
            ResultColumn.text(
                    "entry_latency",
                    "the same, of new orders",
                    row -> row.latency().entry().toString()),
            ResultColumn.text(
                    "cancel_latency",
                    "the same, of cancellations",
                    row -> row.latency().cancel().toString()),
            ResultColumn.text(
                    "acknowledgement_latency",
                    "the same, of answers",
                    row -> row.latency().acknowledgement().toString()),
            ResultColumn.text(
                    "compute_latency",
                    "the same, of the strategy itself",
                    row -> row.latency().compute().toString()),
            quantity("executed_quantity", "what was executed", BacktestSummary::executedQuantity),
            ResultColumn.number("fill_rate", "executed by target, 0 to 1", BacktestSummary::fillRate),
            ResultColumn.wholeNumber("fills", "how many there were", BacktestSummary::fills),
            ResultColumn.wholeNumber("child_orders", "how many were sent", BacktestSummary::childOrders),
            ResultColumn.wholeNumber("cancellations", "how many were asked for", BacktestSummary::cancellations),
            ResultColumn.wholeNumber("replacements", "how many were asked for", BacktestSummary::replacements),
            ResultColumn.number("vwap", "average price of the fills", BacktestSummary::vwap),
            ResultColumn.number("arrival_price", "mid at the start of the window", BacktestSummary::arrivalPrice),
            ResultColumn.number("end_price", "mid at its end", BacktestSummary::endPrice),
            ResultColumn.number(
                    "market_vwap", "average price of the market's own trades in it", BacktestSummary::marketVwap),
            quantity("market_volume", "their quantity", BacktestSummary::marketVolume),
            ResultColumn.number(
                    "participation_rate", "own share of all volume, 0 to 1", BacktestSummary::participationRate),
            ResultColumn.number("slippage_bps", "average against arrival price", BacktestSummary::slippageBps),
            ResultColumn.number(
                    "vwap_slippage_bps", "average price against market VWAP", BacktestSummary::vwapSlippageBps),
            ResultColumn.number(
                    "schedule_slippage_bps",
                    "average price against that of the strategy's own schedule",
                    BacktestSummary::scheduleSlippageBps),
            ResultColumn.number(
                    "implementation_shortfall_bps",
                    "cost of the whole order by its value at the arrival price",
                    BacktestSummary::implementationShortfallBps),
            ResultColumn.number(
                    "execution_cost_bps",
                    "the part of it that what was executed cost",
                    BacktestSummary::executionCostBps),
            ResultColumn.number(
                    "opportunity_cost_bps",
                    "the part of it that what was not executed cost",
                    BacktestSummary::opportunityCostBps),
            ResultColumn.number("mean_spread", "time-weighted quoted spread", BacktestSummary::meanSpread),
            ResultColumn.number(
                    "realized_volatility",
                    "root of the summed squared log returns of the mid over the window",
                    BacktestSummary::realizedVolatility),
            ResultColumn.wholeNumber("market_events", "how many were applied", BacktestSummary::marketEvents),
            ResultColumn.wholeNumber(
                    "market_disagreements", "how many did not fit the book", BacktestSummary::marketDisagreements),
            ResultColumn.text(
                    "event_hash",
                    "hash of everything that happened in the book, 16 hexadecimal digits",
                    row -> JsonReport.hash(row.eventHash())));

    private BacktestColumns() {}

    /** {@return the columns, in their order} */
    public static List<ResultColumn<BacktestSummary>> all() {
        return ALL;
    }

    private static ResultColumn<BacktestSummary> quantity(
            String name, String meaning, ToLongFunction<BacktestSummary> lots) {
        return ResultColumn.number(
                name,
                meaning,
                row -> row.instrument().toQuantity(lots.applyAsLong(row)).doubleValue());
    }
}
