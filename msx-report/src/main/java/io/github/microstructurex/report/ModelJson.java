package io.github.microstructurex.report;

import io.github.microstructurex.analytics.calibration.CalibratedModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Fitted models as JSON: written by a calibration, read by whoever generates from it. What is written is read back equal,
 * bit for bit, and equal models give the same text on any JVM.
 *
 * <p>The document is one object. Prices and distances are whole ticks of the model, quantities whole lots, rates events
 * per second, times ISO 8601, UTC, with nanoseconds. Its fields, schema version 1:
 *
 * <table>
 * <caption>Fields of the document</caption>
 * <tr><th>field</th><th>type</th><th>meaning</th></tr>
 * <tr><td>schemaVersion</td><td>integer</td><td>1; a field that changes its meaning or goes raises it, a new field
 * does not</td></tr>
 * <tr><td>model</td><td>string</td><td>{@code poisson}, {@code cst}, {@code hawkes} or {@code queue-reactive}</td></tr>
 * <tr><td>data, instrument, timeZone, date</td><td>string</td><td>what it was fitted to</td></tr>
 * <tr><td>tickSize, lotSize</td><td>number</td><td>the grids of the model's prices and quantities</td></tr>
 * <tr><td>priceStep</td><td>integer</td><td>how many ticks of the data the model's tick is</td></tr>
 * <tr><td>parameters</td><td>object</td><td>{@code startTime}, {@code endTime} (of the record) and the components of the
 * model's parameter record, by their names: {@code PoissonFlowParameters}, {@code ContStoikovTalrejaParameters}, {@code
 * HawkesFlowParameters} (with {@code arrivals} as an object of {@code baseline}, {@code branching}, {@code decay}), {@code
 * QueueReactiveParameters} ({@code queues} as objects of {@code limit}, {@code cancel}, {@code market}). A distribution is
 * an object of {@code values} and {@code counts}, two arrays of integers</td></tr>
 * <tr><td>standardErrors</td><td>object</td><td>under the same names, {@code null} where there is none; may be left
 * out</td></tr>
 * <tr><td>diagnostics</td><td>object</td><td>of {@code hawkes}: {@code logLikelihood}, {@code events}, {@code converged},
 * {@code residuals} (an object of {@code statistic}, {@code pValue}, {@code size} for each component); of {@code cst}:
 * {@code k} and {@code alpha} of the power law; may be left out</td></tr>
 * </table>
 */
public final class ModelJson {
    /** The version of the schema that is written and read. */
    public static final int SCHEMA_VERSION = 1;

    private ModelJson() {}

    /**
     * Renders a model.
     *
     * @param model a fitted model
     * @return the document, ending with a line feed
     * @throws IllegalArgumentException if one of its distributions is not an {@code EmpiricalDistribution}
     */
    public static String toString(CalibratedModel model) {
        StringWriter text = new StringWriter();
        write(model, text);
        return text.toString();
    }

    /**
     * Writes a model.
     *
     * @param model a fitted model
     * @param out where to; it is flushed and not closed, and its charset should be UTF-8
     * @throws UncheckedIOException if it cannot be written
     * @throws IllegalArgumentException if one of its distributions is not an {@code EmpiricalDistribution}
     */
    public static void write(CalibratedModel model, Writer out) {
        try (JsonGenerator json = PrettyJson.generator(out)) {
            new ModelWriter(json).write(model);
            json.writeRaw('\n');
        } catch (JacksonIOException failure) {
            throw new UncheckedIOException(failure.getCause());
        }
    }

    /**
     * Reads a model.
     *
     * @param file where it is
     * @return the model
     * @throws InvalidModelException if there is none, or it is not as said above
     */
    public static CalibratedModel read(Path file) {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(file.toString(), in);
        } catch (IOException unreadable) {
            throw new InvalidModelException(
                    file + " cannot be read (" + unreadable + "), expected a model in JSON", unreadable);
        }
    }

    /**
     * Reads a model.
     *
     * @param name what to call the document in messages
     * @param in the document; it is read to its end and closed
     * @return the model
     * @throws InvalidModelException if it is not as said above
     */
    public static CalibratedModel read(String name, Reader in) {
        return ModelReader.read(JsonValue.read(name, in));
    }
}
