package io.github.microstructurex.book.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.EventPrinter;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The ids share one slot of the index, so most orders are displaced, and a cancel finds another's order in its slot. */
class ShortWayProperties {
    private static final int IDS = 12;

    /** An order, or a cancel if it has no quantity. */
    record Step(long id, Side side, int price, int quantity, TimeInForce timeInForce) {}

    @Property(tries = 1_000, seed = "42")
    void theShortWayDoesWhatTheGeneralWayDoes(@ForAll("steps") List<Step> steps) {
        assertThat(told(steps, OrderBook.MAX_PRICE)).isEqualTo(told(steps, OrderBook.MAX_PRICE - 1));
    }

    /** What a book tells; below the highest price its bands exclude nothing here, but send all commands the general way. */
    private static List<String> told(List<Step> steps, long highBand) {
        List<String> lines = new ArrayList<>();
        OrderBook book = new OrderBook(new EventPrinter(lines::add));
        book.bands(OrderBook.MIN_PRICE, highBand);
        lines.clear();
        for (Step step : steps) {
            lines.add(
                    step.quantity == 0
                            ? book.cancel(step.id).toString()
                            : book.limit(step.id, step.side, step.price, step.quantity, step.timeInForce)
                                    .toString());
        }
        lines.add(book.toString());
        return lines;
    }

    private static List<Long> idsOfOneSlot() {
        LiveOrders index = new LiveOrders();
        int slot = index.slotOf(0);
        return LongStream.iterate(0, id -> id + 1)
                .filter(id -> index.slotOf(id) == slot)
                .limit(IDS)
                .boxed()
                .toList();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(idsOfOneSlot()),
                        Arbitraries.of(Side.class),
                        Arbitraries.integers().between(98, 102),
                        Arbitraries.integers().between(-6, 6).map(quantity -> Math.max(quantity, 0)),
                        Arbitraries.frequency(Tuple.of(5, TimeInForce.GTC), Tuple.of(1, TimeInForce.IOC)))
                .as(Step::new)
                .list()
                .ofMaxSize(120);
    }
}
