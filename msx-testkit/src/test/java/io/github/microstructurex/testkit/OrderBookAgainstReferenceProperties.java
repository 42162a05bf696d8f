package io.github.microstructurex.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.EventPrinter;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.Side;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Holds the book to the naive reference, command by command: events, outcomes, and everything that can be read. */
class OrderBookAgainstReferenceProperties {
    private static final int COMMANDS = 250;

    private final List<String> events = new ArrayList<>();
    private final List<String> expectedEvents = new ArrayList<>();
    private final MatchingEngine book = MatchingEngine.of(new OrderBook(new EventPrinter(events::add)));
    private final MatchingEngine reference = new ReferenceBook(new EventPrinter(expectedEvents::add));

    @Property(tries = 800, seed = "42")
    void doesWhatTheReferenceDoes(@ForAll("plausible") List<BookCommand> commands) {
        commands.forEach(this::sendToBoth);
    }

    @Property(tries = 400, seed = "42")
    void doesWhatTheReferenceDoesAtTheEdgesOfWhatIsAllowed(@ForAll("hostile") List<BookCommand> commands) {
        commands.forEach(this::sendToBoth);
    }

    @Provide
    Arbitrary<List<BookCommand>> plausible() {
        return BookCommands.plausible().list().ofMinSize(COMMANDS / 2).ofMaxSize(COMMANDS);
    }

    @Provide
    Arbitrary<List<BookCommand>> hostile() {
        return BookCommands.hostile().list().ofMaxSize(COMMANDS);
    }

    private void sendToBoth(BookCommand command) {
        events.clear();
        expectedEvents.clear();
        Outcome expected = command.sendTo(reference);
        assertThat(command.sendTo(book)).as("outcome of %s", command).isEqualTo(expected);
        assertThat(events).as("events of %s", command).isEqualTo(expectedEvents);
        assertSameView(book.view(), reference.view());
    }

    private static void assertSameView(BookView view, BookView expected) {
        assertThat(view.orderCount()).isEqualTo(expected.orderCount());
        for (Side side : Side.values()) {
            assertThat(view.isEmpty(side)).isEqualTo(expected.isEmpty(side));
            assertThat(view.bestPrice(side)).isEqualTo(expected.bestPrice(side));
            assertThat(view.bestQuantity(side)).isEqualTo(expected.bestQuantity(side));
            assertThat(view.levelCount(side)).isEqualTo(expected.levelCount(side));
            assertThat(view.totalQuantity(side)).isEqualTo(expected.totalQuantity(side));
            assertThat(orders(view, side)).isEqualTo(orders(expected, side));
            for (long price = 94; price <= 106; price++) {
                assertThat(view.quantityAt(side, price)).isEqualTo(expected.quantityAt(side, price));
                assertThat(view.orderCountAt(side, price)).isEqualTo(expected.orderCountAt(side, price));
            }
        }
        assertThat(depth(view)).isEqualTo(depth(expected));
    }

    /** Every order of a side with all that can be read of it, and of its level. */
    private static List<String> orders(BookView view, Side side) {
        List<String> orders = new ArrayList<>();
        view.forEachOrder(side, (orderId, price, quantity) -> {
            assertThat(view.contains(orderId)).isTrue();
            assertThat(view.sideOf(orderId)).isEqualTo(side);
            assertThat(view.priceOf(orderId)).isEqualTo(price);
            assertThat(view.remainingQuantity(orderId)).isEqualTo(quantity);
            orders.add(orderId + ": " + quantity + " @ " + price + " behind " + view.ordersAhead(orderId)
                    + " orders of "
                    + view.quantityAhead(orderId) + ", level of " + view.orderCountAt(side, price) + " orders of "
                    + view.quantityAt(side, price));
        });
        return orders;
    }

    private static Depth depth(BookView view) {
        Depth depth = new Depth(5);
        view.copyDepth(depth);
        return depth;
    }
}
