package io.github.microstructurex.io.itch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The books of all stocks in one store are those that one {@link ReconstructedBook} for each stock makes. */
class ItchBooksProperties {
    private static final int STOCKS = 5;

    /** How reference numbers follow each other: dense, with gaps, all in one slot of a table, anywhere. */
    enum References {
        DENSE,
        EVERY_FOURTH,
        FAR_APART,
        ANYWHERE;

        long nth(long n) {
            return switch (this) {
                case DENSE -> n;
                case EVERY_FOURTH -> 4 * n;
                case FAR_APART -> n << 40;
                case ANYWHERE -> (n + 1) * 0x9E3779B97F4A7C15L;
            };
        }
    }

    @Property(tries = 300, seed = "42")
    void everyBookIsThatOfItsStockAlone(
            @ForAll long seed,
            @ForAll References references,
            @ForAll ItchFraming framing,
            @ForAll("batches") int batch) {
        compare(new Random(seed), references, 400, 40, 12, framing, batch);
    }

    @Property(tries = 8, seed = "42")
    void soItIsWithManyOrdersThatStayAndManyPrices(@ForAll long seed, @ForAll References references) {
        compare(new Random(seed), references, 60_000, 20_000, 2_000, ItchFraming.BINARY_FILE, 1_000);
    }

    /** 1 is {@link ItchBooks#apply}, message by message. */
    @Provide
    Arbitrary<Integer> batches() {
        return Arbitraries.of(1, 2, 63, 64, 65, 1_000);
    }

    private static void compare(
            Random random,
            References references,
            int messages,
            int enough,
            int prices,
            ItchFraming framing,
            int batch) {
        Model model = new Model(random, references, enough, prices);
        for (int i = 0; i < messages; i++) {
            model.next();
        }
        ItchBooks books = new ItchBooks().skippingUpTo(Long.MAX_VALUE);
        byte[] bytes = model.messages.framed(framing);
        try (ItchReader reader = ItchReader.of(bytes, framing)) {
            if (batch == 1) {
                while (reader.advance()) {
                    books.apply(reader.message());
                }
            } else {
                int applied = 0;
                for (int n = books.applyNext(reader, batch); n > 0; n = books.applyNext(reader, batch)) {
                    assertThat(n).isLessThanOrEqualTo(batch);
                    applied += n;
                }
                assertThat(applied).isEqualTo(messages);
            }
        }
        model.disagreements.forEach(
                (kind, count) -> assertThat(books.skipped(kind)).as("%s", kind).isEqualTo(count));
        for (int stock = 1; stock <= STOCKS; stock++) {
            ReconstructedBook expected = model.books.get(stock);
            if (books.book(stock).isEmpty()) {
                assertThat(expected.orderCount()).isZero();
            } else {
                assertSame(books.book(stock).orElseThrow(), expected);
            }
        }
    }

    private static void assertSame(BookView book, ReconstructedBook expected) {
        assertThat(book.orderCount()).isEqualTo(expected.orderCount());
        Depth depth = new Depth(3_000);
        Depth expectedDepth = new Depth(3_000);
        book.copyDepth(depth);
        expected.copyDepth(expectedDepth);
        assertThat(depth).isEqualTo(expectedDepth);
        for (Side side : Side.values()) {
            assertThat(orders(book, side)).isEqualTo(orders(expected, side));
            assertThat(book.isEmpty(side)).isEqualTo(expected.isEmpty(side));
            assertThat(book.bestPrice(side)).isEqualTo(expected.bestPrice(side));
            assertThat(book.bestQuantity(side)).isEqualTo(expected.bestQuantity(side));
            assertThat(book.levelCount(side)).isEqualTo(expected.levelCount(side));
            assertThat(book.totalQuantity(side)).isEqualTo(expected.totalQuantity(side));
            if (!expected.isEmpty(side)) {
                assertThat(book.bestOrderId(side)).isEqualTo(expected.bestOrderId(side));
            }
            int[] seen = new int[1];
            expected.forEachOrder(side, (order, price, quantity) -> {
                if (seen[0]++ < 500) {
                    assertSameOrder(book, expected, order);
                }
            });
        }
    }

