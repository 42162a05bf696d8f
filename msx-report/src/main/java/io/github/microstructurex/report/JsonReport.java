package io.github.microstructurex.report;

import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.replay.simulation.Fill;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Renders a backtest as JSON. Equal results give the same text, byte for byte, on any JVM.
 *
 * <p>The document is one object. Prices are numbers in currency and quantities numbers in units, exact where they lie on
 * the grid; basis points are positive for a cost; times are ISO 8601, UTC, with nanoseconds; what is undefined is
 * {@code null}. Its fields, in their order, schema version 1:
 *
 * <table>
 * <caption>Fields of the document</caption>
 * <tr><th>field</th><th>type</th><th>meaning</th></tr>
 * <tr><td>schemaVersion</td><td>integer</td><td>1; a field that changes its meaning or goes raises it, a new field
 * does not</td></tr>
 * <tr><td>market, instrument, timeZone</td><td>string</td><td>where it was traded, what, and the market's time
 * zone</td></tr>
 * <tr><td>tickSize, lotSize</td><td>number</td><td>the grids of prices and quantities</td></tr>
 * <tr><td>strategy</td><td>string</td><td>the strategy's name</td></tr>
 * <tr><td>parameters</td><td>object of strings</td><td>the value of each parameter, as text</td></tr>
 * <tr><td>seed</td><td>integer</td><td>the seed of all randomness</td></tr>
 * <tr><td>side</td><td>string</td><td>{@code buy} or {@code sell}</td></tr>
 * <tr><td>limitPrice</td><td>number or null</td><td>the parent order's limit, null if it has none</td></tr>
 * <tr><td>startTime, endTime</td><td>string</td><td>the window of the order</td></tr>
 * <tr><td>urgency</td><td>string</td><td>{@code low}, {@code normal} or {@code high}</td></tr>
 * <tr><td>historyPolicy</td><td>string</td><td>what the record did when own orders stood in its way: {@code overlay},
 * {@code consume}, {@code reactive} or {@code levels}</td></tr>
 * <tr><td>latency</td><td>object of strings</td><td>{@code feed}, {@code entry}, {@code cancel}, {@code
 * acknowledgement}, {@code compute}: {@code none}, the ISO 8601 duration of a constant one, or what another one says of
 * itself</td></tr>
 * <tr><td>targetQuantity, executedQuantity</td><td>number</td><td>what was to be and what was executed</td></tr>
 * <tr><td>fillRate</td><td>number</td><td>executed by target, 0 to 1</td></tr>
 * <tr><td>childOrders, cancellations, replacements, fills</td><td>integer</td><td>how many there were</td></tr>
 * <tr><td>vwap</td><td>number or null</td><td>the average price of the fills</td></tr>
 * <tr><td>arrivalPrice, endPrice</td><td>number or null</td><td>the mid at the start and the end of the window</td></tr>
 * <tr><td>marketVwap, marketVolume</td><td>number or null, number</td><td>average price and quantity of the market's own
 * trades in the window</td></tr>
 * <tr><td>schedulePrice</td><td>number or null</td><td>what the strategy's schedule would have paid on paper: the mids
 * when its slices were due, weighted by quantity; null for a strategy without one</td></tr>
 * <tr><td>participationRate</td><td>number or null</td><td>the order's share of all volume in the window</td></tr>
 * <tr><td>slippageBps, vwapSlippageBps, scheduleSlippageBps</td><td>number or null</td><td>average price against arrival
 * price, against market VWAP, against the schedule price</td></tr>
 * <tr><td>implementationShortfallBps</td><td>number or null</td><td>cost of the whole order, what was not executed
 * valued at the end price, by its value at the arrival price</td></tr>
 * <tr><td>executionCostBps, opportunityCostBps</td><td>number or null</td><td>its two parts</td></tr>
 * <tr><td>meanSpread</td><td>number or null</td><td>time-weighted quoted spread over the window</td></tr>
 * <tr><td>realizedVolatility</td><td>number or null</td><td>root of the summed squared log returns of the mid over the
 * window, not annualised</td></tr>
 * <tr><td>realizedVolatilityInterval</td><td>string</td><td>ISO 8601 duration between two samples of the mid</td></tr>
 * <tr><td>marketEvents</td><td>integer</td><td>how many market events were applied</td></tr>
 * <tr><td>marketDisagreements</td><td>integer</td><td>how many of the market's events did not fit the book that they
 * met</td></tr>
 * <tr><td>eventHash</td><td>string</td><td>hash of everything that happened in the book, 16 hexadecimal digits</td></tr>
 * <tr><td>fillDetails</td><td>array of objects</td><td>the fills in the order of time: time, orderId, side, price,
 * quantity, remainingQuantity, cause, quantityAheadAtEntry, quantityAhead, sequence; see {@link Fill}</td></tr>
 * </table>
 */
public final class JsonReport {
    /** The version of the schema that is written. */
    public static final int SCHEMA_VERSION = 1;

    private static final DateTimeFormatter UTC_NANOS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
            .withZone(java.time.ZoneOffset.UTC);
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonReport() {}

    /**
     * Renders a result.
     *
     * @param result what a backtest did
     * @return the document, ending with a line feed
     */
    public static String toString(BacktestResult result) {
        StringWriter text = new StringWriter();
        write(result, text);
        return text.toString();
    }

