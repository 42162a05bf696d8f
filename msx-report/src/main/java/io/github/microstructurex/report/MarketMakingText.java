package io.github.microstructurex.report;

import io.github.microstructurex.analytics.MarketMakingResult;
import io.github.microstructurex.analytics.experiment.StrategyConfiguration;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Renders a market maker's backtest as text for a terminal: rounded, aligned, with units. Ratios are also shown per year, of
 * 252 days of 6.5 hours. Equal results give the same text.
 */
public final class MarketMakingText {
    private static final Duration YEAR = Duration.ofHours(1_638);
    private static final String UNDEFINED = "undefined";
    private static final int LABEL_WIDTH = 26;
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final MarketMakingResult result;
    private final Instrument instrument;
    private final StringBuilder text = new StringBuilder();

    private MarketMakingText(MarketMakingResult result) {
        this.result = result;
        instrument = result.instrument();
    }

    /**
     * Renders a result.
     *
     * @param result what a market maker did
     * @return lines of text, each ending with a line feed
     */
    public static String toString(MarketMakingResult result) {
        MarketMakingText report = new MarketMakingText(result);
        report.request();
        report.profit();
        report.risk();
        report.trading();
        return report.text.toString();
    }

    private void request() {
        ZonedDateTime start = at(result.limits().startTime());
        ZonedDateTime end = at(result.limits().endTime());
        text.append(result.marketMaker())
                .append(' ')
                .append(instrument.symbol())
                .append(", ");
        text.append(DATE_TIME.format(start)).append(" to ");
        text.append((start.toLocalDate().equals(end.toLocalDate()) ? TIME : DATE_TIME).format(end));
        text.append(' ').append(result.zone().getId()).append('\n');
        line("market", result.market());
        line("parameters", new StrategyConfiguration(result.marketMaker(), result.parameters()).parametersText());
        line(
                "inventory limits",
                "from -" + quantity(result.limits().maxShort()) + " to "
                        + quantity(result.limits().maxLong()));
        line("history policy", result.policy());
        line(
                "latency",
                "feed " + result.latency().feed() + ", entry "
                        + result.latency().entry());
        line("seed", Long.toString(result.seed()));
    }

    private void profit() {
        heading("Profit in currency, inventory at the mid");
        line("profit", money(result.profit()) + "  " + fixed(result.profitBps(), 2) + " bp of the turnover");
        line("spread capture", money(result.spreadCapture()) + "  trades against the mid of their moment");
        line("inventory profit", money(result.inventoryProfit()) + "  what the mid did to the inventory");
        line("turnover", money(result.turnover()));
    }

    private void risk() {
        heading("Risk");
        String period = seconds(result.samplingInterval());
        line(
                "Sharpe ratio",
                fixed(result.sharpeRatio(), 4) + "  per " + period + " s, of " + result.periods() + "; "
                        + fixed(result.annualizedSharpeRatio(YEAR), 1) + " a year");
        line(
                "Sortino ratio",
                fixed(result.sortinoRatio(), 4) + "  per " + period + " s; "
                        + fixed(result.annualizedSortinoRatio(YEAR), 1) + " a year");
        line("maximum drawdown", money(result.maxDrawdown()) + drawdownTimes());
        line(
                "inventory",
                "mean " + averageQuantity(result.meanInventory()) + ", deviation "
                        + averageQuantity(result.inventoryDeviation()) + ", largest "
                        + quantity(result.maxInventory()) + ", last " + quantity(result.finalInventory()));
    }

    private String drawdownTimes() {
        OptionalLong start = result.maxDrawdownStart();
        OptionalLong end = result.maxDrawdownEnd();
        OptionalLong recovery = result.maxDrawdownRecovery();
        if (start.isEmpty() || end.isEmpty()) {
            return "";
        }
        return "  from " + time(start.getAsLong()) + " to " + time(end.getAsLong())
                + (recovery.isPresent() ? ", made good at " + time(recovery.getAsLong()) : ", not made good");
    }

    private void trading() {
        heading("Trading");
        line(
                "fills",
                result.fills().size() + "  bought " + quantity(result.filledQuantity(Side.BUY)) + ", sold "
                        + quantity(result.filledQuantity(Side.SELL)) + ", market volume "
                        + quantity(result.marketVolume()));
        line(
                "orders",
                result.orders() + "  " + result.cancellations() + " cancelled, " + result.replacements() + " replaced, "
                        + result.refusals() + " beyond the limits");
        line(
                "quoting uptime",
                percent(result.quotingUptime()) + " both sides, bid " + percent(result.bidUptime()) + ", ask "
                        + percent(result.askUptime()));
        heading("Run");
        line("events", String.format(Locale.ROOT, "%,d", result.marketEvents()) + "  since the market's first");
        line("event hash", JsonReport.hash(result.eventHash()));
    }

    private void heading(String title) {
        text.append('\n').append(title).append('\n');
    }

    private void line(String label, String value) {
        text.append("  ").append(label).append(" ".repeat(LABEL_WIDTH - label.length()));
        text.append(value).append('\n');
    }

    private ZonedDateTime at(long nanoseconds) {
        return Instant.EPOCH.plusNanos(nanoseconds).atZone(result.zone());
    }

    private String time(long nanoseconds) {
        return TIME.format(at(nanoseconds));
    }

    private String quantity(long lots) {
        return String.format(Locale.ROOT, "%,." + instrument.lotSize().scale() + "f", instrument.toQuantity(lots));
    }

    private String averageQuantity(double lots) {
        return fixed(
                lots * instrument.lotSize().doubleValue(),
                1 + instrument.lotSize().scale());
    }

    private static String money(double amount) {
        return Double.isFinite(amount)
                ? String.format(Locale.ROOT, "%,.2f", new BigDecimal(amount).setScale(2, RoundingMode.HALF_EVEN))
                : UNDEFINED;
    }

    private static String percent(double fraction) {
        return Double.isFinite(fraction) ? fixed(100 * fraction, 1) + " %" : UNDEFINED;
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos(), 9).stripTrailingZeros().toPlainString();
    }

    private static String fixed(double value, int digits) {
        return Double.isFinite(value)
                ? new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString()
                : UNDEFINED;
    }
}
