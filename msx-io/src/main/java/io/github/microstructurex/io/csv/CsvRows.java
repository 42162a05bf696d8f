package io.github.microstructurex.io.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.MarketDataStream;
import io.github.microstructurex.io.internal.DecimalGrid;
import io.github.microstructurex.io.internal.FoundText;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A cursor over the rows of a CSV file, which finds columns by their names and says what is wrong with a field. */
final class CsvRows implements AutoCloseable {
    /** How many columns a message names. */
    private static final int MAX_NAMED = 50;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final MarketDataInput file;
    private final MarketDataStream stream;
    private final CsvBytes bytes;
    private final CloseableIterator<CsvRow> rows;
    private final CsvRow row;
    private final List<String> header;
    private final Map<String, Integer> places = new HashMap<>();
    private boolean ended;
    private boolean closed;

    CsvRows(MarketDataInput file, CsvColumns columns) {
        this.file = file;
        row = new CsvRow(file.toString());
        stream = file.open();
        bytes = new CsvBytes(stream);
        try {
            bytes.skipByteOrderMark();
            rows = CsvReader.builder()
                    .fieldSeparator(columns.separator())
                    .quoteCharacter(columns.quote())
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(CsvRow.MAX_CHARACTERS)
                    .build(row, new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .iterator();
            header = columns.header().orElseGet(this::readHeader);
            for (int at = 0; at < header.size(); at++) {
                places.put(header.get(at), at);
            }
        } catch (IOException unreadable) {
            closeQuietly();
            throw MarketDataException.unreadable(file.toString(), unreadable);
        } catch (MarketDataException wrong) {
            closeQuietly();
            throw wrong;
        }
    }

    private void closeQuietly() {
        try {
            bytes.close();
        } catch (IOException secondary) {
            // What is wrong with the file has been found already.
        }
    }

    private List<String> readHeader() {
        if (!fetch()) {
            throw MarketDataException.inFile(file.toString(), "an empty file", "a header line");
        }
        List<String> names = row.fields();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw wrongRow("two columns named " + quote(name), "each name once");
            }
            if (name.indexOf(BYTE_ORDER_MARK) >= 0) {
                throw wrongRow("a byte order mark inside the header", "one at the beginning at most");
            }
        }
        return names;
    }

    /** Moves to the next row, which has as many fields as the header. */
    boolean next() {
        if (closed) {
            throw new IllegalStateException(file + " was closed");
        }
        if (ended || !fetch()) {
            ended = true;
            return false;
        }
        if (row.count() != header.size()) {
            String found = row.count() + (row.count() == 1 ? " field" : " fields");
            throw wrongRow(found + (row.count() == 0 ? " in an empty line" : ""), header.size() + " fields");
        }
        return true;
    }

    private boolean fetch() {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            rows.next();
            return true;
        } catch (CsvParseException malformed) {
            if (malformed.getCause() instanceof MarketDataException known) {
                throw known;
            }
            throw wrongRow("malformed CSV (" + reason(malformed) + ")", "fields whose quotes are closed");
        } catch (UncheckedIOException unreadable) {
            IOException cause = unreadable.getCause();
            throw MarketDataException.unreadable(file.toString(), cause == null ? new IOException(unreadable) : cause);
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : reason(cause);
    }

    /** Whether a column is there. */
    boolean hasColumn(String name) {
        return places.containsKey(name);
    }

    /** The place of a column, or -1 if it is not asked for. */
    int column(CsvColumns columns, CsvColumn column) {
        return columns.has(column) ? column(columns.name(column)) : -1;
    }

    int column(String name) {
        Integer at = places.get(name);
        if (at == null) {
            String found = header.size() > MAX_NAMED
                    ? header.size() + " others"
                    : header.stream().map(CsvRows::quote).collect(Collectors.joining(", "));
            throw MarketDataException.atLine(
                    file.toString(), 1, name, "no such column among " + found, "a column named " + name);
        }
        return at;
    }

    private static String quote(String name) {
        byte[] bytes = name.substring(0, Math.min(name.length(), 100)).getBytes(StandardCharsets.UTF_8);
        return FoundText.quote(bytes, 0, bytes.length);
    }

    boolean isBlank(int field) {
        return row.isBlank(field);
    }

    boolean is(int field, String wanted) {
        return row.is(field, wanted);
    }

    /** The text of a field, as a String. */
    String word(int field) {
        return new String(row.text(), row.start(field), row.end(field) - row.start(field));
    }

    /** Reads a field in whole steps of a grid, or gives {@link DecimalGrid#OFF_GRID}. */
    long decimal(int field, DecimalGrid grid) {
        return grid.parse(row.text(), row.start(field), row.end(field));
    }

    /** Reads a time, which is not before the epoch. */
    long time(int field, TimeText format) {
        long time = format.parse(row.text(), row.start(field), row.end(field));
        if (time < 0) {
            throw wrong(field, format.expected());
        }
        return time;
    }

    /** The line on which the present row begins, from 1. */
    long line() {
        return row.line();
    }

    MarketDataException wrong(int field, String expected) {
        long line = row.line();
        return MarketDataException.atLine(
                file.toString(), line, header.get(field), row.quote(field) + torn(), expected);
    }

    private MarketDataException wrongRow(String found, String expected) {
        long line = row.line();
        return MarketDataException.atLine(file.toString(), line, "", found + torn(), expected);
    }

    /** Called when the row has been quoted: looking for a next one writes over it. */
    private String torn() {
        try {
            boolean isLast = !rows.hasNext();
            return isLast && bytes.endsInsideLine() ? " (the last line, without a line end: it may be cut off)" : "";
        } catch (CsvParseException | UncheckedIOException anotherOne) {
            return "";
        }
    }

    double progress() {
        return stream.progress();
    }

    @Override
    public void close() {
        closed = true;
        try {
            rows.close();
            bytes.close();
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(file.toString(), unreadable);
        }
    }
}
