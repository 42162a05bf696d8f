package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.IndicativeUncross;
import io.github.microstructurex.book.Side;
import java.util.ArrayList;
import java.util.List;

/** Compares everything that can be read from two engines. No text is made unless they differ. */
final class EngineComparison {
    private static final long MIDDLE_PRICE = 100;
    private static final List<Long> FAR_IDS = List.of(Long.MIN_VALUE, -1L, Long.MAX_VALUE);

    private final MatchingEngine engine;
    private final MatchingEngine reference;
    private final BookView view;
    private final BookView expected;
    private final int highestId;
    private final long lowestPrice;
    private final long highestPrice;
    private final Depth depth;
    private final Depth expectedDepth;
    private final IndicativeUncross indicative = new IndicativeUncross();
    private final IndicativeUncross expectedIndicative = new IndicativeUncross();

    EngineComparison(MatchingEngine engine, MatchingEngine reference, int highestId, int spread) {
        this.engine = engine;
        this.reference = reference;
        this.highestId = highestId;
        lowestPrice = MIDDLE_PRICE - spread - 1;
        highestPrice = MIDDLE_PRICE + spread + 1;
        depth = new Depth(highestId);
        expectedDepth = new Depth(highestId);
        view = engine.view();
        expected = reference.view();
    }

    void assertSame() {
        assertSameState();
        for (Side side : Side.values()) {
            assertSameSide(side);
        }
        assertSameLevels();
        for (long orderId = 0; orderId <= highestId + 1; orderId++) {
            assertSameOrder(orderId);
        }
        FAR_IDS.forEach(this::assertSameOrder);
    }

    private void assertSameState() {
        same("phase", 0, engine.phase().code(), reference.phase().code());
        same("time", 0, engine.time(), reference.time());
        same("lastTradePrice", 0, engine.lastTradePrice(), reference.lastTradePrice());
        same("lastFilledQuantity", 0, engine.lastFilledQuantity(), reference.lastFilledQuantity());
        same("lastCancelledOrders", 0, engine.lastCancelledOrders(), reference.lastCancelledOrders());
        same("orderCount", 0, view.orderCount(), expected.orderCount());
        engine.copyIndicative(indicative);
        reference.copyIndicative(expectedIndicative);
        same("indicative price", 0, indicative.price(), expectedIndicative.price());
        same("indicative volume", 0, indicative.volume(), expectedIndicative.volume());
        same("indicative imbalance", 0, indicative.imbalance(), expectedIndicative.imbalance());
    }

    private void assertSameSide(Side side) {
        same("isEmpty", side.index(), view.isEmpty(side) ? 1 : 0, expected.isEmpty(side) ? 1 : 0);
        same("bestPrice", side.index(), view.bestPrice(side), expected.bestPrice(side));
        same("bestQuantity", side.index(), view.bestQuantity(side), expected.bestQuantity(side));
        if (!expected.isEmpty(side)) {
            same("bestOrderId", side.index(), view.bestOrderId(side), expected.bestOrderId(side));
        }
        same("levelCount", side.index(), view.levelCount(side), expected.levelCount(side));
        same("totalQuantity", side.index(), view.totalQuantity(side), expected.totalQuantity(side));
        List<Long> orders = orders(view, side);
        List<Long> expectedOrders = orders(expected, side);
        if (!orders.equals(expectedOrders)) {
            throw new AssertionError(
                    "orders of " + side + " as id, price, quantity are " + orders + ", expected " + expectedOrders);
        }
    }

    private static List<Long> orders(BookView view, Side side) {
        List<Long> orders = new ArrayList<>();
        view.forEachOrder(side, (orderId, price, quantity) -> {
            orders.add(orderId);
            orders.add(price);
            orders.add(quantity);
        });
        return orders;
    }

    private void assertSameLevels() {
        view.copyDepth(depth);
        expected.copyDepth(expectedDepth);
        if (!depth.equals(expectedDepth)) {
            throw new AssertionError("depth is " + depth + ", expected " + expectedDepth);
        }
        for (Side side : Side.values()) {
            for (long price = lowestPrice; price <= highestPrice; price++) {
                assertSameLevel(side, price);
            }
            for (int level = 0; level < expectedDepth.levels(side); level++) {
                long price = expectedDepth.price(side, level);
                if (price < lowestPrice || price > highestPrice) {
                    assertSameLevel(side, price);
                }
            }
        }
    }

    private void assertSameLevel(Side side, long price) {
        same("quantityAt", price, view.quantityAt(side, price), expected.quantityAt(side, price));
        same("orderCountAt", price, view.orderCountAt(side, price), expected.orderCountAt(side, price));
    }

    private void assertSameOrder(long orderId) {
        boolean live = expected.contains(orderId);
        same("contains", orderId, view.contains(orderId) ? 1 : 0, live ? 1 : 0);
        if (live) {
            same(
                    "sideOf",
                    orderId,
                    view.sideOf(orderId).index(),
                    expected.sideOf(orderId).index());
            same("priceOf", orderId, view.priceOf(orderId), expected.priceOf(orderId));
            same("remainingQuantity", orderId, view.remainingQuantity(orderId), expected.remainingQuantity(orderId));
            same("quantityAhead", orderId, view.quantityAhead(orderId), expected.quantityAhead(orderId));
            same("ordersAhead", orderId, view.ordersAhead(orderId), expected.ordersAhead(orderId));
            same("displayedQuantity", orderId, engine.displayedQuantity(orderId), reference.displayedQuantity(orderId));
            same("stopPriceOf", orderId, engine.stopPriceOf(orderId), reference.stopPriceOf(orderId));
        }
    }

    private static void same(String what, long about, long actual, long expected) {
        if (actual != expected) {
            throw new AssertionError(what + "(" + about + ") is " + actual + ", expected " + expected);
        }
    }
}
