package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import java.util.ArrayList;
import java.util.List;

/** A book in words, for failing tests. */
final class BookText {
    private static final int LEVELS = 10;

    private BookText() {}

    /** A ladder, asks above bids, the best prices in the middle; more than ten levels a side are only counted. */
    static String ladder(BookView book) {
        Depth depth = depth(book);
        StringBuilder text = new StringBuilder();
        int asks = depth.levels(Side.SELL);
        appendRest(text, asks, "asks");
        for (int level = Math.min(asks, LEVELS) - 1; level >= 0; level--) {
            appendLevel(text, book, depth, Side.SELL, level);
        }
        text.append(asks == 0 ? "    no ask\n" : "").append("    ----\n");
        int bids = depth.levels(Side.BUY);
        text.append(bids == 0 ? "    no bid\n" : "");
        for (int level = 0; level < Math.min(bids, LEVELS); level++) {
            appendLevel(text, book, depth, Side.BUY, level);
        }
        appendRest(text, bids, "bids");
        return text.toString();
    }

    private static void appendRest(StringBuilder text, int levels, String what) {
        if (levels > LEVELS) {
            text.append("    ... ")
                    .append(levels - LEVELS)
                    .append(" more levels of ")
                    .append(what)
                    .append('\n');
        }
    }

    private static void appendLevel(StringBuilder text, BookView book, Depth depth, Side side, int level) {
        long price = depth.price(side, level);
        int orders = book.orderCountAt(side, price);
        text.append("    ")
                .append(side == Side.BUY ? "bid " : "ask ")
                .append(depth.quantity(side, level))
                .append(" @ ")
                .append(price)
                .append(orders == 1 ? " (1 order)\n" : " (" + orders + " orders)\n");
    }

    /** All levels of a book. */
    static Depth depth(BookView book) {
        Depth depth = new Depth(Math.max(1, Math.max(book.levelCount(Side.BUY), book.levelCount(Side.SELL))));
        book.copyDepth(depth);
        return depth;
    }

    /** The orders of a side, those first that trade first. */
    static List<String> orders(BookView book, Side side) {
        List<String> orders = new ArrayList<>();
        book.forEachOrder(side, (orderId, price, quantity) -> orders.add(orderId + ": " + quantity + " @ " + price));
        return orders;
    }

    static String price(long price) {
        return price == BookView.NO_PRICE ? "none" : Long.toString(price);
    }
}
