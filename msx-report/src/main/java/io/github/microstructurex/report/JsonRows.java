package io.github.microstructurex.report;

import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes results as a JSON array of objects, a line each, as they come. Equal results give the same text, byte for byte, on
 * any JVM.
 *
 * <p>Each object has a field for each column, by its name and in its order; what is undefined is {@code null}, times are ISO
 * 8601, UTC, with nanoseconds. For use by one thread.
 *
 * @param <R> the type of results
 */
public final class JsonRows<R> implements AutoCloseable {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final List<ResultColumn<R>> columns;
    private final JsonGenerator json;

    /**
     * Begins the array.
     *
     * @param columns the columns
     * @param out where to; flushed at the end and not closed, and its charset should be UTF-8
     */
    public JsonRows(List<ResultColumn<R>> columns, Writer out) {
        this.columns = List.copyOf(columns);
        json = JSON.createGenerator(new LineForEach(), out);
        json.writeStartArray();
    }

    /**
     * Writes a result.
     *
     * @param row the result
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(R row) {
        try {
            json.writeStartObject();
            for (ResultColumn<R> column : columns) {
                json.writeName(column.name());
                value(column, column.value(row));
            }
            json.writeEndObject();
        } catch (JacksonIOException failure) {
            throw new UncheckedIOException(failure.getCause());
        }
    }

    private void value(ResultColumn<R> column, Optional<?> value) {
        if (value.isEmpty()) {
            json.writeNull();
            return;
        }
        switch (column.kind()) {
            case TEXT -> json.writeString((String) value.get());
            case WHOLE_NUMBER -> json.writeNumber((Long) value.get());
            case NUMBER -> json.writeNumber(DecimalText.of((Double) value.get()));
            case TIME -> json.writeString(UtcTime.of((Long) value.get()));
        }
    }

    /**
     * Ends the array.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    @Override
    public void close() {
        try (json) {
            json.writeEndArray();
            json.writeRaw('\n');
        } catch (JacksonIOException failure) {
            throw new UncheckedIOException(failure.getCause());
        }
    }

    /**
     * Writes results.
     *
     * @param columns the columns
     * @param rows the results
     * @param out where to; flushed and not closed, and its charset should be UTF-8
     * @param <R> the type of results
     * @throws UncheckedIOException if they cannot be written
     */
    public static <R> void write(List<ResultColumn<R>> columns, Iterable<? extends R> rows, Writer out) {
        try (JsonRows<R> json = new JsonRows<>(columns, out)) {
            rows.forEach(json::write);
        }
    }

    /**
     * Renders results as one text.
     *
     * @param columns the columns
     * @param rows the results
     * @param <R> the type of results
     * @return the array, ending with a line feed
     */
    public static <R> String toString(List<ResultColumn<R>> columns, Iterable<? extends R> rows) {
        StringWriter text = new StringWriter();
        write(columns, rows, text);
        return text.toString();
    }

    private static final class LineForEach extends ObjectWriteContext.Base {
        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultPrettyPrinter.NopIndenter())
                    .withArrayIndenter(new DefaultIndenter("", "\n"));
        }
    }
}
