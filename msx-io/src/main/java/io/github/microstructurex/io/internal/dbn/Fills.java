package io.github.microstructurex.io.internal.dbn;

import io.github.microstructurex.book.Side;
import java.util.Arrays;

/**
 * The resting orders that traded in the present event of the venue, until the records behind say what that did to the
 * book.
 */
final class Fills {
    /** More of them in one event than any venue reports. */
    static final int MAX = 1 << 16;

    private static final int FIRST_CAPACITY = 64;

    private long[] orders = new long[FIRST_CAPACITY];
    private long[] prices = new long[FIRST_CAPACITY];
    private long[] quantities = new long[FIRST_CAPACITY];
    private Side[] sides = new Side[FIRST_CAPACITY];
    private int from;
    private int to;

    /** Adds a fill. An order's fills at one price are added up. Returns false if there are too many. */
    boolean add(long order, Side side, long price, long quantity) {
        int known = find(order);
        if (known >= 0 && prices[known] == price && sides[known] == side) {
            quantities[known] += quantity;
            return true;
        }
        if (to == MAX) {
            return false;
        }
        if (to == orders.length) {
            orders = Arrays.copyOf(orders, 2 * to);
            prices = Arrays.copyOf(prices, 2 * to);
            quantities = Arrays.copyOf(quantities, 2 * to);
            sides = Arrays.copyOf(sides, 2 * to);
        }
        orders[to] = order;
        prices[to] = price;
        quantities[to] = quantity;
        sides[to] = side;
        to++;
        return true;
    }

    /** Finds an order's fill, -1 if there is none. Reports come in the order of the fills, so the first ones fit. */
    int find(long order) {
        for (int i = from; i < to; i++) {
            if (orders[i] == order && quantities[i] > 0) {
                return i;
            }
        }
        return -1;
    }

    /** The first fill that was not removed, -1 if there is none. */
    int first() {
        return from < to ? from : -1;
    }

    long quantity(int fill) {
        return quantities[fill];
    }

    long price(int fill) {
        return prices[fill];
    }

    Side side(int fill) {
        return sides[fill];
    }

    void remove(int fill) {
        quantities[fill] = 0;
        while (from < to && quantities[from] == 0) {
            from++;
        }
        if (from == to) {
            from = 0;
            to = 0;
        }
    }
}
