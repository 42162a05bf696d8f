package io.github.microstructurex.report;

import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.analytics.cost.WagnerShortfall;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.replay.simulation.FillCause;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Renders a backtest as text for a terminal: rounded, aligned, with units. Equal results give the same text. */
public final class TextReport {
    private static final int LABEL_WIDTH = 26;

    private static final DateTimeFormatter TIME_MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final BacktestResult result;
    private final ResultText words;
    private final StringBuilder text = new StringBuilder();

    private TextReport(BacktestResult result) {
        this.result = result;
        words = new ResultText(result);
    }

    /**
     * Renders a result.
     *
     * @param result what a backtest did
     * @return lines of text, each ending with a line feed
     */
    public static String toString(BacktestResult result) {
        TextReport report = new TextReport(result);
        report.request();
        report.execution();
        report.prices();
        report.costs();
        report.market();
        return report.text.toString();
    }

    private void request() {
        text.append(words.title()).append('\n');
        line("market", result.market());
        line("parameters", parameters());
        result.order().limitPrice().ifPresent(limit -> line("limit price", words.price(limit)));
        line("urgency", JsonReport.lowerCase(result.order().urgency()));
        line("history policy", result.policy());
        line("latency", words.latency());
        line("seed", Long.toString(result.seed()));
    }

    private String parameters() {
        return result.parameters().isEmpty()
                ? "none"
                : result.parameters().entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining(", "));
    }

    private void execution() {
        heading("Execution");
        line(
                "executed",
                words.quantity(result.executedQuantity()) + " of " + words.quantity(result.targetQuantity()) + " ("
                        + ResultText.percent(result.fillRate()) + ")");
        line(
                "child orders",
                result.childOrders() + "  " + result.cancellations() + " cancelled, " + result.replacements()
                        + " replaced");
        line("fills", result.fills().size() + causes());
        resting();
        if (!result.fills().isEmpty()) {
            List<Fill> fills = result.fills();
            line(
                    "first and last fill",
                    TIME_MILLIS.format(words.at(fills.get(0).time())) + " and "
                            + TIME_MILLIS.format(
                                    words.at(fills.get(fills.size() - 1).time())));
        }
        line("participation", ResultText.percent(result.participationRate()) + " of all volume in the window");
    }

    /** How much of it was passive, and behind how much others' quantity. */
    private void resting() {
        long rested = 0;
        double behind = 0;
        for (Fill fill : result.fills()) {
            if (fill.cause() != FillCause.AGGRESSED) {
                rested += fill.quantity();
                behind += (double) fill.quantity() * fill.quantityAheadAtEntry();
            }
        }
        if (rested > 0) {
            line(
                    "from resting orders",
                    words.quantity(rested) + " (" + ResultText.percent((double) rested / result.executedQuantity())
                            + ")  that joined the queue behind " + words.quantity(Math.round(behind / rested))
                            + " on average");
        }
    }

    private String causes() {
        Map<String, Long> counts = result.fills().stream()
                .collect(Collectors.groupingBy(
                        fill -> JsonReport.lowerCase(fill.cause()).replace('-', ' '),
                        TreeMap::new,
                        Collectors.counting()));
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(cause -> cause.getValue() + " " + cause.getKey())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private void prices() {
        heading("Prices");
        line("average price", words.average(result.vwap()));
        line("arrival price", words.average(result.arrivalPrice()) + "  mid at the start");
        line("market VWAP", words.average(result.marketVwap()) + "  without own fills");
        if (Double.isFinite(result.schedulePrice())) {
            line("schedule price", words.average(result.schedulePrice()) + "  mids when the slices were due");
        }
        line("end price", words.average(result.endPrice()) + "  mid at the end");
    }

    private void costs() {
        WagnerShortfall shortfall = result.shortfall();
        heading("Costs in basis points, a cost is positive");
        line("slippage to arrival", ResultText.points(result.slippageBps()));
        line("slippage to market VWAP", ResultText.points(result.vwapSlippageBps()));
        if (Double.isFinite(result.schedulePrice())) {
            line("slippage to schedule", ResultText.points(result.scheduleSlippageBps()));
        }
        line(
                "implementation shortfall",
                ResultText.points(result.implementationShortfallBps()) + "  execution "
                        + ResultText.points(shortfall.executionBps()) + ", opportunity "
                        + ResultText.points(shortfall.opportunityBps()));
    }

    private void market() {
        heading("Market in the window");
        line("volume", words.quantity(result.marketVolume()));
        line("mean spread", words.average(result.meanSpread()) + "  weighted by time");
        line(
                "realised volatility",
                ResultText.percent(result.realizedVolatility()) + "  mid every "
                        + ResultText.seconds(result.volatilityInterval().toNanos()) + " s, not annualised");
        heading("Run");
        line("events", events() + "  since the market's first");
        line("event hash", JsonReport.hash(result.eventHash()));
    }

    private String events() {
        String events = ResultText.count(result.marketEvents());
        return result.marketDisagreements() == 0
                ? events
                : events + "  and " + ResultText.count(result.marketDisagreements()) + " that did not fit the book";
    }

    private void heading(String title) {
        text.append('\n').append(title).append('\n');
    }

    private void line(String label, String value) {
        text.append("  ").append(label).append(" ".repeat(LABEL_WIDTH - label.length()));
        text.append(value).append('\n');
    }
}
