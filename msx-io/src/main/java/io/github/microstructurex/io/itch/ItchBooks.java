package io.github.microstructurex.io.itch;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.SkippedData;
import io.github.microstructurex.io.internal.Leniency;
import io.github.microstructurex.io.internal.itch.MarketOrders;
import io.github.microstructurex.io.internal.itch.ReadAhead;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The order books of all stocks at once, order by order, from the messages of a market: apply them, and look at any book
 * at any time.
 *
 * <pre>{@code
 * ItchBooks books = new ItchBooks();
 * while (reader.advance()) {
 *     books.apply(reader.message());
 * }
 * BookView apple = books.book("AAPL").orElseThrow();
 * }</pre>
 *
 * <p>Who need not look after each single message applies many with one call, which is faster in a large market:
 *
 * <pre>{@code
 * while (books.applyNext(reader, 1000) > 0) {
 *     show(apple);
 * }
 * }</pre>
 *
 * <p>Adds, executions (with and without a price), cancels, deletes and replaces change a book; an order with nothing left
 * leaves. Prices are ten-thousandths of a dollar, quantities shares. Other messages change no book; from a
 * {@link StockDirectory} a stock's symbol is learned.
 *
 * <p>A message that does not fit is thrown; {@link #skippingUpTo} leaves it out instead, and counts it by
 * {@linkplain Disagreement kind}. That is: a reference number that is live already, in this or
 * another book, for they are unique in the whole market; one that is not live in the book of the message's stock; more
 * shares than the order has; and 0 shares. A stock whose number is used with two symbols is an error either way.
 *
 * <p>All orders are in one store, which takes 32 bytes an order and another 32 a price level, and 16 to 32 to find an order
 * by its reference number. Applying allocates nothing once that has grown to the size of the market, and takes the same
 * time whatever the number of orders; a new price level takes time in proportion to the better levels of its side. For use
 * by one thread.
 */
public final class ItchBooks {
    private static final int STOCKS = 1 << 16;
    private static final int AT_ONCE = 64;

    private final MarketOrders orders = new MarketOrders();
    private final ItchBatch batch = new ItchBatch();
    private final long[] references = new long[AT_ONCE];
    private final int[] bookSides = new int[AT_ONCE];
    private final int[] prices = new int[AT_ONCE];
    private final ReadAhead ahead = new ReadAhead(orders, AT_ONCE);
    private final long[] symbols = new long[STOCKS];
    private final Map<String, Integer> locates = new HashMap<>();
    private final Map<Integer, BookView> books = new HashMap<>();
    private final Map<Disagreement, Long> disagreements = new EnumMap<>(Disagreement.class);
    private Leniency leniency = new Leniency(0);

    /** Makes no books yet. */
    public ItchBooks() {}

    /**
     * Allows from now on that messages which do not fit are left out. Without this the first one is thrown.
     *
     * @param most how many, at least 0; the next one is thrown
     * @return these books
     * @throws IllegalArgumentException if it is negative
     */
    public ItchBooks skippingUpTo(long most) {
        leniency = new Leniency(OpenOptions.defaults().skippingUpTo(most));
        return this;
    }

    /**
     * Applies a message of any type.
     *
     * @param message what the market reported
     * @throws MarketDataException if a stock's number is used with two symbols, a side is neither B nor S, or a message
     *     does not fit its book and may not be left out
     */
    public void apply(ItchMessage message) {
        batch.clear();
        batch.add(message);
        applyBatch();
    }

    /**
     * Applies the next messages of a reader. When this throws, the messages before the wrong one have been applied, and
     * where the reader stands behind it is unspecified.
     *
     * @param reader where the messages come from
     * @param most how many messages to apply, at least 1
     * @return how many there were, of any type; 0 at the end
     * @throws MarketDataException as {@link #apply} and {@link ItchReader#advance} do
     */
    public int applyNext(ItchReader reader, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("the number of messages is " + most + ", expected at least 1");
        }
        int count = 0;
        while (count < most) {
            int taken = applySome(reader, Math.min(most - count, AT_ONCE));
            if (taken == 0) {
                break;
            }
            count += taken;
        }
        return count;
    }

    private int applySome(ItchReader reader, int most) {
        try {
            reader.gather(batch, most);
        } finally {
            readAhead();
            applyBatch();
        }
        return batch.size();
    }

    private void readAhead() {
        int size = batch.size();
        for (int i = 0; i < size; i++) {
            int side = batch.sideIndexUnchecked(i);
            boolean isKnown = side == Side.BUY.index() || side == Side.SELL.index();
            references[i] = batch.orderReference(i);
            bookSides[i] = isKnown ? MarketOrders.bookSide(batch.stockLocate(i), side) : ReadAhead.UNKNOWN;
            prices[i] = (int) batch.price(i);
        }
        ahead.touch(references, bookSides, prices, size);
    }

    private void applyBatch() {
        int size = batch.size();
        for (int i = 0; i < size; i++) {
            Disagreement disagreement = apply(i);
            if (disagreement != Disagreement.NONE) {
                report(i, disagreement);
            }
        }
    }

    private Disagreement apply(int i) {
        int stock = batch.stockLocate(i);
        long reference = batch.orderReference(i);
        return switch (batch.code(i)) {
            case 'A', 'F' -> {
                name(i, stock, batch.stock(i));
                int bookSide = MarketOrders.bookSide(stock, batch.sideIndex(i));
                yield orders.add(bookSide, reference, (int) batch.price(i), (int) batch.shares(i));
            }
            case 'D' -> orders.delete(stock, reference);
            case 'U' ->
                orders.replace(
                        stock, reference, batch.newOrderReference(i), (int) batch.price(i), (int) batch.shares(i));
            case 'E', 'C', 'X' -> orders.reduce(stock, reference, batch.shares(i));
            case 'R' -> {
                name(i, stock, batch.directoryStock(i));
                yield Disagreement.NONE;
            }
            default -> Disagreement.NONE;
        };
    }

    private void name(int i, int locate, long packed) {
        if (symbols[locate] != packed) {
            nameNew(i, locate, packed);
        }
    }

    private void nameNew(int i, int locate, long packed) {
        String symbol = ItchText.unpack(packed);
        Integer other = locates.putIfAbsent(symbol, locate);
        if (symbols[locate] != 0 || (other != null && other != locate)) {
            throw batch.wrong(
                    i,
                    "stock",
                    symbol + " with the number " + locate,
                    other == null
                            ? "the stock of that number, " + ItchText.unpack(symbols[locate])
                            : "number " + other);
        }
        symbols[locate] = packed;
    }

    private void report(int i, Disagreement disagreement) {
        leniency.leaveOut(() -> problem(i, disagreement));
        disagreements.merge(disagreement, 1L, Long::sum);
    }

    private MarketDataException problem(int i, Disagreement disagreement) {
        return switch (disagreement) {
            case UNKNOWN_ORDER -> batch.wrong(i, "order reference", "an order that is not live", "a live order");
            case DUPLICATE_ORDER -> batch.wrong(i, "order reference", "an order that is live", "a new order");
            case QUANTITY_EXCEEDS_REMAINING ->
                batch.wrong(i, "shares", "more than the order has left", "at most what it has");
            default -> batch.wrong(i, "shares", "0", "at least 1");
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
        return locate == null ? Optional.empty() : book(locate);
    }

    /**
     * Finds the book of a stock's number.
     *
     * @param stockLocate from 0 to 65535
     * @return as {@link #book(String)}
     */
    public Optional<BookView> book(int stockLocate) {
        return orders.hasBook(stockLocate)
                ? Optional.of(books.computeIfAbsent(stockLocate, orders::book))
                : Optional.empty();
    }

    /** {@return the symbols of all stocks that were heard of, in their order} */
    public Set<String> symbols() {
        return new TreeSet<>(locates.keySet());
    }

    /** {@return the messages that did not fit and were left out, because {@link #skippingUpTo} allowed it} */
    public SkippedData skipped() {
        return leniency.skipped();
    }

    /**
     * Counts the messages that were left out because they did not fit in one way.
     *
     * @param kind in which way
     * @return how many
     */
    public long skipped(Disagreement kind) {
        return disagreements.getOrDefault(kind, 0L);
    }
}
