package io.github.microstructurex.report;

import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.analytics.cost.WagnerShortfall;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.replay.simulation.AgentLatency;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.replay.simulation.Latency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Renders a backtest as text for a terminal: rounded, aligned, with units. Equal results give the same text. */
public final class TextReport {
    private static final String UNDEFINED = "undefined";
    private static final int LABEL_WIDTH = 26;

    /** Averages are shown to as many digits as the tick size has, but to no fewer than this. */
    private static final int FEWEST_DIGITS = 6;

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME_MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final BacktestResult result;
    private final Instrument instrument;
    private final StringBuilder text = new StringBuilder();

    private TextReport(BacktestResult result) {
        this.result = result;
        instrument = result.instrument();
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
        ZonedDateTime start = at(result.startTime());
        ZonedDateTime end = at(result.endTime());
        boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
        text.append(result.strategy())
                .append(' ')
                .append(JsonReport.lowerCase(result.side()))
                .append(' ');
        text.append(quantity(result.targetQuantity()))
                .append(' ')
                .append(instrument.symbol())
                .append(", ");
        text.append(DATE_TIME.format(start)).append(" to ").append((sameDay ? TIME : DATE_TIME).format(end));
        text.append(' ').append(result.zone().getId()).append('\n');
        line("market", result.market());
        line("parameters", parameters());
        result.order().limitPrice().ifPresent(limit -> line("limit price", price(limit)));
        line("urgency", JsonReport.lowerCase(result.order().urgency()));
        line("history policy", result.policy());
        line("latency", latency(result.latency()));
        line("seed", Long.toString(result.seed()));
    }

    /** The ways that take time. */
    private static String latency(AgentLatency latency) {
        Map<String, Latency> ways = new LinkedHashMap<>();
        ways.put("feed", latency.feed());
        ways.put("entry", latency.entry());
        ways.put("cancel", latency.cancel());
        ways.put("acknowledgement", latency.acknowledgement());
        ways.put("compute", latency.compute());
        ways.values().removeIf(way -> way == Latency.NONE);
        return ways.isEmpty()
                ? "none"
                : ways.entrySet().stream()
                        .map(way -> way.getKey() + " " + way.getValue())
                        .collect(Collectors.joining(", "));
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
                quantity(result.executedQuantity()) + " of " + quantity(result.targetQuantity()) + " ("
                        + percent(result.fillRate()) + ")");
        line(
                "child orders",
                result.childOrders() + "  " + result.cancellations() + " cancelled, " + result.replacements()
                        + " replaced");
        line("fills", result.fills().size() + causes());
        if (!result.fills().isEmpty()) {
            List<Fill> fills = result.fills();
            line(
                    "first and last fill",
                    TIME_MILLIS.format(at(fills.get(0).time())) + " and "
                            + TIME_MILLIS.format(at(fills.get(fills.size() - 1).time())));
        }
        line("participation", percent(result.participationRate()) + " of all volume in the window");
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
        line("average price", average(result.vwap()));
        line("arrival price", average(result.arrivalPrice()) + "  mid at the start");
        line("market VWAP", average(result.marketVwap()) + "  without own fills");
        if (Double.isFinite(result.schedulePrice())) {
            line("schedule price", average(result.schedulePrice()) + "  mids when the slices were due");
        }
        line("end price", average(result.endPrice()) + "  mid at the end");
    }

    private void costs() {
        WagnerShortfall shortfall = result.shortfall();
        heading("Costs in basis points, a cost is positive");
        line("slippage to arrival", points(result.slippageBps()));
        line("slippage to market VWAP", points(result.vwapSlippageBps()));
        if (Double.isFinite(result.schedulePrice())) {
            line("slippage to schedule", points(result.scheduleSlippageBps()));
        }
        line(
                "implementation shortfall",
                points(result.implementationShortfallBps()) + "  execution " + points(shortfall.executionBps())
                        + ", opportunity " + points(shortfall.opportunityBps()));
    }

    private void market() {
        heading("Market in the window");
        line("volume", quantity(result.marketVolume()));
        line("mean spread", average(result.meanSpread()) + "  weighted by time");
        line(
                "realised volatility",
                percent(result.realizedVolatility()) + "  mid every "
                        + seconds(result.volatilityInterval().toNanos()) + " s, not annualised");
        heading("Run");
        line("events", events() + "  since the market's first");
        line("event hash", JsonReport.hash(result.eventHash()));
    }

    private String events() {
        String events = String.format(Locale.ROOT, "%,d", result.marketEvents());
        return result.marketDisagreements() == 0
                ? events
                : String.format(
                        Locale.ROOT, "%s  and %,d that did not fit the book", events, result.marketDisagreements());
    }

    private void heading(String title) {
        text.append('\n').append(title).append('\n');
    }

    private void line(String label, String value) {
        text.append("  ").append(label).append(" ".repeat(LABEL_WIDTH - label.length()));
        text.append(value).append('\n');
    }

    private ZonedDateTime at(long nanoseconds) {
        ZoneId zone = result.zone();
        return Instant.EPOCH.plusNanos(nanoseconds).atZone(zone);
    }

    private String quantity(long lots) {
        return String.format(Locale.ROOT, "%,." + instrument.lotSize().scale() + "f", instrument.toQuantity(lots));
    }

    private String price(long ticks) {
        return instrument.toPrice(ticks).toPlainString();
    }

    private String average(double price) {
        return fixed(price, Math.max(FEWEST_DIGITS, instrument.tickSize().scale()));
    }

    private static String points(double basisPoints) {
        return fixed(basisPoints, 2);
    }

    private static String percent(double fraction) {
        return Double.isFinite(fraction) ? fixed(100 * fraction, 2) + " %" : UNDEFINED;
    }

    private static String seconds(long nanoseconds) {
        return BigDecimal.valueOf(nanoseconds, 9).stripTrailingZeros().toPlainString();
    }

    private static String fixed(double value, int digits) {
        return Double.isFinite(value)
                ? new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString()
                : UNDEFINED;
    }
}
