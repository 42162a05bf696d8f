package io.github.microstructurex.io.internal.csv;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The first line of a file, as far as it can be seen. */
final class CsvHeader {
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private CsvHeader() {}

    /** Says whether the first line begins with a text, behind a byte order mark if there is one. */
    static boolean startsWith(ByteBuffer firstBytes, String expected) {
        byte[] start = new byte[Math.min(firstBytes.remaining(), expected.length() + BYTE_ORDER_MARK.length())];
        firstBytes.duplicate().get(start);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return text.startsWith(expected) || text.startsWith(BYTE_ORDER_MARK + expected);
    }
}
