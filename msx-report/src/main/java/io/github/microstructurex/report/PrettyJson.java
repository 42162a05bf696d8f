package io.github.microstructurex.report;

import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON with a field on each line, arrays of numbers on one line, and the same digits on every JVM. */
final class PrettyJson {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private PrettyJson() {}

    static JsonGenerator generator(Writer out) {
        return JSON.createGenerator(new Layout(), out);
    }

    /** Writes a number, or null where it is NaN or infinite. */
    static void number(JsonGenerator json, String name, double value) {
        json.writeName(name);
        number(json, value);
    }

    private static void number(JsonGenerator json, double value) {
        if (Double.isFinite(value)) {
            json.writeNumber(DecimalText.of(value));
        } else {
            json.writeNull();
        }
    }

    static void numbers(JsonGenerator json, String name, List<Double> values) {
        json.writeName(name);
        numbers(json, values);
    }

    static void numbers(JsonGenerator json, List<Double> values) {
        json.writeStartArray();
        for (double value : values) {
            number(json, value);
        }
        json.writeEndArray();
    }

    /** Two blanks a level and a line feed on every system. */
    private static final class Layout extends ObjectWriteContext.Base {
        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }
    }
}
