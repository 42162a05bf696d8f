package io.github.microstructurex.report;

import io.github.microstructurex.analytics.BacktestResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Renders many backtests side by side, as a table in Markdown. Results that differ in nothing but the side of their order
 * share a row, and their figures a cell, with a stroke between them. A cost is positive; what is undefined is a dash.
 * Equal results give the same text.
 */
public final class ComparisonTable {
    private static final String UNDEFINED = "-";
    private static final String BETWEEN = " / ";
    private static final List<Column> FIGURES = List.of(
            new Column("filled, %", result -> fixed(100 * result.fillRate())),
            new Column("to arrival, bp", result -> fixed(result.slippageBps())),
            new Column("to market VWAP, bp", result -> fixed(result.vwapSlippageBps())),
            new Column("to schedule, bp", result -> fixed(result.scheduleSlippageBps())),
            new Column("of volume, %", result -> fixed(100 * result.participationRate())),
            new Column("orders", result -> Long.toString(result.childOrders())),
            new Column("cancels", result -> Long.toString(result.cancellations())),
            new Column("replaces", result -> Long.toString(result.replacements())));

    private ComparisonTable() {}

    /**
     * Renders results.
     *
     * @param results what backtests did; rows come in the order of their first result
     * @return lines of text, each ending with a line feed: headings, a rule, and the rows
     */
    public static String toMarkdown(List<BacktestResult> results) {
        Map<Object, List<BacktestResult>> rows = results.stream()
                .collect(Collectors.groupingBy(
                        ComparisonTable::allButTheSide, LinkedHashMap::new, Collectors.toUnmodifiableList()));
        List<List<String>> lines = new ArrayList<>();
        lines.add(headings());
        rows.values().forEach(row -> lines.add(cells(row)));
        return MarkdownTable.aligned(lines);
    }

    private static Object allButTheSide(BacktestResult result) {
        return List.of(
                result.market(),
                result.strategy(),
                result.parameters(),
                result.targetQuantity(),
                result.policy(),
                result.latency(),
                result.startTime(),
                result.endTime(),
                result.order().urgency(),
                result.seed());
    }

    private static List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("strategy", "quantity", "policy"));
        FIGURES.forEach(column -> headings.add(column.heading));
        return headings;
    }

    private static List<String> cells(List<BacktestResult> row) {
        BacktestResult any = row.get(0);
        List<String> cells = new ArrayList<>(List.of(
                any.strategy(),
                any.instrument().toQuantity(any.targetQuantity()).toPlainString(),
                any.policy()));
        for (Column column : FIGURES) {
            cells.add(row.stream().map(column.figure).collect(Collectors.joining(BETWEEN)));
        }
        return cells;
    }

    private static String fixed(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).setScale(1, RoundingMode.HALF_EVEN).toPlainString()
                : UNDEFINED;
    }

    /** A figure of each result. */
    private record Column(String heading, Function<BacktestResult, String> figure) {}
}
