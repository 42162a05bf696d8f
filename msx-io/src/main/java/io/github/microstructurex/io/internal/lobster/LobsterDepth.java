package io.github.microstructurex.io.internal.lobster;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.internal.ByteCursor;

/**
 * The rows of an orderbook file, {@code ask price,ask size,bid price,bid size} for each level from the best. A level
 * that is not there has the price 9999999999 or -9999999999, and the size 0.
 */
final class LobsterDepth implements DepthSource {
    private static final int FIELDS_PER_LEVEL = 4;
    private static final int MAX_FIELD = 21;
    private static final long NO_ASK = LobsterMessages.NO_ASK;
    private static final long NO_BID = -NO_ASK;

    private final LobsterFile file;
    private final ByteCursor cursor;
    private final Depth depth;
    private final int levels;
    private long row;

    LobsterDepth(LobsterFile file, MarketDataInput orderbook, int levels) {
        this.file = file;
        this.levels = levels;
        depth = new Depth(levels);
        cursor = ByteCursor.behindHeader(orderbook, levels * FIELDS_PER_LEVEL * MAX_FIELD + 2);
    }

    @Override
    public boolean advance() {
        if (!cursor.nextLine()) {
            file.depthEndsAfter(row);
            return false;
        }
        file.checkDepthRow(++row);
        depth.clear();
        int last = levels - 1;
        for (int level = 0; level <= last; level++) {
            readLevel(Side.SELL, level, false);
            readLevel(Side.BUY, level, level == last);
        }
        return true;
    }

    private void readLevel(Side side, int level, boolean endsLine) {
        int field = level * FIELDS_PER_LEVEL + (side == Side.SELL ? 0 : 2);
        long price = cursor.takeNumber();
        if (price == ByteCursor.NOT_A_NUMBER || !cursor.take(',')) {
            throw wrong(field, "a whole number of ten-thousandths");
        }
        long size = cursor.takeDigits();
        if (size < 0 || size > LobsterMessages.MAX_SIZE || !(endsLine ? cursor.takeLineEnd() : cursor.take(','))) {
            throw wrong(field + 1, "a whole number from 0 to " + LobsterMessages.MAX_SIZE);
        }
        boolean absent = price == (side == Side.SELL ? NO_ASK : NO_BID);
        if (absent != (size == 0)) {
            throw wrong(field + 1, absent ? "0, since the level is absent" : "at least 1");
        }
        if (!absent) {
            checkPrice(side, level, field, price);
            depth.append(side, price, size);
        }
    }

    private void checkPrice(Side side, int level, int field, long price) {
        if (price < 1 || price >= NO_ASK) {
            throw wrong(field, "at least 1 and below " + NO_ASK);
        }
        if (depth.levels(side) < level) {
            throw wrong(field, "an absent level, since the one before it is absent");
        }
        if (level > 0 && !side.isBetter(depth.price(side, level - 1), price)) {
            throw wrong(
                    field,
                    (side == Side.SELL ? "more than " : "less than ") + depth.price(side, level - 1)
                            + ", the price of the level before");
        }
    }

    private MarketDataException wrong(int field, String expected) {
        int level = field / FIELDS_PER_LEVEL + 1;
        String name = switch (field % FIELDS_PER_LEVEL) {
            case 0 -> "ask price ";
            case 1 -> "ask size ";
            case 2 -> "bid price ";
            default -> "bid size ";
        };
        return cursor.wrongField(field, levels * FIELDS_PER_LEVEL, name + level, expected);
    }

    @Override
    public Depth depth() {
        return depth;
    }

    @Override
    public int maxLevels() {
        return levels;
    }

    @Override
    public void close() {
        cursor.close();
    }
}
