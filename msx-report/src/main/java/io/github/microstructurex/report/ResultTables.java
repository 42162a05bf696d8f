package io.github.microstructurex.report;

import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.analytics.timeline.MarkoutPoint;
import io.github.microstructurex.analytics.timeline.Timeline;
import io.github.microstructurex.report.internal.html.Markup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of a page: the headline, and tables of what was asked for and what came of it. */
final class ResultTables {
    private final BacktestResult result;
    private final ResultText text;
    private final Markup out;

    ResultTables(BacktestResult result, ResultText text, Markup out) {
        this.result = result;
        this.text = text;
        this.out = out;
    }

    /** What one looks for first. */
    void headline() {
        out.open("section", "aria-labelledby", "headline").leaf("h2", "At a glance", "id", "headline");
        out.open("dl", "class", "headline").line();
        figure("Executed", ResultText.percent(result.fillRate()), executed());
        figure("Average price", text.average(result.vwap()), "arrival " + text.average(result.arrivalPrice()));
        figure("Slippage to arrival", basisPoints(result.slippageBps()), "against the mid at the start");
        figure("Slippage to VWAP", basisPoints(result.vwapSlippageBps()), "against what others traded");
        if (Double.isFinite(result.schedulePrice())) {
            figure("Slippage to schedule", basisPoints(result.scheduleSlippageBps()), "against the mids when due");
        }
        figure("Implementation shortfall", basisPoints(result.implementationShortfallBps()), "what is left included");
        figure("Participation", ResultText.percent(result.participationRate()), "of all volume in the window");
        out.close().close().line();
    }

    private String executed() {
        return text.quantity(result.executedQuantity()) + " of " + text.quantity(result.targetQuantity());
    }

    private static String basisPoints(double value) {
        return Double.isFinite(value) ? ResultText.points(value) + " bp" : ResultText.UNDEFINED;
    }

    private void figure(String name, String value, String remark) {
        out.open("div").leaf("dt", name).leaf("dd", value).leaf("dd", remark, "class", "remark");
        out.close().line();
    }

    /** What was asked for, and all figures. */
    void details() {
        out.open("section", "class", "tables", "aria-labelledby", "details")
                .leaf("h2", "Figures and parameters", "id", "details")
                .line();
        table("Prices and costs", costs());
        table("Execution and market", execution());
        result.timeline().ifPresent(this::markouts);
        table("Order", order());
        table("Parameters of " + result.strategy(), result.parameters());
        table("Run", run());
        out.close().line();
    }

    private Map<String, String> costs() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("average price", text.average(result.vwap()));
        rows.put("arrival price", text.average(result.arrivalPrice()));
        rows.put("end price", text.average(result.endPrice()));
        rows.put("market VWAP", text.average(result.marketVwap()));
        rows.put("slippage to arrival", basisPoints(result.slippageBps()));
        rows.put("slippage to market VWAP", basisPoints(result.vwapSlippageBps()));
        if (Double.isFinite(result.schedulePrice())) {
            rows.put("schedule price", text.average(result.schedulePrice()));
            rows.put("slippage to schedule", basisPoints(result.scheduleSlippageBps()));
        }
        rows.put("implementation shortfall", basisPoints(result.implementationShortfallBps()));
        rows.put("of that, execution", basisPoints(result.shortfall().executionBps()));
        rows.put("of that, opportunity", basisPoints(result.shortfall().opportunityBps()));
        return rows;
    }

    private Map<String, String> execution() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("executed", executed() + " (" + ResultText.percent(result.fillRate()) + ")");
        rows.put("fills", ResultText.count(result.fills().size()));
        rows.put("child orders", ResultText.count(result.childOrders()));
        rows.put("cancellations", ResultText.count(result.cancellations()));
        rows.put("replacements", ResultText.count(result.replacements()));
        rows.put("participation", ResultText.percent(result.participationRate()));
        rows.put("market volume", text.quantity(result.marketVolume()));
        rows.put("mean spread", text.average(result.meanSpread()));
        rows.put(
                "realised volatility",
                ResultText.percent(result.realizedVolatility()) + ", mid every "
                        + ResultText.seconds(result.volatilityInterval().toNanos()) + " s");
        return rows;
    }

    private Map<String, String> order() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("market", result.market());
        rows.put("instrument", result.instrument().symbol());
        rows.put(
                "tick and lot size",
                result.instrument().tickSize().toPlainString() + ", "
                        + result.instrument().lotSize().toPlainString());
        rows.put("side", JsonReport.lowerCase(result.side()));
        rows.put("quantity", text.quantity(result.targetQuantity()));
        rows.put(
                "limit price",
                result.order().limitPrice().isPresent()
                        ? text.price(result.order().limitPrice().getAsLong())
                        : "none");
        rows.put("window", text.window());
        rows.put("urgency", JsonReport.lowerCase(result.order().urgency()));
        rows.put("history policy", result.policy());
        rows.put("latency", text.latency());
        rows.put("seed", Long.toString(result.seed()));
        return rows;
    }

    private Map<String, String> run() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("market events", ResultText.count(result.marketEvents()));
        rows.put("of them, did not fit the book", ResultText.count(result.marketDisagreements()));
        rows.put("event hash", JsonReport.hash(result.eventHash()));
        return rows;
    }

    private void table(String caption, Map<String, String> rows) {
        out.open("table").leaf("caption", caption).open("tbody").line();
        rows.forEach((name, value) -> out.open("tr")
                .leaf("th", name, "scope", "row")
                .leaf("td", value)
                .close()
                .line());
        if (rows.isEmpty()) {
            out.open("tr").leaf("td", "none").close().line();
        }
        out.close().close().line();
    }

    private void markouts(Timeline timeline) {
        List<MarkoutPoint> taken = timeline.takenMarkouts();
        List<MarkoutPoint> resting = timeline.restingMarkouts();
        out.open("table", "class", "numbers").leaf("caption", "Markouts in bp, good ones positive");
        out.open("thead").open("tr");
        for (String heading : List.of("after", "taking", "fills", "resting", "fills")) {
            out.leaf("th", heading, "scope", "col");
        }
        out.close().close().open("tbody").line();
        for (int i = 0; i < taken.size(); i++) {
            out.open("tr")
                    .leaf("th", ResultText.duration(taken.get(i).horizon()), "scope", "row")
                    .leaf("td", markout(taken.get(i)))
                    .leaf("td", ResultText.count(taken.get(i).fills()))
                    .leaf("td", markout(resting.get(i)))
                    .leaf("td", ResultText.count(resting.get(i).fills()))
                    .close()
                    .line();
        }
        out.close().close().line();
    }

    private String markout(MarkoutPoint point) {
        double value = ResultCharts.markoutBps(result, point);
        return Double.isFinite(value) ? ResultText.points(value) : "-";
    }
}
