package io.github.microstructurex.strategies;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * A strategy that asks for anything, against a venue that takes its time: whatever crosses on the way, the parent order
 * is never exceeded and nothing is left behind.
 */
class StrategyRunnerProperty {
    private static final long QUANTITY = 100;
    private static final long LIMIT = 50;
    private static final ParentOrder PARENT = new ParentOrder(Side.BUY, QUANTITY, OptionalLong.of(LIMIT), 0, 400);

    @Property(tries = 1_000, seed = "42")
    void theParentIsNeverExceededAndNothingIsLeftBehind(@ForAll long seed) {
        SeededRandom random = new SeededRandom(seed);
        TestMarket market = new TestMarket();
        SlowVenue venue = new SlowVenue(market, random);
        Wild strategy = new Wild();
        StrategyRunner runner = new StrategyRunner(strategy, PARENT, market, venue, time -> {}, seed);
        venue.runner = runner;
        runner.start();

        boolean wasDone = false;
        for (int step = 0; step < 500; step++) {
            market.now = step;
            switch ((int) random.nextLong(4)) {
                case 0 -> venue.takeRequest();
                case 1 -> venue.fillSomething();
                case 2 -> venue.sendAnswer();
                default -> runner.bookChanged();
            }
            assertThat(venue.filled + venue.couldFill()).isLessThanOrEqualTo(QUANTITY);
            assertThat(wasDone && !runner.isDone()).isFalse();
            wasDone = runner.isDone();
        }
        for (int round = 0; round < 3; round++) {
            venue.settle();
            market.now++;
            runner.bookChanged();
        }
        venue.settle();

        assertThat(venue.open).isEmpty();
        assertThat(runner.isDone()).isTrue();
        assertThat(runner.account().filledQuantity()).isEqualTo(venue.filled);
        assertThat(runner.account().liveOrders()).isEmpty();
        assertThat(strategy.starts).isEqualTo(1);
        assertThat(strategy.ends).isEqualTo(1);
    }

    /** Asks for random things, most of which the parent order does not allow. */
    private static final class Wild implements ExecutionStrategy {
        private final List<Long> known = new ArrayList<>();
        private int starts;
        private int ends;
        private @Nullable StrategyContext context;

        @Override
        public void start(StrategyContext newContext) {
            context = newContext;
            starts++;
        }

        @Override
        public void bookChanged() {
            act();
        }

        @Override
        public void orderUpdated(OrderUpdate update) {
            if (update.type() == OrderUpdate.Type.FILLED || update.type() == OrderUpdate.Type.CANCELLED) {
                act();
            }
        }

        @Override
        public void end() {
            ends++;
            act();
        }

        private void act() {
            StrategyContext present = requireNonNull(context);
            SeededRandom random = present.random();
            OrderGateway gateway = present.gateway();
            long price = LIMIT - 5 + random.nextLong(8);
            long quantity = random.nextLong(QUANTITY + 10) - 2;
            switch ((int) random.nextLong(4)) {
                case 0 -> gateway.market(quantity);
                case 1 -> gateway.cancel(anyOrder(random));
                case 2 -> gateway.replace(anyOrder(random), price, quantity);
                default -> known.add(gateway.limit(price, quantity, TimeInForce.GTC));
            }
        }

        private long anyOrder(SeededRandom random) {
            return known.isEmpty() ? 1 : known.get((int) random.nextLong(known.size()));
        }
    }

    /** Takes requests, fills orders and tells answers one by one, whenever the test says. */
    private static final class SlowVenue implements OrderGateway {
        private record Request(char kind, long id, long quantity) {}

        private static final class Open {
            private long quantity;
            private long filled;
        }

        private final TestMarket market;
        private final SeededRandom random;
        private final Queue<Request> requests = new ArrayDeque<>();
        private final Queue<OrderUpdate> answers = new ArrayDeque<>();
        private final Map<Long, Open> open = new LinkedHashMap<>();
        private @Nullable StrategyRunner runner;
        private long lastId;
        private long filled;

