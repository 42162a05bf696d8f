package io.github.microstructurex.io.internal.tardis;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.io.FileDetail;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.internal.ByteCursor;
import io.github.microstructurex.io.internal.DecimalGrid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one symbol. {@link #next()} reads what all kinds begin with, {@code
 * exchange,symbol,timestamp,local_timestamp}; the methods after it take one field each, or say what is wrong with it.
 */
final class TardisRows implements AutoCloseable {
    static final int COMMON_FIELDS = 4;

    private static final int EXCHANGE = 0;
    private static final int SYMBOL = 1;
    private static final int TIMESTAMP = 2;
    private static final int LOCAL_TIMESTAMP = 3;
    private static final int MAX_TEXT = 128;
    private static final int MAX_FIELD = ByteCursor.MAX_DECIMAL + 16;
    private static final long MAX_MICROS = Long.MAX_VALUE / 1000;

    private final ByteCursor cursor;
    private final Instrument instrument;
    private final DecimalGrid prices;
    private final DecimalGrid amounts;
    private final byte[] symbol;
    private final boolean skipsOthers;
    private final List<String> columns;
    private long row;
    private long exchangeTime;
    private long receiveTime;

    /**
     * Opens a file.
     *
     * @param columns the names of a row's fields
     * @param skipsOthers whether there may be rows of other symbols, which are left out
     */
    TardisRows(MarketDataInput file, Instrument instrument, List<String> columns, boolean skipsOthers) {
        this.instrument = instrument;
        this.columns = columns;
        this.skipsOthers = skipsOthers;
        prices = new DecimalGrid(instrument.tickSize());
        amounts = new DecimalGrid(instrument.lotSize());
        symbol = instrument.symbol().getBytes(StandardCharsets.UTF_8);
        cursor = ByteCursor.behindHeader(file, 3 * MAX_TEXT + columns.size() * MAX_FIELD);
    }

    /** Moves to the next row of the symbol. */
    boolean next() {
        while (cursor.nextLine()) {
            row++;
            takeText(EXCHANGE);
            boolean isWanted = takeSymbol();
            exchangeTime = takeMicros(TIMESTAMP);
            receiveTime = takeMicros(LOCAL_TIMESTAMP);
            if (isWanted) {
                return true;
            }
            skipLine();
        }
        return false;
    }

    /** Moves to the next row, of whatever symbol, and returns that; what is behind the times is not looked at. */
    Optional<String> nextOfAny() {
        if (!cursor.nextLine()) {
            return Optional.empty();
        }
        row++;
        takeText(EXCHANGE);
        String found = takeName(cursor, columns.size());
        exchangeTime = takeMicros(TIMESTAMP);
        receiveTime = takeMicros(LOCAL_TIMESTAMP);
        skipLine();
        return Optional.of(found);
    }

    private boolean takeSymbol() {
        int at = 0;
        while (at < symbol.length && cursor.peek() == symbol[at] && symbol[at] != '\n') {
            cursor.skip();
            at++;
        }
        if (at == symbol.length && cursor.take(',')) {
            return true;
        }
        if (!skipsOthers) {
            throw wrong(SYMBOL, instrument.symbol() + ", that of the first row, or " + FileDetail.SYMBOL.expected());
        }
        takeText(SYMBOL);
        return false;
    }

    private long takeMicros(int field) {
        long micros = cursor.takeDigits();
        if (micros < 0 || micros > MAX_MICROS || !cursor.take(',')) {
            throw wrong(field, "microseconds since the epoch, at most " + MAX_MICROS);
        }
        return micros * 1000;
    }

    private void skipLine() {
        int left = (columns.size() - COMMON_FIELDS) * MAX_FIELD;
        while (cursor.peek() != '\n' && left-- > 0) {
            cursor.skip();
        }
        if (!cursor.takeLineEnd()) {
            throw wrong(columns.size() - 1, "a row of short fields");
        }
    }