    private static void assertSameOrder(BookView book, ReconstructedBook expected, long order) {
        Side side = expected.sideOf(order);
        long price = expected.priceOf(order);
        assertThat(book.contains(order)).isTrue();
        assertThat(book.sideOf(order)).isEqualTo(side);
        assertThat(book.priceOf(order)).isEqualTo(price);
        assertThat(book.remainingQuantity(order)).isEqualTo(expected.remainingQuantity(order));
        assertThat(book.ordersAhead(order)).isEqualTo(expected.ordersAhead(order));
        assertThat(book.quantityAhead(order)).isEqualTo(expected.quantityAhead(order));
        assertThat(book.quantityAt(side, price)).isEqualTo(expected.quantityAt(side, price));
        assertThat(book.orderCountAt(side, price)).isEqualTo(expected.orderCountAt(side, price));
        assertThat(book.quantityAt(side, price + 1_000_000_000L)).isZero();
    }

    private static List<String> orders(BookView book, Side side) {
        List<String> orders = new ArrayList<>();
        book.forEachOrder(side, (order, price, quantity) -> orders.add(order + ": " + quantity + " @ " + price));
        return orders;
    }

    /** One book for each stock, and a reference number live once in all of them. */
    private static final class Model {
        private final Random random;
        private final References references;
        private final int enough;
        private final int prices;
        private final Messages messages = new Messages();
        /** By the stock's number; that of no stock has the number 0. */
        private final List<ReconstructedBook> books = new ArrayList<>();

        private final Map<Disagreement, Long> disagreements = new EnumMap<>(Disagreement.class);
        private long newest;

        Model(Random random, References references, int enough, int prices) {
            this.random = random;
            this.references = references;
            this.enough = enough;
            this.prices = prices;
            for (int stock = 0; stock <= STOCKS; stock++) {
                books.add(new ReconstructedBook());
            }
        }

        void next() {
            int stock = 1 + random.nextInt(STOCKS);
            long order = references.nth(Math.max(0, newest - random.nextInt(enough)));
            if (random.nextInt(10) > 0) {
                stock = stockOf(order, stock);
            }
            ReconstructedBook book = books.get(stock);
            long shares = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(5);
            long price = random.nextInt(50) == 0 ? 0xFFFF_FFFFL - random.nextInt(3) : random.nextInt(prices);
            Disagreement result = switch (random.nextInt(10)) {
                case 0, 1, 2, 3, 4 -> {
                    Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
                    long added = random.nextInt(20) == 0 ? order : references.nth(++newest);
                    messages.add(stock, added, side, shares, price);
                    boolean elsewhere = shares > 0 && isLive(added);
                    yield elsewhere ? Disagreement.DUPLICATE_ORDER : book.add(added, side, price, shares);
                }
                case 5, 6 -> {
                    messages.delete(stock, order);
                    yield book.delete(order);
                }
                case 7 -> {
                    messages.execute(stock, order, shares);
                    yield book.reduce(order, shares);
                }
                case 8 -> {
                    messages.cancel(stock, order, shares);
                    yield book.reduce(order, shares);
                }
                default -> {
                    long added = random.nextInt(10) == 0 ? order : references.nth(++newest);
                    messages.replace(stock, order, added, shares, price);
                    yield book.replace(order, added, price, shares);
                }
            };
            if (result != Disagreement.NONE) {
                disagreements.merge(result, 1L, Long::sum);
            }
        }

        private boolean isLive(long order) {
            return books.stream().anyMatch(book -> book.contains(order));
        }

        private int stockOf(long order, int otherwise) {
            for (int stock = 1; stock <= STOCKS; stock++) {
                if (books.get(stock).contains(order)) {
                    return stock;
                }
            }
            return otherwise;
        }
    }
}
