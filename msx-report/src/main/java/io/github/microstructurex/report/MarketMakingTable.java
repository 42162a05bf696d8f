package io.github.microstructurex.report;

import io.github.microstructurex.analytics.MarketMakingResult;
import io.github.microstructurex.analytics.experiment.Estimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Renders several runs of one market maker as a table in Markdown: for each figure the mean with its confidence interval,
 * and the smallest and the largest. Money is in currency; what is undefined is a dash. Equal results give the same text.
 */
public final class MarketMakingTable {
    private static final String UNDEFINED = "-";
    private static final int DIGITS = 2;

    private record Row(String label, ToDoubleFunction<MarketMakingResult> figure) {}

    private static final List<Row> ROWS = List.of(
            new Row("profit", MarketMakingResult::profit),
            new Row("spread capture", MarketMakingResult::spreadCapture),
            new Row("inventory profit", MarketMakingResult::inventoryProfit),
            new Row("turnover", MarketMakingResult::turnover),
            new Row("profit by turnover, bp", MarketMakingResult::profitBps),
            new Row("Sharpe ratio of a period", MarketMakingResult::sharpeRatio),
            new Row("Sortino ratio of a period", MarketMakingResult::sortinoRatio),
            new Row("maximum drawdown", MarketMakingResult::maxDrawdown),
            new Row("largest inventory", result -> units(result, (double) result.maxInventory())),
            new Row("inventory deviation", result -> units(result, result.inventoryDeviation())),
            new Row("fills", result -> result.fills().size()),
            new Row("quoting uptime, %", result -> 100 * result.quotingUptime()));

    private MarketMakingTable() {}

    /**
     * Renders results.
     *
     * @param results what the market maker did, from different seeds or in windows that do not overlap, at least one
     * @param level the confidence of the intervals, above 0 and below 1, such as 0.95
     * @return lines of text, each ending with a line feed
     */
    public static String toMarkdown(List<MarketMakingResult> results, double level) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(results.get(0).marketMaker() + ", " + results.size() + " runs", "mean", "least", "most"));
        for (Row row : ROWS) {
            double[] values = results.stream().mapToDouble(row.figure).toArray();
            double[] defined = Arrays.stream(values)
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            Estimate estimate = Estimate.of(level, values);
            lines.add(List.of(
                    row.label,
                    fixed(estimate.mean())
                            + (Double.isNaN(estimate.halfWidth()) ? "" : " ± " + fixed(estimate.halfWidth())),
                    defined.length == 0 ? UNDEFINED : fixed(defined[0]),
                    defined.length == 0 ? UNDEFINED : fixed(defined[defined.length - 1])));
        }
        return MarkdownTable.aligned(lines);
    }

    private static double units(MarketMakingResult result, double lots) {
        return lots * result.instrument().lotSize().doubleValue();
    }

    private static String fixed(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN).toPlainString()
                : UNDEFINED;
    }
}
