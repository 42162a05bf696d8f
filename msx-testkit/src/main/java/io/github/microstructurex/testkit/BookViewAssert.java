package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * AssertJ assertions about a book: an {@code OrderBook}, a {@code ReconstructedBook}, or any other {@link BookView}. Prices
 * are ticks, quantities lots. A failure shows the book, its best ten levels a side.
 */
public final class BookViewAssert extends AbstractAssert<BookViewAssert, BookView> {
    BookViewAssert(BookView actual) {
        super(actual, BookViewAssert.class);
    }

    /**
     * Asserts the highest bid.
     *
     * @param price in ticks
     * @return this
     */
    public BookViewAssert hasBestBid(long price) {
        return hasBestPrice("bid", Side.BUY, price);
    }

    /**
     * Asserts the highest bid and the total that rests there.
     *
     * @param price in ticks
     * @param quantity in lots
     * @return this
     */
    public BookViewAssert hasBestBid(long price, long quantity) {
        return hasBest("bid", Side.BUY, price, quantity);
    }

    /**
     * Asserts the lowest ask.
     *
     * @param price in ticks
     * @return this
     */
    public BookViewAssert hasBestAsk(long price) {
        return hasBestPrice("ask", Side.SELL, price);
    }

    /**
     * Asserts the lowest ask and the total that rests there.
     *
     * @param price in ticks
     * @param quantity in lots
     * @return this
     */
    public BookViewAssert hasBestAsk(long price, long quantity) {
        return hasBest("ask", Side.SELL, price, quantity);
    }

    /**
     * Asserts the distance between the best prices.
     *
     * @param ticks the lowest ask less the highest bid: 0 if locked, below 0 if crossed
     * @return this
     */
    public BookViewAssert hasSpread(long ticks) {
        check(!lacks(Side.BUY) && !lacks(Side.SELL), "a spread of " + ticks + ", but a side is empty");
        long spread = actual.bestPrice(Side.SELL) - actual.bestPrice(Side.BUY);
        return check(spread == ticks, "a spread of " + ticks + ", but it is " + spread);
    }

    /**
     * Asserts the total at one price.
     *
     * @param side the side
     * @param price in ticks
     * @param quantity in lots, 0 if nothing rests there
     * @return this
     */
    public BookViewAssert hasQuantityAt(Side side, long price, long quantity) {
        isNotNull();
        long found = actual.quantityAt(side, price);
        return check(found == quantity, quantity + " at " + side + " " + price + ", but it is " + found);
    }

    /**
     * Asserts the number of price levels of a side.
     *
     * @param side the side
     * @param levels how many prices have an order
     * @return this
     */
    public BookViewAssert hasLevels(Side side, int levels) {
        isNotNull();
        int found = actual.levelCount(side);
        return check(found == levels, levels + " levels on " + side + ", but there are " + found);
    }

    /**
     * Asserts the number of live orders on both sides, those included that nobody sees.
     *
     * @param orders how many
     * @return this
     */
    public BookViewAssert hasOrderCount(int orders) {
        isNotNull();
        return check(actual.orderCount() == orders, orders + " live orders, but there are " + actual.orderCount());
    }

    /**
     * Asserts that an order is live.
     *
     * @param orderId the order
     * @return this
     */
    public BookViewAssert hasOrder(long orderId) {
        isNotNull();
        return check(actual.contains(orderId), "order " + orderId + ", but it is not live");
    }

    /**
     * Asserts that an order is live, where, and what it has left.
     *
     * @param orderId the order
     * @param side its side
     * @param price its price in ticks
     * @param remaining what it has left, in lots
     * @return this
     */
    public BookViewAssert hasOrder(long orderId, Side side, long price, long remaining) {
        hasOrder(orderId);
        String expected = side + " " + remaining + " @ " + BookText.price(price);
        String found = actual.sideOf(orderId) + " " + actual.remainingQuantity(orderId) + " @ "
                + BookText.price(actual.priceOf(orderId));
        return check(found.equals(expected), "order " + orderId + " as " + expected + ", but it is " + found);
    }

    /**
     * Asserts that an order is not live.
     *
     * @param orderId any id
     * @return this
     */
    public BookViewAssert hasNoOrder(long orderId) {
        isNotNull();
        return check(!actual.contains(orderId), "no order " + orderId + ", but it is live");
    }