        private SlowVenue(TestMarket market, SeededRandom random) {
            this.market = market;
            this.random = random;
        }

        @Override
        public long limit(long price, long quantity, TimeInForce timeInForce) {
            assertThat(price).isLessThanOrEqualTo(LIMIT);
            assertThat(quantity).isPositive();
            assertThat(PARENT.isOpenAt(market.now)).isTrue();
            requests.add(new Request('n', ++lastId, quantity));
            return lastId;
        }

        @Override
        public long market(long quantity) {
            throw new AssertionError("a market order has no limit");
        }

        @Override
        public void cancel(long orderId) {
            requests.add(new Request('c', orderId, 0));
        }

        @Override
        public void replace(long orderId, long price, long quantity) {
            assertThat(price).isLessThanOrEqualTo(LIMIT);
            assertThat(PARENT.isOpenAt(market.now)).isTrue();
            requests.add(new Request('r', orderId, quantity));
        }

        /** What may still fill, of what is open and of what is on its way. */
        private long couldFill() {
            Map<Long, Long> sizes = new LinkedHashMap<>();
            open.forEach((id, order) -> sizes.put(id, order.quantity - order.filled));
            for (Request request : requests) {
                Open order = open.get(request.id);
                if (request.kind == 'n') {
                    sizes.put(request.id, request.quantity);
                } else if (request.kind == 'r' && order != null) {
                    sizes.merge(request.id, request.quantity - order.filled, Math::max);
                } else if (request.kind == 'r' && sizes.containsKey(request.id)) {
                    sizes.merge(request.id, request.quantity, Math::max);
                }
            }
            return sizes.values().stream().mapToLong(Long::longValue).sum();
        }

        private void takeRequest() {
            Request request = requests.poll();
            if (request == null) {
                return;
            }
            Open order = open.get(request.id);
            switch (request.kind) {
                case 'n' -> takeNew(request);
                case 'c' -> {
                    if (order == null) {
                        answers.add(OrderUpdate.cancelRejected(market.now, request.id, "gone"));
                    } else {
                        cancelOpen(request.id, order);
                    }
                }
                default -> {
                    if (order == null || random.nextLong(5) == 0) {
                        answers.add(OrderUpdate.replaceRejected(market.now, request.id, "gone or refused"));
                    } else if (request.quantity <= order.filled) {
                        cancelOpen(request.id, order);
                    } else {
                        order.quantity = request.quantity;
                        answers.add(OrderUpdate.replaced(market.now, request.id, BookView.NO_PRICE, request.quantity));
                    }
                }
            }
        }

        private void takeNew(Request request) {
            if (random.nextLong(5) == 0) {
                answers.add(OrderUpdate.rejected(market.now, request.id, request.quantity, "refused"));
                return;
            }
            Open order = new Open();
            order.quantity = request.quantity;
            open.put(request.id, order);
            answers.add(OrderUpdate.accepted(market.now, request.id, LIMIT, request.quantity));
        }

        private void cancelOpen(long id, Open order) {
            open.remove(id);
            answers.add(OrderUpdate.cancelled(market.now, id, order.quantity - order.filled));
        }

        private void fillSomething() {
            if (open.isEmpty()) {
                return;
            }
            List<Long> ids = List.copyOf(open.keySet());
            long id = ids.get((int) random.nextLong(ids.size()));
            Open order = requireNonNull(open.get(id));
            long quantity = 1 + random.nextLong(order.quantity - order.filled);
            order.filled += quantity;
            filled += quantity;
            if (order.filled == order.quantity) {
                open.remove(id);
            }
            answers.add(OrderUpdate.filled(market.now, id, LIMIT, quantity));
        }

        private void sendAnswer() {
            OrderUpdate answer = answers.poll();
            if (answer != null) {
                requireNonNull(runner).orderUpdated(answer);
            }
        }

        /** Takes and answers everything that is on its way. */
        private void settle() {
            while (!requests.isEmpty() || !answers.isEmpty()) {
                takeRequest();
                sendAnswer();
            }
        }
    }
}
