package io.github.microstructurex.io.internal.dbn;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.FileDetail;
import io.github.microstructurex.io.MarketDataException;
import org.jspecify.annotations.Nullable;

/** The market-by-order records of one instrument: {@link #next()}, then read the fields. */
final class DbnRecords implements AutoCloseable {
    static final int LENGTH = 56;
    static final int LENGTH_WITH_SEND_TIME = 64;
    static final int MBO = 0xA0;

    private static final int LENGTH_UNIT = 4;
    private static final int LAST = 128;
    private static final int TOP_OF_BOOK = 64;
    private static final int SNAPSHOT = 32;
    private static final int BY_PRICE = 16;

    private final DbnInput input;
    private final DbnSymbols symbols;
    private final boolean skipsOthers;
    private final int length;
    private long number;
    private int toSkip;

    DbnRecords(DbnInput input, DbnMetadata metadata, DbnSymbols symbols) {
        this.input = input;
        this.symbols = symbols;
        skipsOthers = metadata.symbols().hasSeveralNames();
        length = metadata.hasSendTimes() ? LENGTH_WITH_SEND_TIME : LENGTH;
    }

    /** Moves to the next record of the instrument. */
    boolean next() {
        while (nextOfAny()) {
            if (symbols.contains(instrumentId(), receiveTime())) {
                return true;
            }
            if (!skipsOthers) {
                throw wrong(
                        "instrument id",
                        Long.toString(instrumentId()),
                        "the id of " + symbols.symbol().orElse("the first record") + " on that day, or "
                                + FileDetail.SYMBOL.expected() + ", which may be an instrument id");
            }
        }
        return false;
    }

    /** Moves to the next record, of whatever instrument. */
    boolean nextOfAny() {
        input.skip(toSkip);
        toSkip = 0;
        if (!input.has(1)) {
            return false;
        }
        int recordLength = input.u8(0) * LENGTH_UNIT;
        boolean isWhole = input.has(Math.max(1, recordLength));
        // Before anything is wrong, so that whoever goes on does so behind the record.
        toSkip = isWhole ? recordLength : input.remaining();
        number++;
        if (recordLength != length) {
            throw wrong("length", recordLength + " bytes", length + " bytes, a record of market by order");
        }
        if (!isWhole) {
            throw wrong("", input.remaining() + " bytes at the end of the file", "a record of " + length + " bytes");
        }
        if (input.u8(1) != MBO) {
            throw wrong("rtype", Integer.toString(input.u8(1)), MBO + ", market by order");
        }
        return true;
    }

    /** Which record of the file this is, from 1. */
    long number() {
        return number;
    }

    long instrumentId() {
        return input.u32(4);
    }

    long eventTime() {
        return time("ts_event", 8);
    }

    long receiveTime() {
        return time("ts_recv", 40);
    }

    private long time(String field, int at) {
        long time = input.i64(at);
        if (time < 0) {
            throw wrong(field, Long.toUnsignedString(time), "nanoseconds since the epoch, at most " + Long.MAX_VALUE);
        }
        return time;
    }

    long orderId() {
        return input.i64(16);
    }

    /** In units of 1e-9. */
    long price() {
        return input.i64(24);
    }

    long size() {
        return input.u32(32);
    }

    boolean isLast() {
        return (input.u8(36) & LAST) != 0;
    }

    boolean isSnapshot() {
        return (input.u8(36) & SNAPSHOT) != 0;
    }

    /** Whether it is about a price level and names no order. */
    boolean isAboutLevel() {
        return (input.u8(36) & (TOP_OF_BOOK | BY_PRICE)) != 0;
    }

    int action() {
        return input.u8(38);
    }

    /** The side as it is recorded, null if none. */
    @Nullable Side side() {
        return switch (input.u8(39)) {
            case 'B' -> Side.BUY;
            case 'A' -> Side.SELL;
            case 'N' -> null;
            default -> throw wrong("side", character(39), "B, A or N");
        };
    }

    String character(int at) {
        int code = input.u8(at);
        return code > ' ' && code < 0x7F ? Character.toString(code) : "the byte " + code;
    }

    MarketDataException wrong(String field, String found, String expected) {
        return input.wrong(field, found, expected);
    }

    double progress() {
        return input.progress();
    }

    @Override
    public void close() {
        input.close();
    }
}
