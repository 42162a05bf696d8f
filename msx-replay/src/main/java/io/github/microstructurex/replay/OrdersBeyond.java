package io.github.microstructurex.replay;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.OrderVisitor;
import io.github.microstructurex.book.Side;
import java.util.Arrays;

/** Collects the orders of a side that rest beyond a price, so that they can be removed after the visit. */
final class OrdersBeyond implements OrderVisitor {
    private Side side = Side.BUY;
    private long edge;
    private int size;
    private int levels;
    private long lastPrice;
    private long[] ids = new long[16];
    private long[] prices = new long[16];
    private long[] quantities = new long[16];

    void collect(BookView book, Side newSide, long newEdge) {
        side = newSide;
        edge = newEdge;
        size = 0;
        levels = 0;
        lastPrice = newEdge;
        book.forEachOrder(newSide, this);
    }

    @Override
    public void order(long orderId, long price, long quantity) {
        if (!side.isBetter(edge, price)) {
            return;
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            prices = Arrays.copyOf(prices, 2 * size);
            quantities = Arrays.copyOf(quantities, 2 * size);
        }
        ids[size] = orderId;
        prices[size] = price;
        quantities[size] = quantity;
        size++;
        levels += price == lastPrice ? 0 : 1;
        lastPrice = price;
    }

    int size() {
        return size;
    }

    int levels() {
        return levels;
    }

    long id(int index) {
        return ids[index];
    }

    long price(int index) {
        return prices[index];
    }

    long quantity(int index) {
        return quantities[index];
    }
}
