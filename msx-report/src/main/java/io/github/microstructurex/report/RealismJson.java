package io.github.microstructurex.report;

import io.github.microstructurex.analytics.realism.DistributionDistance;
import io.github.microstructurex.analytics.realism.RealismReport;
import io.github.microstructurex.analytics.realism.StylisedFact;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Renders a realism report as JSON. Equal reports give the same text on any JVM; what is undefined or infinite is {@code
 * null}. Its fields, schema version 1:
 *
 * <table>
 * <caption>Fields of the document</caption>
 * <tr><th>field</th><th>type</th><th>meaning</th></tr>
 * <tr><td>schemaVersion</td><td>integer</td><td>1; a field that changes its meaning or goes raises it, a new field
 * does not</td></tr>
 * <tr><td>market, reference</td><td>string, string or null</td><td>what was graded, and against what</td></tr>
 * <tr><td>passes</td><td>integer</td><td>how many facts lie in their bands</td></tr>
 * <tr><td>meanL1, meanWasserstein</td><td>number or null</td><td>over the statistics that have one</td></tr>
 * <tr><td>facts, referenceFacts</td><td>array of objects</td><td>{@code name}, {@code value}, {@code low}, {@code high},
 * {@code grade} ({@code passes}, {@code fails}, {@code undefined}), {@code source}</td></tr>
 * <tr><td>distances</td><td>array of objects</td><td>{@code statistic}, {@code l1}, {@code l1Error}, {@code wasserstein},
 * {@code wassersteinError}, {@code noise}, {@code sampleSize}, {@code referenceSize}: see
 * {@link DistributionDistance}</td></tr>
 * </table>
 */
public final class RealismJson {
    /** The version of the schema that is written. */
    public static final int SCHEMA_VERSION = 1;

    private RealismJson() {}

    /**
     * Renders a report.
     *
     * @param report how real a market is
     * @return the document, ending with a line feed
     */
    public static String toString(RealismReport report) {
        StringWriter text = new StringWriter();
        write(report, text);
        return text.toString();
    }

    /**
     * Writes a report.
     *
     * @param report how real a market is
     * @param out where to; it is flushed and not closed, and its charset should be UTF-8
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(RealismReport report, Writer out) {
        try (JsonGenerator json = PrettyJson.generator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
            json.writeStringProperty("market", report.market());
            if (report.reference().isPresent()) {
                json.writeStringProperty("reference", report.reference().get());
            } else {
                json.writeNullProperty("reference");
            }
            json.writeNumberProperty("passes", report.passes());
            PrettyJson.number(json, "meanL1", report.meanL1());
            PrettyJson.number(json, "meanWasserstein", report.meanWasserstein());
            facts(json, "facts", report.facts());
            facts(json, "referenceFacts", report.referenceFacts());
            json.writeArrayPropertyStart("distances");
            for (DistributionDistance distance : report.distances()) {
                distance(json, distance);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonIOException failure) {
            throw new UncheckedIOException(failure.getCause());
        }
    }

    private static void facts(JsonGenerator json, String name, List<StylisedFact> facts) {
        json.writeArrayPropertyStart(name);
        for (StylisedFact fact : facts) {
            json.writeStartObject();
            json.writeStringProperty("name", fact.name());
            PrettyJson.number(json, "value", fact.value());
            PrettyJson.number(json, "low", fact.low());
            PrettyJson.number(json, "high", fact.high());
            json.writeStringProperty("grade", JsonReport.lowerCase(fact.grade()));
            json.writeStringProperty("source", fact.source());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void distance(JsonGenerator json, DistributionDistance distance) {
        json.writeStartObject();
        json.writeStringProperty("statistic", JsonReport.lowerCase(distance.statistic()));
        PrettyJson.number(json, "l1", distance.l1());
        PrettyJson.number(json, "l1Error", distance.l1Error());
        PrettyJson.number(json, "wasserstein", distance.wasserstein());
        PrettyJson.number(json, "wassersteinError", distance.wassersteinError());
        PrettyJson.number(json, "noise", distance.noise());
        json.writeNumberProperty("sampleSize", distance.sampleSize());
        json.writeNumberProperty("referenceSize", distance.referenceSize());
        json.writeEndObject();
    }
}
