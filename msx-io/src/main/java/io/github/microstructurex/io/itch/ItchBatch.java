package io.github.microstructurex.io.itch;

import io.github.microstructurex.io.MarketDataException;
import java.util.Arrays;
import java.util.Objects;

/**
 * Some messages in a row, field by field: the fast way through a file of mixed types. {@link ItchReader#advance(ItchBatch)}
 * fills it, then a message is a number from 0 to below {@link #size()}:
 *
 * <pre>{@code
 * ItchBatch batch = new ItchBatch();
 * while (reader.advance(batch)) {
 *     for (int i = 0; i < batch.size(); i++) {
 *         shares += batch.shares(i);
 *     }
 * }
 * }</pre>
 *
 * <p>It shows what all messages have, and the fields of those about displayed orders: {@link AddOrder} and
 * {@link AttributedAddOrder}, {@link OrderExecuted} and {@link OrderExecutedAtPrice}, {@link OrderCancel},
 * {@link OrderDelete}, {@link OrderReplace}. A field that a message does not have is 0. Everything else a message says is to be had
 * one by one, from {@link ItchReader#message()}.
 *
 * <p>It is a window on the reader's bytes, valid until the reader goes on; nothing is allocated. Which
 * type comes next cannot be predicted, and a processor that branches on it waits at every second message: so a field is
 * found by looking its place up. A number outside of the batch is an {@link IndexOutOfBoundsException}, or, below
 * {@value #CAPACITY}, a message of an earlier batch. For use by one thread.
 */
public final class ItchBatch {
    /** The most messages that a batch can have. */
    public static final int CAPACITY = 256;

    /**
     * Of each type a row of bytes: where its fields are, and all bits for a field that it has, none for one that it has
     * not. One table and not many, for the sake of the cache and of its address.
     */
    private static final byte[] LAYOUTS = new byte[256 << 4];

    private static final int SHARES_AT = 0;
    private static final int PRICE_AT = 1;
    private static final int SECOND_AT = 2;
    private static final int SHARES = 3;
    private static final int PRICE = 4;
    private static final int STOCK = 5;
    private static final int MATCH_NUMBER = 6;
    private static final int NEW_REFERENCE = 7;
    private static final int REFERENCE = 8;
    private static final int NO_SIDE = 9;

    private static final int SIDE_AT = 19;
    private static final byte WRONG = 2;
    private static final byte[] SIDE_INDEX = new byte[256];
    private static final long MASK_32 = 0xFFFF_FFFFL;

    static {
        layout("AF", SHARES_AT, 20);
        layout("ECX", SHARES_AT, 19);
        layout("U", SHARES_AT, 27);
        layout("AFC", PRICE_AT, 32);
        layout("U", PRICE_AT, 31);
        layout("AF", SECOND_AT, 24);
        layout("EC", SECOND_AT, 23);
        layout("U", SECOND_AT, 19);
        layout("AFECXU", SHARES, -1);
        layout("AFCU", PRICE, -1);
        layout("AF", STOCK, -1);
        layout("EC", MATCH_NUMBER, -1);
        layout("U", NEW_REFERENCE, -1);
        layout("AFECXDU", REFERENCE, -1);
        for (ItchType type : ItchType.values()) {
            layout(String.valueOf(type.code()), NO_SIDE, -1);
        }
        layout("AF", NO_SIDE, 0);
        Arrays.fill(SIDE_INDEX, WRONG);
        SIDE_INDEX['B'] = 0;
        SIDE_INDEX['S'] = 1;
    }

    private final int[] offsets = new int[CAPACITY];
    private byte[] bytes = {};
    private String source = "";
    private long base;
    private int size;

    /** Copies of messages, one after the other, for want of a place where all can stay: and where they were. */
    private final byte[] copies = new byte[CAPACITY * ItchType.MAX_LENGTH];

    private final long[] positions = new long[CAPACITY];

    /** Makes an empty batch. */
    public ItchBatch() {}

    private static void layout(String codes, int column, int value) {
        for (int i = 0; i < codes.length(); i++) {
            LAYOUTS[(codes.charAt(i) << 4) + column] = (byte) value;
        }
    }

    /** Where a reader puts the places of the messages. */
    int[] offsets() {
        return offsets;
    }

    /** Shows messages in a reader's buffer, each at least {@link ItchType#MAX_LENGTH} bytes before its end. */
    void show(String newSource, byte[] newBytes, int count, long newBase) {
        source = newSource;
        bytes = newBytes;
        base = newBase;
        size = count;
    }

    /** Begins a batch of copies. */
    void clear() {
        bytes = copies;
        size = 0;
    }

    /** Adds a copy of a message. */
    void add(ItchMessage message) {
        int offset = size * ItchType.MAX_LENGTH;
        message.copyTo(copies, offset);
        offsets[size] = offset;
        positions[size] = message.position();
        source = message.source();
        size++;
    }

