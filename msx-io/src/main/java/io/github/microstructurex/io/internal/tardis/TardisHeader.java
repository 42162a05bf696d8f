package io.github.microstructurex.io.internal.tardis;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.internal.FoundText;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What the first line of a file says.
 *
 * @param kind the kind of rows
 * @param columns the names of the fields
 */
record TardisHeader(Kind kind, List<String> columns) {
    /** The kinds of files that can be read. */
    enum Kind {
        /** Changes of levels. */
        INCREMENTAL_BOOK_L2("is_snapshot,side,price,amount"),
        /** Trades, with the side of the aggressor. */
        TRADES("id,side,price,amount"),
        /** The best level of each side. */
        QUOTES("ask_amount,ask_price,bid_price,bid_amount"),
        /** The best levels of each side. */
        BOOK_SNAPSHOT("asks[0].price,asks[0].amount,bids[0].price,bids[0].amount");

        private final String columns;

        Kind(String columns) {
            this.columns = columns;
        }
    }

    /** No exchange is recorded with more. */
    static final int MAX_LEVELS = 1000;

    static final int LONGEST_START = 64;

    private static final String COMMON = "exchange,symbol,timestamp,local_timestamp,";
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
    private static final int MAX_LENGTH = 100 * MAX_LEVELS;

    static boolean isStart(byte[] firstBytes) {
        return withoutMark(latin(firstBytes)).startsWith(COMMON);
    }

    static TardisHeader read(MarketDataInput file) {
        byte[] line = firstLine(file);
        String text = withoutMark(latin(line));
        if (text.startsWith(COMMON)) {
            String columns = text.substring(COMMON.length());
            for (Kind kind : Kind.values()) {
                if (columns.equals(kind.columns)) {
                    return new TardisHeader(kind, List.of(text.split(",", -1)));
                }
            }
            int levels = columns.split(",", -1).length / TardisDepth.FIELDS_PER_LEVEL;
            if (levels >= 1 && levels <= MAX_LEVELS && columns.equals(snapshotColumns(levels))) {
                return new TardisHeader(Kind.BOOK_SNAPSHOT, List.of(text.split(",", -1)));
            }
        }
        throw MarketDataException.atLine(
                file.toString(),
                1,
                "",
                FoundText.quote(line, 0, line.length),
                "the header of incremental_book_L2, trades, quotes or book_snapshot_N");
    }

    /** Whether each row is a state of the book. */
    boolean hasDepth() {
        return kind == Kind.QUOTES || kind == Kind.BOOK_SNAPSHOT;
    }

    /** How many levels a side a state of the book has. */
    int levels() {
        return (columns.size() - TardisRows.COMMON_FIELDS) / TardisDepth.FIELDS_PER_LEVEL;
    }

    private static String snapshotColumns(int levels) {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            columns.append(i == 0 ? "" : ",").append(Kind.BOOK_SNAPSHOT.columns.replace("[0]", "[" + i + "]"));
        }
        return columns.toString();
    }

    private static byte[] firstLine(MarketDataInput file) {
        try (InputStream in = new BufferedInputStream(file.open())) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = in.read();
            while (next >= 0 && next != '\n' && line.size() < MAX_LENGTH) {
                line.write(next);
                next = in.read();
            }
            byte[] bytes = line.toByteArray();
            boolean crLf = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
            return crLf ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(file.toString(), unreadable);
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }
}