    /** Takes any text of a length that can be right. */
    void takeText(int field) {
        int length = 0;
        while (cursor.peek() != ',' && cursor.peek() != '\n' && length <= MAX_TEXT) {
            cursor.skip();
            length++;
        }
        if (length > MAX_TEXT || !cursor.take(',')) {
            throw wrong(field, "a text of at most " + MAX_TEXT + " bytes");
        }
    }

    /** Takes one of some words, and returns which. */
    int takeWord(int field, String[] words) {
        for (int word = 0; word < words.length; word++) {
            if (cursor.peek() == words[word].charAt(0)) {
                for (int at = 0; at < words[word].length() && cursor.peek() == words[word].charAt(at); at++) {
                    cursor.skip();
                }
                if (cursor.take(',')) {
                    return word;
                }
                break;
            }
        }
        throw wrong(field, String.join(" or ", words));
    }

    long takePrice(int field) {
        long ticks = cursor.takeDecimal(prices);
        if (ticks < OrderBook.MIN_PRICE || ticks > OrderBook.MAX_PRICE || !takeEnd(field)) {
            throw wrong(field, multipleOf("tick", instrument.tickSize().toPlainString()));
        }
        return ticks;
    }

    /** Takes an amount of at least so many lots. */
    long takeAmount(int field, long least) {
        long lots = cursor.takeDecimal(amounts);
        if (lots == 0 && least > 0) {
            throw wrong(field, "more than 0");
        }
        if (lots < 0 || lots > OrderBook.MAX_QUANTITY || !takeEnd(field)) {
            throw wrong(field, multipleOf("lot", instrument.lotSize().toPlainString()));
        }
        return lots;
    }

    private static String multipleOf(String what, String size) {
        return "a decimal number, a multiple of the " + what + " " + size
                + " and less than 2^61 of it, or another given " + what;
    }

    /** Says whether the field is empty, and takes its end if so. */
    boolean takeEmpty(int field) {
        byte next = cursor.peek();
        return (next == ',' || next == '\r' || next == '\n') && takeEnd(field);
    }

    private boolean takeEnd(int field) {
        return field == columns.size() - 1 ? cursor.takeLineEnd() : cursor.take(',');
    }

    MarketDataException wrong(int field, String expected) {
        return cursor.wrongField(field, columns.size(), columns.get(field), expected);
    }

    /** Which row this is, from 1, those of other symbols included. */
    long row() {
        return row;
    }

    long exchangeTime() {
        return exchangeTime;
    }

    long receiveTime() {
        return receiveTime;
    }

    void stamp(MarketEventBuffer event, boolean snapshot) {
        event.at(exchangeTime, receiveTime).sequence(row).snapshot(snapshot);
    }

    double progress() {
        return cursor.progress();
    }

    @Override
    public void close() {
        cursor.close();
    }

    /** The symbol of the first row, empty if there is no row. */
    static Optional<String> firstSymbol(MarketDataInput file, int fields) {
        try (ByteCursor cursor = ByteCursor.behindHeader(file, 2 * MAX_TEXT + 2)) {
            if (!cursor.nextLine()) {
                return Optional.empty();
            }
            for (int length = 0; cursor.peek() != ',' && cursor.peek() != '\n' && length < MAX_TEXT; length++) {
                cursor.skip();
            }
            cursor.take(',');
            return Optional.of(takeName(cursor, fields));
        }
    }

    private static String takeName(ByteCursor cursor, int fields) {
        byte[] text = new byte[MAX_TEXT];
        int length = 0;
        while (cursor.peek() != ',' && cursor.peek() != '\n' && length < MAX_TEXT) {
            text[length++] = cursor.peek();
            cursor.skip();
        }
        String symbol = new String(text, 0, length, StandardCharsets.UTF_8);
        if (symbol.isBlank() || !cursor.take(',')) {
            throw cursor.wrongField(SYMBOL, fields, "symbol", "a name of at most " + MAX_TEXT + " bytes");
        }
        return symbol;
    }
}
