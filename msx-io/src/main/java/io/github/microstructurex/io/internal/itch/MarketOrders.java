package io.github.microstructurex.io.internal.itch;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.Side;

/**
 * All live orders of a market, by reference number, and by stock, price and time: the books of all stocks in one store.
 * What a message says is done as it is, and nothing is matched. A reference number is live once in the whole market.
 *
 * <p>A stock is known by its number, from 0 to 65535; prices and shares are 32 bits without a sign.
 */
public final class MarketOrders extends PriceLadders {
    /** Makes empty books. */
    public MarketOrders() {}

    /**
     * Adds an order at the back of the queue at its price.
     *
     * @param bookSide where, as {@link #bookSide} says
     * @param reference a reference number that is not live
     * @param price its price
     * @param shares at least 1
     * @return NONE, DUPLICATE_ORDER or IMPOSSIBLE_VALUE
     */
    public Disagreement add(int bookSide, long reference, int price, int shares) {
        if (shares == 0) {
            return Disagreement.IMPOSSIBLE_VALUE;
        }
        if (find(reference) != NONE) {
            return Disagreement.DUPLICATE_ORDER;
        }
        rest(bookSide, reference, price, shares);
        return Disagreement.NONE;
    }

    private void rest(int bookSide, long reference, int price, int shares) {
        int order = newOrder(reference, shares);
        index(reference, order);
        link(order, useLevel(bookSide, price));
    }

    /**
     * Takes shares away from an order. An order with none left leaves.
     *
     * @param stock its stock's number
     * @param reference the order
     * @param by how many
     * @return NONE, UNKNOWN_ORDER, QUANTITY_EXCEEDS_REMAINING or IMPOSSIBLE_VALUE
     */
    public Disagreement reduce(int stock, long reference, long by) {
        int order = find(stock, reference);
        if (order == NONE) {
            return Disagreement.UNKNOWN_ORDER;
        }
        if (by == 0) {
            return Disagreement.IMPOSSIBLE_VALUE;
        }
        long shares = shares(order);
        if (by < shares) {
            reduce(order, by);
            return Disagreement.NONE;
        }
        remove(reference, order);
        return by == shares ? Disagreement.NONE : Disagreement.QUANTITY_EXCEEDS_REMAINING;
    }

    /**
     * Takes an order away whole.
     *
     * @param stock its stock's number
     * @param reference the order
     * @return NONE or UNKNOWN_ORDER
     */
    public Disagreement delete(int stock, long reference) {
        int order = find(stock, reference);
        if (order == NONE) {
            return Disagreement.UNKNOWN_ORDER;
        }
        remove(reference, order);
        return Disagreement.NONE;
    }

    /**
     * Takes an order away and puts another one of the same stock and side at the back of the queue at its price.
     *
     * @param stock the stock's number
     * @param reference the order that leaves
     * @param newReference the order that comes; may be the same
     * @param price its price
     * @param shares at least 1
     * @return NONE, UNKNOWN_ORDER, DUPLICATE_ORDER or IMPOSSIBLE_VALUE
     */
    public Disagreement replace(int stock, long reference, long newReference, int price, int shares) {
        int order = find(stock, reference);
        if (order == NONE) {
            return Disagreement.UNKNOWN_ORDER;
        }
        if (shares == 0) {
            return Disagreement.IMPOSSIBLE_VALUE;
        }
        if (newReference != reference && find(newReference) != NONE) {
            return Disagreement.DUPLICATE_ORDER;
        }
        int bookSide = bookSide(level(order));
        remove(reference, order);
        rest(bookSide, newReference, price, shares);
        return Disagreement.NONE;
    }

    /** The order of a stock, or {@link #NONE}. */
    int find(int stock, long reference) {
        int order = find(reference);
        return order != NONE && bookSide(level(order)) >>> 1 == stock ? order : NONE;
    }

    private void remove(long reference, int order) {
        int level = level(order);
        removeFromIndex(reference, order);
        if (unlink(order, level)) {
            releaseLevel(level);
        }
        free(order);
    }

    /** {@return the number of live orders of all stocks} */
    public int orderCount() {
        return size();
    }

    /**
     * Says whether a stock has a book.
     *
     * @param stock its number
     * @return true if it ever had an order
     */
    public boolean hasBook(int stock) {
        return isKnown(bookSide(stock, Side.BUY)) || isKnown(bookSide(stock, Side.SELL));
    }

    /**
     * Shows the book of a stock.
     *
     * @param stock its number
     * @return a view
     */
    public BookView book(int stock) {
        return new StockBook(this, stock);
    }

    static int bookSide(int stock, Side side) {
        return bookSide(stock, side.index());
    }

    /**
     * Names a side of a book by a number.
     *
     * @param stock the stock's number
     * @param sideIndex the index of the side
     * @return the stock's number in the higher bits, the side's in the lowest
     */
    public static int bookSide(int stock, int sideIndex) {
        return stock << 1 | sideIndex;
    }
}
