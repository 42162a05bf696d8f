package io.github.microstructurex.io.csv;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.internal.AtomicFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes rows: fields are put by what they are, and stand where the header says. The file appears with commit. */
final class CsvOutput implements AutoCloseable {
    private final Path path;
    private final CsvColumns columns;
    private final AtomicFile file;
    private final Writer out;
    private final Map<String, Integer> places = new HashMap<>();
    private final String[] row;

    CsvOutput(Path path, CsvColumns columns, List<String> header) {
        this.path = path;
        this.columns = columns;
        row = new String[header.size()];
        for (int i = 0; i < header.size(); i++) {
            places.put(header.get(i), i);
            row[i] = header.get(i);
        }
        file = AtomicFile.wrapped(path);
        out = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8), 1 << 16);
        if (columns.header().isEmpty()) {
            endRow();
        }
        clear();
    }

    /** The names of the columns in the order of the library's own layout, or in the given one. */
    static List<String> header(CsvColumns columns, int levels) {
        return columns.header().orElseGet(() -> {
            List<String> names = new ArrayList<>();
            for (CsvColumn column : CsvColumn.values()) {
                if (!column.isOfLevel() && columns.has(column)) {
                    names.add(columns.name(column));
                } else if (column == CsvColumn.BID_PRICE || column == CsvColumn.ASK_PRICE) {
                    CsvColumn size = column == CsvColumn.BID_PRICE ? CsvColumn.BID_SIZE : CsvColumn.ASK_SIZE;
                    for (int level = 0; level < levels; level++) {
                        names.add(columns.name(column, level));
                        names.add(columns.name(size, level));
                    }
                }
            }
            return names;
        });
    }

    void put(CsvColumn column, int level, String text) {
        if (columns.has(column)) {
            Integer place = places.get(columns.name(column, level));
            if (place == null) {
                throw new IllegalArgumentException("no column " + columns.name(column, level) + " among those of a file"
                        + " without a header: expected one");
            }
            row[place] = text;
        }
    }

    void endRow() {
        try {
            for (int i = 0; i < row.length; i++) {
                if (i > 0) {
                    out.write(columns.separator());
                }
                out.write(quoted(row[i]));
            }
            out.write('\n');
        } catch (IOException failure) {
            throw MarketDataException.unwritable(path.toString(), failure);
        }
        clear();
    }

    private void clear() {
        Arrays.fill(row, "");
    }

    private String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == columns.separator() || c == columns.quote() || c < ' ');
        String quote = String.valueOf(columns.quote());
        return plain ? text : quote + text.replace(quote, quote + quote) + quote;
    }

    void commit() {
        try {
            out.flush();
        } catch (IOException failure) {
            throw MarketDataException.unwritable(path.toString(), failure);
        }
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }
}
