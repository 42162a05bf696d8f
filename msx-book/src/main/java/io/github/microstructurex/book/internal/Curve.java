package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.Side;
import java.util.Arrays;

/** The demand or the supply of an auction: each limit of a side, best first, and what is bid or asked there and better. */
final class Curve {
    private static final int INITIAL_LEVELS = 16;

    private final LiveOrders orders;
    private final Side side;
    private long[] prices = new long[INITIAL_LEVELS];
    private long[] quantities = new long[INITIAL_LEVELS];
    private int count;

    Curve(LiveOrders orders, Side side) {
        this.orders = orders;
        this.side = side;
    }

    int count() {
        return count;
    }

    long price(int level) {
        return prices[level];
    }

    /** What the levels up to this one hold, hidden and reserve included; 0 for level -1. */
    long quantityUpTo(int level) {
        return level < 0 ? 0 : quantities[level];
    }

    /** Reads the side of the book. */
    void read() {
        count = 0;
        int displayed = LiveOrders.displayed(side);
        int hidden = LiveOrders.hidden(side);
        int shown = orders.bestLevel(displayed);
        int unseen = orders.bestLevel(hidden);
        while (shown != LiveOrders.NONE || unseen != LiveOrders.NONE) {
            long shownKey = orders.keyOrNone(shown);
            long unseenKey = orders.keyOrNone(unseen);
            if (shownKey <= unseenKey) {
                add(orders.priceOf(shown), quantity(shown));
                shown = orders.nextLevel(shown);
            }
            if (unseenKey < shownKey) {
                add(orders.priceOf(unseen), orders.levelQuantity(unseen));
                unseen = orders.nextLevel(unseen);
            } else if (unseenKey == shownKey) {
                quantities[count - 1] += orders.levelQuantity(unseen);
                unseen = orders.nextLevel(unseen);
            }
        }
    }

    private long quantity(int level) {
        long quantity = orders.levelQuantity(level);
        if (orders.reserve(side) > 0) {
            for (int order = orders.firstOrder(level); order != LiveOrders.NONE; order = orders.nextOrder(order)) {
                quantity += orders.attributes.reserve(orders.attributes(order));
            }
        }
        return quantity;
    }

    private void add(long price, long quantity) {
        if (count == prices.length) {
            prices = Arrays.copyOf(prices, Capacity.grown(count));
            quantities = Arrays.copyOf(quantities, Capacity.grown(count));
        }
        prices[count] = price;
        quantities[count] = quantityUpTo(count - 1) + quantity;
        count++;
    }
}
