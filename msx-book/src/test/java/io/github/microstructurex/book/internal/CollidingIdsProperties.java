package io.github.microstructurex.book.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What a book does must not depend on where its index keeps an order: neither in its slot nor displaced from it. */
class CollidingIdsProperties {
    private static final int IDS = 12;
    private static final long[] RIVALS = idsOfOneSlot();

    /** An order of one of a few ids, or its cancel if it has no quantity. */
    record Step(int id, Side side, int price, int quantity, TimeInForce timeInForce) {}

    @Property(tries = 1_000, seed = "42")
    void idsThatWantTheSameSlotAreAsGoodAsOthers(@ForAll("steps") List<Step> steps) {
        assertThat(told(steps, id -> RIVALS[(int) id], CollidingIdsProperties::indexOf))
                .isEqualTo(told(steps, id -> id, id -> id));
    }

    private static List<String> told(List<Step> steps, LongUnaryOperator name, LongUnaryOperator original) {
        Told told = new Told(original);
        OrderBook book = new OrderBook(told);
        for (Step step : steps) {
            long id = name.applyAsLong(step.id);
            told.events.add((step.quantity == 0
                            ? book.cancel(id)
                            : book.limit(id, step.side, step.price, step.quantity, step.timeInForce))
                    .toString());
        }
        told.events.add(book.toString());
        return told.events;
    }

    private static long[] idsOfOneSlot() {
        LiveOrders index = new LiveOrders();
        int slot = index.slotOf(0);
        return LongStream.iterate(0, id -> id + 1)
                .filter(id -> index.slotOf(id) == slot)
                .limit(IDS)
                .toArray();
    }

    private static long indexOf(long rival) {
        return LongStream.range(0, IDS)
                .filter(i -> RIVALS[(int) i] == rival)
                .findFirst()
                .orElseThrow();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, IDS - 1),
                        Arbitraries.of(Side.class),
                        Arbitraries.integers().between(98, 102),
                        Arbitraries.integers().between(-6, 6).map(quantity -> Math.max(quantity, 0)),
                        Arbitraries.frequency(Tuple.of(5, TimeInForce.GTC), Tuple.of(1, TimeInForce.IOC)))
                .as(Step::new)
                .list()
                .ofMaxSize(120);
    }

    private static final class Told implements BookListener {
        final List<String> events = new ArrayList<>();
        private final LongUnaryOperator original;

        Told(LongUnaryOperator original) {
            this.original = original;
        }

        private void add(String what, long sequence, long id, Object... rest) {
            events.add(what + " #" + sequence + " order " + original.applyAsLong(id) + " " + List.of(rest));
        }

        @Override
        public void orderAccepted(long sequence, long orderId, Side side, long price, long quantity) {
            add("accepted", sequence, orderId, side, price, quantity);
        }

        @Override
        public void orderRejected(long sequence, long orderId, RejectReason reason) {
            add("rejected", sequence, orderId, reason);
        }

        @Override
        public void trade(
                long sequence,
                long restingOrderId,
                long aggressorOrderId,
                Side aggressorSide,
                long price,
                long quantity,
                long restingRemaining) {
            add(
                    "trade",
                    sequence,
                    restingOrderId,
                    original.applyAsLong(aggressorOrderId),
                    price,
                    quantity,
                    restingRemaining);
        }

        @Override
        public void orderRested(long sequence, long orderId, Side side, long price, long quantity, long displayed) {
            add("rested", sequence, orderId, side, price, quantity, displayed);
        }

        @Override
        public void orderCancelled(
                long sequence, long orderId, Side side, long price, long quantity, CancelReason reason) {
            add("cancelled", sequence, orderId, side, price, quantity, reason);
        }
    }
}
