package io.github.microstructurex.cli;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.cli.Screen.Ink;
import io.github.microstructurex.cli.Screen.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** The best levels of a book as a picture of text: asks above, bids below, then the last trades. */
final class Ladder {
    /** The lines of a frame besides the levels. */
    static final int OTHER_LINES = 6 + RecentTrades.COUNT;

    private static final int PROGRESS_WIDTH = 30;
    private static final int BAR_WIDTH = 24;

    private final String title;
    private final MarketWords words;
    private final RecentTrades trades;
    private final Supplier<String> speed;
    private final DoubleSupplier progress;
    private final Depth depth;
    // Columns only become wider, so that nothing jumps from frame to frame.
    private int priceWidth = 8;
    private int quantityWidth = 6;

    Ladder(
            String title,
            MarketWords words,
            RecentTrades trades,
            Supplier<String> speed,
            DoubleSupplier progress,
            int levels) {
        this.title = title;
        this.words = words;
        this.trades = trades;
        this.speed = speed;
        this.progress = progress;
        depth = new Depth(levels);
    }

    /** The picture of a book at a time; always of the same number of lines. */
    List<Line> frame(long time, BookView book) {
        book.copyDepth(depth);
        measure();
        List<Line> lines = new ArrayList<>();
        String phase = trades.phase().map(it -> "  " + it).orElse("");
        lines.add(new Line(Ink.USUAL, title + "  " + words.time(time) + "  " + speed.get() + phase));
        lines.add(new Line(Ink.FAINT, bar() + "   traded " + words.quantity(trades.volume())));
        lines.add(new Line(Ink.USUAL, ""));
        long widest = widestLevel();
        for (int level = depth.maxLevels() - 1; level >= 0; level--) {
            lines.add(new Line(Ink.ASK, level(Side.SELL, level, book, widest)));
        }
        lines.add(new Line(Ink.FAINT, spread()));
        for (int level = 0; level < depth.maxLevels(); level++) {
            lines.add(new Line(Ink.BID, level(Side.BUY, level, book, widest)));
        }
        lines.add(new Line(Ink.USUAL, ""));
        appendTrades(lines);
        return lines;
    }

    private void measure() {
        for (Side side : Side.values()) {
            for (int level = 0; level < depth.levels(side); level++) {
                priceWidth = Math.max(
                        priceWidth, words.price(depth.price(side, level)).length());
                quantityWidth = Math.max(
                        quantityWidth,
                        words.quantity(depth.quantity(side, level)).length());
            }
        }
    }

    private long widestLevel() {
        long widest = 1;
        for (Side side : Side.values()) {
            for (int level = 0; level < depth.levels(side); level++) {
                widest = Math.max(widest, depth.quantity(side, level));
            }
        }
        return widest;
    }

    private String bar() {
        double part = progress.getAsDouble();
        int filled = (int) (PROGRESS_WIDTH * part);
        return String.format(
                Locale.ROOT, "[%s%s] %3d %%", "#".repeat(filled), ".".repeat(PROGRESS_WIDTH - filled), (int)
                        (100 * part));
    }

    private String level(Side side, int level, BookView book, long widest) {
        String name = side == Side.SELL ? "ask" : "bid";
        if (level >= depth.levels(side)) {
            return "     " + name;
        }
        long price = depth.price(side, level);
        long quantity = depth.quantity(side, level);
        int orders = book.orderCountAt(side, price);
        int length = (int) Math.ceil(BAR_WIDTH * (quantity / (double) widest));
        return "     " + name + "  " + right(words.price(price), priceWidth) + "  "
                + right(words.quantity(quantity), quantityWidth) + "  " + right(Integer.toString(orders), 4)
                + (orders == 1 ? " order   " : " orders  ")
                + "#".repeat(length);
    }

    private String spread() {
        boolean isTwoSided = depth.levels(Side.SELL) > 0 && depth.levels(Side.BUY) > 0;
        String width = isTwoSided ? words.price(depth.price(Side.SELL, 0) - depth.price(Side.BUY, 0)) : "none";
        return "  spread  " + right(width, priceWidth);
    }

    private void appendTrades(List<Line> lines) {
        lines.add(new Line(Ink.FAINT, "  last trades"));
        for (RecentTrades.Trade trade : trades.trades()) {
            String aggressor = trade.aggressor()
                    .map(side -> side == Side.BUY ? "buy " : "sell")
                    .orElse("    ");
            lines.add(new Line(
                    Ink.USUAL,
                    "    " + words.time(trade.time()) + "  " + aggressor + "  "
                            + right(words.quantity(trade.quantity()), quantityWidth) + " at "
                            + words.price(trade.price())));
        }
        for (int missing = trades.trades().size(); missing < RecentTrades.COUNT; missing++) {
            lines.add(new Line(Ink.USUAL, ""));
        }
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
