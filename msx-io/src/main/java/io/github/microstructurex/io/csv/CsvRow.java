package io.github.microstructurex.io.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.internal.FoundText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The fields of one row, written over by the next one: characters without a String per field. */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {
    /** More than any snapshot needs; a file of other content must not fill the memory. */
    static final int MAX_FIELDS = 50_000;

    static final int MAX_CHARACTERS = 1 << 20;

    private final String file;
    private char[] text = new char[1024];
    private int[] ends = new int[64];
    private int count;
    private long line;

    CsvRow(String file) {
        this.file = file;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        count = 0;
    }

    @Override
    protected void handleField(int field, char[] from, int offset, int length, boolean quoted) {
        int start = start(field);
        if (field == MAX_FIELDS || start + length > MAX_CHARACTERS) {
            throw MarketDataException.atLine(
                    file,
                    line,
                    "",
                    "a longer row",
                    "at most " + MAX_FIELDS + " fields of " + MAX_CHARACTERS + " characters together");
        }
        if (start + length > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, start + length));
        }
        if (field == ends.length) {
            ends = Arrays.copyOf(ends, 2 * field);
        }
        System.arraycopy(from, offset, text, start, length);
        ends[field] = start + length;
        count = field + 1;
    }

    @Override
    protected CsvRow buildRecord() {
        return this;
    }

    char[] text() {
        return text;
    }

    int start(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    int end(int field) {
        return ends[field];
    }

    int count() {
        return count;
    }

    /** The line on which the row begins, from 1. */
    long line() {
        return line;
    }

    boolean isBlank(int field) {
        return start(field) == end(field);
    }

    boolean is(int field, String wanted) {
        int length = wanted.length();
        if (end(field) - start(field) != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char found = text[start(field) + i];
            if (found != wanted.charAt(i) && Character.toLowerCase(found) != Character.toLowerCase(wanted.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    List<String> fields() {
        List<String> fields = new ArrayList<>();
        for (int field = 0; field < count; field++) {
            fields.add(new String(text, start(field), end(field) - start(field)));
        }
        return fields;
    }

    String quote(int field) {
        int from = start(field);
        byte[] bytes = new String(text, from, Math.min(end(field) - from, 100)).getBytes(StandardCharsets.UTF_8);
        return FoundText.quote(bytes, 0, bytes.length);
    }
}