    /** {@return how many messages there are} */
    public int size() {
        return size;
    }

    private int codeAt(int i) {
        return bytes[offsets[i]] & 0xFF;
    }

    private byte layout(int i, int column) {
        return LAYOUTS[(codeAt(i) << 4) + column];
    }

    /**
     * The code of a message's type.
     *
     * @param i which message
     * @return as {@link ItchType#code()}
     */
    public char code(int i) {
        return (char) codeAt(i);
    }

    /**
     * The stock that a message is about.
     *
     * @param i which message
     * @return its number, from 0 to 65535; 0 if it is about none
     */
    public int stockLocate(int i) {
        return MessageBytes.getShort(bytes, offsets[i] + 1);
    }

    /**
     * NASDAQ's own number of a message.
     *
     * @param i which message
     * @return from 0 to 65535
     */
    public int trackingNumber(int i) {
        return MessageBytes.getShort(bytes, offsets[i] + 3);
    }

    /**
     * The time of a message.
     *
     * @param i which message
     * @return nanoseconds since midnight in New York, 48 bits
     */
    public long timestamp(int i) {
        return MessageBytes.getLong(bytes, offsets[i] + 3) & ItchMessage.MASK_48;
    }

    /**
     * Where a message is in the input.
     *
     * @param i which message
     * @return the place of its first byte
     */
    public long byteOffset(int i) {
        return bytes == copies ? positions[i] : base + offsets[i];
    }

    /**
     * Says whether a message is about a displayed order.
     *
     * @param i which message
     * @return whether it has an {@link #orderReference}
     */
    public boolean isOrderMessage(int i) {
        return layout(i, REFERENCE) != 0;
    }

    /**
     * The order that comes, or that something happens to.
     *
     * @param i which message
     * @return its reference number, 64 bits without a sign
     */
    public long orderReference(int i) {
        return MessageBytes.getLong(bytes, offsets[i] + ItchType.HEADER) & layout(i, REFERENCE);
    }

    /** The long that some types have besides the reference number: what it is depends on the type. */
    private long second(int i) {
        return MessageBytes.getLong(bytes, offsets[i] + layout(i, SECOND_AT));
    }

    /**
     * The order that takes the place of another, for a replacement.
     *
     * @param i which message
     * @return its reference number, 64 bits without a sign
     */
    public long newOrderReference(int i) {
        return second(i) & layout(i, NEW_REFERENCE);
    }

    /**
     * The number of the match, for an execution.
     *
     * @param i which message
     * @return 64 bits without a sign
     */
    public long matchNumber(int i) {
        return second(i) & layout(i, MATCH_NUMBER);
    }

    /**
     * The symbol, for an order that comes and does not replace another.
     *
     * @param i which message
     * @return the symbol, packed as {@link ItchText} says
     */
    public long stock(int i) {
        return second(i) & layout(i, STOCK);
    }

    /** The packed symbol of a {@link StockDirectory}. */
    long directoryStock(int i) {
        return MessageBytes.getLong(bytes, offsets[i] + ItchType.HEADER);
    }

    /**
     * The side, for an order that comes and does not replace another.
     *
     * @param i which message
     * @return the index of its {@link io.github.microstructurex.book.Side}; -1 for all other messages
     * @throws MarketDataException if it is neither B nor S
     */
    public int sideIndex(int i) {
        int index = sideIndexUnchecked(i);
        if (index >= WRONG) {
            throw wrong(i, "side", ItchText.quote(bytes[offsets[i] + SIDE_AT]), "B or S");
        }
        return index;
    }

    /** The same, but something else for a side that is wrong. */
    int sideIndexUnchecked(int i) {
        return SIDE_INDEX[bytes[offsets[i] + SIDE_AT] & 0xFF] | layout(i, NO_SIDE);
    }

    /**
     * The shares of an order that comes, or how many were executed or cancelled; 0 for a deletion.
     *
     * @param i which message
     * @return from 0 to 4294967295
     */
    public long shares(int i) {
        return MessageBytes.getInt(bytes, offsets[i] + layout(i, SHARES_AT)) & layout(i, SHARES) & MASK_32;
    }

    /**
     * The limit of an order that comes, or the price of an execution that was not at the order's own.
     *
     * @param i which message
     * @return from 0 to 4294967295, in ten-thousandths of a dollar
     */
    public long price(int i) {
        return MessageBytes.getInt(bytes, offsets[i] + layout(i, PRICE_AT)) & layout(i, PRICE) & MASK_32;
    }

    /** Says that a field of a message is wrong. */
    MarketDataException wrong(int i, String field, String found, String expected) {
        return MessageBytes.wrong(source, byteOffset(i), codeAt(Objects.checkIndex(i, size)), field, found, expected);
    }
}
