package io.github.microstructurex.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes results as CSV, a line each, as they come. Equal results give the same text, byte for byte, on any JVM.
 *
 * <p>The first line has the names of the columns. Fields are separated by commas, and in double quotes where they hold a
 * comma, a quote or the end of a line (RFC 4180); a line ends with a line feed. Numbers have a decimal point and as few
 * digits as read back to the same double; times are ISO 8601, UTC, with nanoseconds; what is undefined is empty. For use by
 * one thread.
 *
 * @param <R> the type of results
 */
public final class CsvReport<R> {
    private final List<ResultColumn<R>> columns;
    private final Writer out;

    /**
     * Writes the first line.
     *
     * @param columns the columns
     * @param out where to; neither flushed nor closed, and its charset should be UTF-8
     * @throws UncheckedIOException if it cannot be written
     */
    public CsvReport(List<ResultColumn<R>> columns, Writer out) {
        this.columns = List.copyOf(columns);
        this.out = out;
        line(columns.stream().map(ResultColumn::name).collect(Collectors.joining(",")));
    }

    /**
     * Writes a result.
     *
     * @param row the result
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(R row) {
        line(columns.stream().map(column -> field(column, row)).collect(Collectors.joining(",")));
    }

    /**
     * Writes results.
     *
     * @param columns the columns
     * @param rows the results
     * @param out where to; neither flushed nor closed, and its charset should be UTF-8
     * @param <R> the type of results
     * @throws UncheckedIOException if they cannot be written
     */
    public static <R> void write(List<ResultColumn<R>> columns, Iterable<? extends R> rows, Writer out) {
        CsvReport<R> report = new CsvReport<>(columns, out);
        rows.forEach(report::write);
    }

    /**
     * Renders results as one text.
     *
     * @param columns the columns
     * @param rows the results
     * @param <R> the type of results
     * @return lines, each ending with a line feed
     */
    public static <R> String toString(List<ResultColumn<R>> columns, Iterable<? extends R> rows) {
        StringWriter text = new StringWriter();
        write(columns, rows, text);
        return text.toString();
    }

    private void line(String fields) {
        try {
            out.write(fields);
            out.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static <R> String field(ResultColumn<R> column, R row) {
        return column.value(row)
                .map(value -> quoted(
                        switch (column.kind()) {
                            case TEXT, WHOLE_NUMBER -> value.toString();
                            case NUMBER -> DecimalText.of((Double) value);
                            case TIME -> UtcTime.of((Long) value);
                        }))
                .orElse("");
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