    /**
     * Writes a result.
     *
     * @param result what a backtest did
     * @param out where to; it is flushed and not closed, and its charset should be UTF-8
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(BacktestResult result, Writer out) {
        try (JsonGenerator json = JSON.createGenerator(new Layout(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
            writeRequest(json, result);
            writeOutcome(json, result);
            writeFills(json, result);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonIOException failure) {
            throw new UncheckedIOException(failure.getCause());
        }
    }

    private static void writeRequest(JsonGenerator json, BacktestResult result) {
        Instrument instrument = result.instrument();
        json.writeStringProperty("market", result.market());
        json.writeStringProperty("instrument", instrument.symbol());
        json.writeStringProperty("timeZone", result.zone().getId());
        number(json, "tickSize", instrument.tickSize().toPlainString());
        number(json, "lotSize", instrument.lotSize().toPlainString());
        json.writeStringProperty("strategy", result.strategy());
        json.writeObjectPropertyStart("parameters");
        for (Map.Entry<String, String> parameter : result.parameters().entrySet()) {
            json.writeStringProperty(parameter.getKey(), parameter.getValue());
        }
        json.writeEndObject();
        json.writeNumberProperty("seed", result.seed());
        json.writeStringProperty("side", lowerCase(result.side()));
        if (result.order().limitPrice().isPresent()) {
            price(json, "limitPrice", instrument, result.order().limitPrice().getAsLong());
        } else {
            json.writeNullProperty("limitPrice");
        }
        json.writeStringProperty("startTime", time(result.startTime()));
        json.writeStringProperty("endTime", time(result.endTime()));
        json.writeStringProperty("urgency", lowerCase(result.order().urgency()));
        json.writeStringProperty("historyPolicy", result.policy());
        json.writeObjectPropertyStart("latency");
        json.writeStringProperty("feed", result.latency().feed().toString());
        json.writeStringProperty("entry", result.latency().entry().toString());
        json.writeStringProperty("cancel", result.latency().cancel().toString());
        json.writeStringProperty(
                "acknowledgement", result.latency().acknowledgement().toString());
        json.writeStringProperty("compute", result.latency().compute().toString());
        json.writeEndObject();
    }

    private static void writeOutcome(JsonGenerator json, BacktestResult result) {
        Instrument instrument = result.instrument();
        quantity(json, "targetQuantity", instrument, result.targetQuantity());
        quantity(json, "executedQuantity", instrument, result.executedQuantity());
        number(json, "fillRate", result.fillRate());
        json.writeNumberProperty("childOrders", result.childOrders());
        json.writeNumberProperty("cancellations", result.cancellations());
        json.writeNumberProperty("replacements", result.replacements());
        json.writeNumberProperty("fills", result.fills().size());
        number(json, "vwap", result.vwap());
        number(json, "arrivalPrice", result.arrivalPrice());
        number(json, "endPrice", result.endPrice());
        number(json, "marketVwap", result.marketVwap());
        quantity(json, "marketVolume", instrument, result.marketVolume());
        number(json, "schedulePrice", result.schedulePrice());
        number(json, "participationRate", result.participationRate());
        number(json, "slippageBps", result.slippageBps());
        number(json, "vwapSlippageBps", result.vwapSlippageBps());
        number(json, "scheduleSlippageBps", result.scheduleSlippageBps());
        number(json, "implementationShortfallBps", result.implementationShortfallBps());
        number(json, "executionCostBps", result.shortfall().executionBps());
        number(json, "opportunityCostBps", result.shortfall().opportunityBps());
        number(json, "meanSpread", result.meanSpread());
        number(json, "realizedVolatility", result.realizedVolatility());
        json.writeStringProperty(
                "realizedVolatilityInterval", result.volatilityInterval().toString());
        json.writeNumberProperty("marketEvents", result.marketEvents());
        json.writeNumberProperty("marketDisagreements", result.marketDisagreements());
        json.writeStringProperty("eventHash", hash(result.eventHash()));
    }

    private static void writeFills(JsonGenerator json, BacktestResult result) {
        Instrument instrument = result.instrument();
        json.writeArrayPropertyStart("fillDetails");
        for (Fill fill : result.fills()) {
            json.writeStartObject();
            json.writeStringProperty("time", time(fill.time()));
            json.writeNumberProperty("orderId", fill.orderId());
            json.writeStringProperty("side", lowerCase(fill.side()));
            price(json, "price", instrument, fill.price());
            quantity(json, "quantity", instrument, fill.quantity());
            quantity(json, "remainingQuantity", instrument, fill.remainingQuantity());
            json.writeStringProperty("cause", lowerCase(fill.cause()));
            quantity(json, "quantityAheadAtEntry", instrument, fill.quantityAheadAtEntry());
            quantity(json, "quantityAhead", instrument, fill.quantityAhead());
            json.writeNumberProperty("sequence", fill.sequence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void price(JsonGenerator json, String name, Instrument instrument, long ticks) {
        number(json, name, instrument.toPrice(ticks).toPlainString());
    }

    private static void quantity(JsonGenerator json, String name, Instrument instrument, long lots) {
        number(json, name, instrument.toQuantity(lots).toPlainString());
    }

    private static void number(JsonGenerator json, String name, double value) {
        if (Double.isFinite(value)) {
            number(json, name, DecimalText.of(value));
        } else {
            json.writeNullProperty(name);
        }
    }

    private static void number(JsonGenerator json, String name, String digits) {
        json.writeName(name);
        json.writeNumber(digits);
    }

    private static String time(long nanoseconds) {
        return UTC_NANOS.format(Instant.EPOCH.plusNanos(nanoseconds));
    }

    static String hash(long hash) {
        return String.format(Locale.ROOT, "%016x", hash);
    }

    static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Two blanks a level and a line feed on every system. */
    private static final class Layout extends ObjectWriteContext.Base {
        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultPrettyPrinter.Indenter lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        }
    }
}
