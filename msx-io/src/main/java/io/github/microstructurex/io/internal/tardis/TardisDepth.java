package io.github.microstructurex.io.internal.tardis;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.DepthSource;

/**
 * The rows of book_snapshot_N, {@code asks[i].price,asks[i].amount,bids[i].price,bids[i].amount} from the best level, and
 * of quotes, {@code ask_amount,ask_price,bid_price,bid_amount}. The fields of a level that is not there are empty.
 */
final class TardisDepth implements DepthSource {
    static final int FIELDS_PER_LEVEL = 4;

    private static final long ABSENT = Long.MIN_VALUE;

    private final TardisRows rows;
    private final boolean quotes;
    private final int levels;
    private final Depth depth;

    TardisDepth(TardisRows rows, TardisHeader header) {
        this.rows = rows;
        levels = header.levels();
        quotes = header.kind() == TardisHeader.Kind.QUOTES;
        depth = new Depth(levels);
    }

    @Override
    public boolean advance() {
        if (!rows.next()) {
            return false;
        }
        depth.clear();
        for (int level = 0; level < levels; level++) {
            readLevel(Side.SELL, level);
            readLevel(Side.BUY, level);
        }
        return true;
    }

    private void readLevel(Side side, int level) {
        int first = TardisRows.COMMON_FIELDS
                + level * FIELDS_PER_LEVEL
                + 2 * side.opposite().index();
        boolean amountFirst = quotes && side == Side.SELL;
        long amount = amountFirst ? readAmount(first) : ABSENT;
        int priceField = amountFirst ? first + 1 : first;
        long price = readPrice(priceField);
        if (!amountFirst) {
            amount = readAmount(first + 1);
        }
        if ((price == ABSENT) != (amount == ABSENT)) {
            throw rows.wrong(priceField, "a price and an amount, or neither");
        }
        if (price != ABSENT) {
            checkPrice(side, level, priceField, price);
            depth.append(side, price, amount);
        }
    }

    private long readPrice(int field) {
        return rows.takeEmpty(field) ? ABSENT : rows.takePrice(field);
    }

    private long readAmount(int field) {
        return rows.takeEmpty(field) ? ABSENT : rows.takeAmount(field, 1);
    }

    private void checkPrice(Side side, int level, int field, long price) {
        int known = depth.levels(side);
        if (known < level) {
            throw rows.wrong(field, "an absent level, since the one before it is absent");
        }
        if (known > 0 && !side.isBetter(depth.price(side, known - 1), price)) {
            throw rows.wrong(field, "one that is worse than that of the level before");
        }
    }

    TardisRows rows() {
        return rows;
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
        rows.close();
    }
}
