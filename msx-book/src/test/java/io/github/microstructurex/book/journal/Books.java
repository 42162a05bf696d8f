package io.github.microstructurex.book.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.EventHash;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the tests of this package do again and again. */
final class Books {
    static final MatchingRules RULES = MatchingRules.priceTime();

    private Books() {}

    static JournaledBook open(Path directory, BookListener listener) throws IOException {
        return JournaledBook.open(directory, RULES, listener, ForcePolicy.OPERATING_SYSTEM, 0);
    }

    static JournaledBook open(Path directory) throws IOException {
        return open(directory, BookListener.NONE);
    }

    static void apply(JournaledBook book, RandomCommands commands, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            book.apply(commands.next());
        }
    }

    static void apply(OrderBook book, RandomCommands commands, long count) {
        for (long i = 0; i < count; i++) {
            book.apply(commands.next());
        }
    }

    /** {@return a book that got the first commands of a seed} */
    static OrderBook bookAfter(long commands, long seed, BookListener listener) {
        OrderBook book = new OrderBook(RULES, listener);
        apply(book, new RandomCommands(seed), commands);
        return book;
    }

    static long hashAfter(long commands, long seed) {
        EventHash hash = new EventHash();
        bookAfter(commands, seed, hash);
        return hash.value();
    }

    static void assertSame(OrderBook book, OrderBook expected) {
        assertThat(book.sequence()).isEqualTo(expected.sequence());
        assertThat(book.time()).isEqualTo(expected.time());
        assertThat(book.phase()).isEqualTo(expected.phase());
        assertThat(book.lastTradePrice()).isEqualTo(expected.lastTradePrice());
        assertThat(book.orderCount()).isEqualTo(expected.orderCount());
        assertThat(depth(book)).isEqualTo(depth(expected));
        assertThat(orders(book)).isEqualTo(orders(expected));
    }

    private static Depth depth(OrderBook book) {
        Depth depth = new Depth(1_000);
        book.copyDepth(depth);
        return depth;
    }

    private static List<String> orders(OrderBook book) {
        List<String> orders = new ArrayList<>();
        for (Side side : Side.values()) {
            book.forEachOrder(
                    side, (id, price, quantity) -> orders.add(id + " " + side + " " + quantity + " @ " + price));
        }
        return orders;
    }
}
