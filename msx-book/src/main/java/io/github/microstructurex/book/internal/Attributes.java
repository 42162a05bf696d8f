package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.PostOnly;
import io.github.microstructurex.book.SelfTradePrevention;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import java.util.Arrays;

/**
 * What only some orders have: rows of eight longs in one array. An order without an owner that is good till cancelled and
 * displayed whole needs none. Row 0 is never given out and stands for none.
 */
final class Attributes {
    static final int NONE = 0;

    private static final TimeInForce[] TIMES_IN_FORCE = TimeInForce.values();
    private static final SelfTradePrevention[] PREVENTIONS = SelfTradePrevention.values();
    private static final PostOnly[] POST_ONLY = PostOnly.values();

    private static final int SHIFT = 3;
    private static final int OWNER = 0;
    private static final int EXPIRY = 1;
    private static final int ENTRY = 2;
    private static final int DISPLAY = 3;
    private static final int RESERVE = 4;
    private static final int LIMIT = 5;
    private static final int OWNER_LINKS = 6;
    private static final int FLAGS = 7;

    private static final int PREVENTION_SHIFT = 3;
    private static final int POST_ONLY_SHIFT = 6;
    private static final int HIDDEN_SHIFT = 8;
    private static final int SELL_SHIFT = 9;
    private static final int CODE_MASK = 7;
    private static final int POST_ONLY_MASK = 3;
    private static final int ORDER_SHIFT = 32;
    private static final int INITIAL_ROWS = 16;

    private long[] words = new long[INITIAL_ROWS << SHIFT];
    private int nextUnused = 1;
    private int free = NONE;

    /** Makes a row with what an order was submitted with. */
    int take(IncomingOrder order) {
        int row = free;
        if (row == NONE) {
            row = nextUnused++;
            if (nextUnused > words.length >> SHIFT) {
                words = Arrays.copyOf(words, Capacity.grown(words.length));
            }
        } else {
            free = (int) words[row << SHIFT];
        }
        int at = row << SHIFT;
        words[at + OWNER] = order.owner;
        words[at + EXPIRY] = order.expiry;
        words[at + ENTRY] = order.entry;
        words[at + DISPLAY] = order.display;
        words[at + RESERVE] = 0;
        words[at + LIMIT] = order.toldPrice;
        words[at + OWNER_LINKS] = 0;
        words[at + FLAGS] = order.timeInForce.code()
                | order.prevention.code() << PREVENTION_SHIFT
                | order.postOnly.code() << POST_ONLY_SHIFT
                | (order.hidden ? 1 : 0) << HIDDEN_SHIFT
                | order.side.index() << SELL_SHIFT;
        return row;
    }

    void release(int row) {
        words[row << SHIFT] = free;
        free = row;
    }

    long owner(int row) {
        return words[(row << SHIFT) + OWNER];
    }

    long expiry(int row) {
        return words[(row << SHIFT) + EXPIRY];
    }

    /** The sequence number of the command that entered the order. */
    long entry(int row) {
        return words[(row << SHIFT) + ENTRY];
    }

    /** The largest displayed part of an iceberg, else 0. */
    long display(int row) {
        return words[(row << SHIFT) + DISPLAY];
    }

    /** What an iceberg does not show; 0 for row 0. */
    long reserve(int row) {
        return words[(row << SHIFT) + RESERVE];
    }

    void setReserve(int row, long reserve) {
        words[(row << SHIFT) + RESERVE] = reserve;
    }

    /** The limit of an order that is not at its price: of a stop. */
    long limit(int row) {
        return words[(row << SHIFT) + LIMIT];
    }

    int order(int row) {
        return (int) (words[(row << SHIFT) + FLAGS] >>> ORDER_SHIFT);
    }

    void setOrder(int row, int order) {
        int at = (row << SHIFT) + FLAGS;
        words[at] = (words[at] & 0xFFFF_FFFFL) | (long) order << ORDER_SHIFT;
    }

    TimeInForce timeInForce(int row) {
        return TIMES_IN_FORCE[flags(row) & CODE_MASK];
    }

    SelfTradePrevention prevention(int row) {
        return PREVENTIONS[flags(row) >>> PREVENTION_SHIFT & CODE_MASK];
    }

    PostOnly postOnly(int row) {
        return POST_ONLY[flags(row) >>> POST_ONLY_SHIFT & POST_ONLY_MASK];
    }

    boolean isHidden(int row) {
        return (flags(row) >>> HIDDEN_SHIFT & 1) != 0;
    }

    Side side(int row) {
        return (flags(row) >>> SELL_SHIFT & 1) == 0 ? Side.BUY : Side.SELL;
    }

    /** The next and the previous row of the same owner, next in the low half. */
    long ownerLinks(int row) {
        return words[(row << SHIFT) + OWNER_LINKS];
    }

    void setOwnerLinks(int row, long links) {
        words[(row << SHIFT) + OWNER_LINKS] = links;
    }

    private int flags(int row) {
        return (int) words[(row << SHIFT) + FLAGS];
    }
}
