package io.github.microstructurex.io.itch;

import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.internal.itch.MarketOrders;
import io.github.microstructurex.io.internal.itch.ReadAhead;

/** Some messages in a row, decoded as far as books need them, so that what they touch can be read ahead. */
final class ItchBlock {
    static final int CAPACITY = 64;

    private final char[] codes = new char[CAPACITY];
    private final int[] stocks = new int[CAPACITY];
    private final long[] references = new long[CAPACITY];
    /** The symbol of an add or a directory; the reference of the order that replaces another. */
    private final long[] seconds = new long[CAPACITY];

    /** Where an add comes in; unknown for others. */
    private final int[] bookSides = new int[CAPACITY];

    private final int[] prices = new int[CAPACITY];
    private final int[] shares = new int[CAPACITY];
    private final long[] positions = new long[CAPACITY];
    private String source = "";
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** Takes a message, if it changes a book or names a stock. */
    void add(ItchMessage message) {
        int i = size;
        char code = message.code();
        bookSides[i] = ReadAhead.UNKNOWN;
        prices[i] = 0;
        switch (code) {
            case 'A', 'F' -> {
                AddOrder order = message.addOrder();
                references[i] = order.orderReference();
                seconds[i] = order.stock();
                bookSides[i] = MarketOrders.bookSide(message.stockLocate(), order.side());
                prices[i] = (int) order.price();
                shares[i] = (int) order.shares();
            }
            case 'D' -> references[i] = message.orderDelete().orderReference();
            case 'U' -> {
                OrderReplace order = message.orderReplace();
                references[i] = order.orderReference();
                seconds[i] = order.newOrderReference();
                prices[i] = (int) order.price();
                shares[i] = (int) order.shares();
            }
            case 'E', 'C' -> {
                references[i] = message.orderExecuted().orderReference();
                shares[i] = (int) message.orderExecuted().shares();
            }
            case 'X' -> {
                references[i] = message.orderCancel().orderReference();
                shares[i] = (int) message.orderCancel().shares();
            }
            case 'R' -> seconds[i] = message.stockDirectory().stock();
            default -> {
                return;
            }
        }
        codes[i] = code;
        stocks[i] = message.stockLocate();
        positions[i] = message.position();
        source = message.source();
        size = i + 1;
    }

    /** Reads ahead what the messages will touch. */
    void readAhead(ReadAhead ahead) {
        ahead.touch(references, bookSides, prices, size);
    }

    char code(int i) {
        return codes[i];
    }

    int stock(int i) {
        return stocks[i];
    }

    /** The packed symbol of an add or a directory. */
    long symbol(int i) {
        return seconds[i];
    }

    /** Does what a message says about an order. */
    Disagreement apply(int i, MarketOrders orders) {
        int stock = stocks[i];
        long reference = references[i];
        return switch (codes[i]) {
            case 'A', 'F' -> orders.add(bookSides[i], reference, prices[i], shares[i]);
            case 'D' -> orders.delete(stock, reference);
            case 'U' -> orders.replace(stock, reference, seconds[i], prices[i], shares[i]);
            case 'E', 'C', 'X' -> orders.reduce(stock, reference, Integer.toUnsignedLong(shares[i]));
            default -> Disagreement.NONE;
        };
    }

    MarketDataException wrong(int i, String field, String found, String expected) {
        return ItchMessage.wrong(source, positions[i], codes[i], field, found, expected);
    }
}
