package io.github.microstructurex.report;

import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.replay.simulation.AgentLatency;
import io.github.microstructurex.replay.simulation.Latency;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the values of one result for people: rounded, in the units and the time zone of its market. */
final class ResultText {
    static final String UNDEFINED = "undefined";

    /** Averages are shown to as many digits as the tick size has, but to no fewer than this. */
    private static final int FEWEST_DIGITS = 6;

    private static final MathContext THREE_DIGITS = new MathContext(3);

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final BacktestResult result;
    private final Instrument instrument;

    ResultText(BacktestResult result) {
        this.result = result;
        instrument = result.instrument();
    }

    /** What was to be done, in a line. */
    String title() {
        return result.strategy() + " " + JsonReport.lowerCase(result.side()) + " " + quantity(result.targetQuantity())
                + " " + instrument.symbol() + ", " + window();
    }

    String window() {
        ZonedDateTime start = at(result.startTime());
        ZonedDateTime end = at(result.endTime());
        return DATE_TIME.format(start) + " to " + (isOneDay() ? TIME : DATE_TIME).format(end) + " "
                + result.zone().getId();
    }

    boolean isOneDay() {
        return at(result.startTime()).toLocalDate().equals(at(result.endTime()).toLocalDate());
    }

    ZonedDateTime at(long nanoseconds) {
        return Instant.EPOCH.plusNanos(nanoseconds).atZone(result.zone());
    }

    String quantity(long lots) {
        return String.format(Locale.ROOT, "%,." + instrument.lotSize().scale() + "f", instrument.toQuantity(lots));
    }

    String price(long ticks) {
        return instrument.toPrice(ticks).toPlainString();
    }

    String average(double price) {
        return fixed(price, Math.max(FEWEST_DIGITS, instrument.tickSize().scale()));
    }

    static String points(double basisPoints) {
        return fixed(basisPoints, 2);
    }

    static String percent(double fraction) {
        return Double.isFinite(fraction) ? fixed(100 * fraction, 2) + " %" : UNDEFINED;
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String seconds(long nanoseconds) {
        return BigDecimal.valueOf(nanoseconds, 9).stripTrailingZeros().toPlainString();
    }

    /** To three digits; in minutes where it is whole ones. */
    static String duration(Duration duration) {
        boolean minutes = duration.toMinutes() > 0 && duration.equals(Duration.ofMinutes(duration.toMinutes()));
        return minutes
                ? duration.toMinutes() + " min"
                : BigDecimal.valueOf(duration.toNanos(), 9)
                                .round(THREE_DIGITS)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " s";
    }

    static String fixed(double value, int digits) {
        return Double.isFinite(value)
                ? new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString()
                : UNDEFINED;
    }

    /** The ways that take time. */
    String latency() {
        AgentLatency latency = result.latency();
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
}