    /**
     * Asserts the place of an order in the queue at its price.
     *
     * @param orderId a live order
     * @param quantity the quantity that trades before it, in lots, 0 at the front
     * @return this
     */
    public BookViewAssert hasQuantityAhead(long orderId, long quantity) {
        hasOrder(orderId);
        long found = actual.quantityAhead(orderId);
        return check(found == quantity, quantity + " ahead of order " + orderId + ", but it is " + found);
    }

    /**
     * Asserts that no order is live on either side.
     *
     * @return this
     */
    public BookViewAssert isEmpty() {
        isNotNull();
        return check(actual.orderCount() == 0, "no live order, but there are " + actual.orderCount());
    }

    /**
     * Asserts that nothing rests on a side.
     *
     * @param side the side
     * @return this
     */
    public BookViewAssert isEmpty(Side side) {
        return check(lacks(side), "nothing on " + side);
    }

    /**
     * Asserts that something rests on both sides.
     *
     * @return this
     */
    public BookViewAssert isTwoSided() {
        check(!lacks(Side.BUY), "a bid");
        return check(!lacks(Side.SELL), "an ask");
    }

    /**
     * Asserts that no bid is above an ask. A locked book, with both at one price, passes.
     *
     * @return this
     */
    public BookViewAssert isNotCrossed() {
        return check(
                lacks(Side.BUY) || lacks(Side.SELL) || actual.bestPrice(Side.BUY) <= actual.bestPrice(Side.SELL),
                "no bid above an ask");
    }

    /**
     * Asserts that the best bid and the best ask are not at one price. A crossed book passes.
     *
     * @return this
     */
    public BookViewAssert isNotLocked() {
        return check(
                lacks(Side.BUY) || lacks(Side.SELL) || actual.bestPrice(Side.BUY) != actual.bestPrice(Side.SELL),
                "bid and ask at different prices");
    }

    /**
     * Asserts the levels of both sides.
     *
     * @param depth all levels that the book has, or the best ones if the buffer is full
     * @return this
     */
    public BookViewAssert hasDepth(Depth depth) {
        isNotNull();
        Depth found = new Depth(depth.maxLevels());
        actual.copyDepth(found);
        return check(found.equals(depth), "the depth " + depth + ", but it is " + found);
    }

    /**
     * Asserts that another book has the same prices and quantities on both sides, at every level.
     *
     * @param other the other book
     * @return this
     */
    public BookViewAssert hasSameDepthAs(BookView other) {
        isNotNull();
        Depth depth = BookText.depth(actual);
        Depth expected = BookText.depth(other);
        return check(
                depth.equals(expected), "the same depth as this book:\n" + BookText.ladder(other) + "but it is not");
    }

    /**
     * Asserts that another book has the same orders, in the same places of the same queues. What waits for a trigger or an
     * auction and rests at no price does not count.
     *
     * @param other the other book
     * @return this
     */
    public BookViewAssert hasSameOrdersAs(BookView other) {
        isNotNull();
        for (Side side : Side.values()) {
            List<String> found = BookText.orders(actual, side);
            List<String> expected = BookText.orders(other, side);
            check(found.equals(expected), side + " orders\n  " + expected + ", but they are\n  " + found);
        }
        return this;
    }

    private BookViewAssert hasBestPrice(String name, Side side, long price) {
        isNotNull();
        long found = actual.bestPrice(side);
        return check(found == price, "best " + name + " " + price + ", but it is " + BookText.price(found));
    }

    private BookViewAssert hasBest(String name, Side side, long price, long quantity) {
        isNotNull();
        String expected = quantity + " @ " + price;
        String found = actual.bestQuantity(side) + " @ " + BookText.price(actual.bestPrice(side));
        return check(found.equals(expected), "best " + name + " " + expected + ", but it is " + found);
    }

    private boolean lacks(Side side) {
        isNotNull();
        return actual.isEmpty(side);
    }

    private BookViewAssert check(boolean holds, String expected) {
        if (!holds) {
            failWithMessage("%s", "expected " + expected + "; the book is\n" + BookText.ladder(actual));
        }
        return this;
    }
}
