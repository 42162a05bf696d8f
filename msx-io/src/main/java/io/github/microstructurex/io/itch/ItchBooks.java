package io.github.microstructurex.io.itch;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.MarketDataException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The order books of all stocks at once, order by order, from the messages of a market: apply every message in turn, and
 * look at any book at any time.
 *
 * <pre>{@code
 * ItchBooks books = new ItchBooks();
 * while (reader.advance()) {
 *     books.apply(reader.message());
 * }
 * BookView apple = books.book("AAPL").orElseThrow();
 * }</pre>
 *
 * <p>Adds, executions (with and without a price), cancels, deletes and replaces change a book; an order with nothing left
 * leaves. Prices are ten-thousandths of a dollar, quantities shares. Other messages change no book; from a
 * {@link StockDirectory} a stock's symbol is learned.
 *
 * <p>A message that does not fit its book is counted by {@linkplain Disagreement kind}, and the first ones are kept; a
 * {@linkplain #strict() strict} instance throws instead. A stock whose number is used with two symbols is an error
 * either way. Applying allocates nothing once the books have grown to the size of the market. For use by one thread.
 */
public final class ItchBooks {
    private static final int LOCATES = 1 << 16;
    private static final int KEPT = 10;

    private final boolean strict;
    private final @Nullable ReconstructedBook[] books = new ReconstructedBook[LOCATES];
    private final long[] stocks = new long[LOCATES];
    private final Map<String, Integer> locates = new HashMap<>();
    private final Map<Disagreement, Long> disagreements = new EnumMap<>(Disagreement.class);
    private final List<MarketDataException> firstProblems = new ArrayList<>();

    /** Makes no books yet; messages that do not fit are counted. */
    public ItchBooks() {
        this(false);
    }

    private ItchBooks(boolean strict) {
        this.strict = strict;
    }

    /** {@return an instance that throws when a message does not fit its book} */
    public static ItchBooks strict() {
        return new ItchBooks(true);
    }

    /**
     * Applies a message of any type.
     *
     * @param message what the market reported
     * @throws MarketDataException if a stock's number is used with two symbols, a side is neither B nor S, or a message
     *     does not fit its book and this is strict
     */
    public void apply(ItchMessage message) {
        Disagreement disagreement = switch (message.code()) {
            case 'A', 'F' -> add(message);
            case 'E', 'C' ->
                reduce(
                        message,
                        message.orderExecuted().orderReference(),
                        message.orderExecuted().shares());
            case 'X' ->
                reduce(
                        message,
                        message.orderCancel().orderReference(),
                        message.orderCancel().shares());
            case 'D' -> delete(message);
            case 'U' -> replace(message);
            case 'R' -> learn(message);
            default -> Disagreement.NONE;
        };
        if (disagreement != Disagreement.NONE) {
            report(message, disagreement);
        }
    }

    private Disagreement add(ItchMessage message) {
        AddOrder order = message.addOrder();
        int locate = message.stockLocate();
        ReconstructedBook book = books[locate];
        if (book == null || stocks[locate] != order.stock()) {
            book = open(message, order.stock());
        }
        Side side = order.side();
        return book.add(order.orderReference(), side, order.price(), order.shares());
    }

    private Disagreement reduce(ItchMessage message, long order, long shares) {
        ReconstructedBook book = books[message.stockLocate()];
        return book == null ? Disagreement.UNKNOWN_ORDER : book.reduce(order, shares);
    }

    private Disagreement delete(ItchMessage message) {
        ReconstructedBook book = books[message.stockLocate()];
        return book == null
                ? Disagreement.UNKNOWN_ORDER
                : book.delete(message.orderDelete().orderReference());
    }

    private Disagreement replace(ItchMessage message) {
        ReconstructedBook book = books[message.stockLocate()];
        OrderReplace replace = message.orderReplace();
        return book == null
                ? Disagreement.UNKNOWN_ORDER
                : book.replace(
                        replace.orderReference(), replace.newOrderReference(), replace.price(), replace.shares());
    }

    private Disagreement learn(ItchMessage message) {
        name(message, message.stockDirectory().stock());
        return Disagreement.NONE;
    }

    private ReconstructedBook open(ItchMessage message, long stock) {
        name(message, stock);
        ReconstructedBook book = new ReconstructedBook();
        books[message.stockLocate()] = book;
        return book;
    }

    private void name(ItchMessage message, long stock) {
        int locate = message.stockLocate();
        if (stocks[locate] == stock) {
            return;
        }
        String symbol = ItchText.unpack(stock);
        Integer other = locates.putIfAbsent(symbol, locate);
        if (stocks[locate] != 0 || (other != null && other != locate)) {
            throw message.wrong(
                    "stock",
                    symbol + " with the number " + locate,
                    other == null ? "the stock of that number, " + ItchText.unpack(stocks[locate]) : "number " + other);
        }
        stocks[locate] = stock;
    }

    private void report(ItchMessage message, Disagreement disagreement) {
        if (strict) {
            throw problem(message, disagreement);
        }
        disagreements.merge(disagreement, 1L, Long::sum);
        if (firstProblems.size() < KEPT) {
            firstProblems.add(problem(message, disagreement));
        }
    }

    private static MarketDataException problem(ItchMessage message, Disagreement disagreement) {
        return switch (disagreement) {
            case UNKNOWN_ORDER -> message.wrong("order reference", "an order that is not live", "a live order");
            case DUPLICATE_ORDER -> message.wrong("order reference", "an order that is live", "a new order");
            case QUANTITY_EXCEEDS_REMAINING ->
                message.wrong("shares", "more than the order has left", "at most what it has");
            default -> message.wrong("shares", "0", "at least 1");
        };
    }

    /**
     * Finds the book of a stock.
     *
     * @param symbol the symbol, without blanks behind
     * @return a view that shows the book's states as messages are applied; empty if the stock is not known or never had an
     *     order
     */
    public Optional<BookView> book(String symbol) {
        Integer locate = locates.get(symbol);
        return locate == null ? Optional.empty() : Optional.ofNullable(books[locate]);
    }

    /**
     * Finds the book of a stock's number.
     *
     * @param stockLocate from 0 to 65535
     * @return as {@link #book(String)}
     */
    public Optional<BookView> book(int stockLocate) {
        return Optional.ofNullable(books[stockLocate]);
    }

    /** {@return the symbols of all stocks that were heard of, in their order} */
    public Set<String> symbols() {
        return new TreeSet<>(locates.keySet());
    }

    /**
     * Counts the messages that did not fit.
     *
     * @param kind in which way
     * @return how many
     */
    public long count(Disagreement kind) {
        return disagreements.getOrDefault(kind, 0L);
    }

    /** {@return the first ten messages that did not fit, with their places} */
    public List<MarketDataException> firstProblems() {
        return List.copyOf(firstProblems);
    }
}
