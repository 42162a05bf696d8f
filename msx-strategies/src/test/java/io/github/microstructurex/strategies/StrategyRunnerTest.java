package io.github.microstructurex.strategies;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Works a buy of 100, limited at 50, from time 10 to time 20. */
class StrategyRunnerTest {
    private final TestMarket market = new TestMarket();
    private final TestGateway gateway = new TestGateway();
    private final TreeSet<Long> alarms = new TreeSet<>();
    private final Puppet strategy = new Puppet();
    private final StrategyRunner runner = new StrategyRunner(
            strategy, new ParentOrder(Side.BUY, 100, OptionalLong.of(50), 10, 20), market, gateway, alarms::add, 7);

    @Test
    void theStrategyIsStartedWhenItsWindowOpensAndNotBefore() {
        runner.start();
        changeBookAt(9);
        assertThat(strategy.calls).isEmpty();

        changeBookAt(10);

        assertThat(strategy.calls).containsExactly("start", "book");
    }

    @Test
    void anAlarmOpensTheWindowOfAMarketThatStandsStill() {
        runner.start();
        assertThat(alarms).containsExactly(10L, 20L);

        ringAt(10);

        assertThat(strategy.calls).containsExactly("start");
    }

    @Test
    void anOpenWindowStartsAtOnce() {
        open();

        assertThat(strategy.calls).containsExactly("start");
    }

    @Test
    void aMarketThatBeginsAfterTheWindowNeverStartsTheStrategy() {
        runner.start();
        changeBookAt(20);

        assertThat(strategy.calls).isEmpty();
        assertThat(runner.isDone()).isTrue();
    }

    @Test
    void tradesAndTimersReachTheStrategy() {
        open();
        strategy.context().wakeAt(12);
        strategy.context().wakeAt(12);
        strategy.context().wakeAt(13);
        runner.traded(49, 5, Side.SELL);
        runner.traded(49, 5, null);
        ringAt(12);
        ringAt(15);

        assertThat(strategy.calls)
                .containsExactly("start", "trade 5 @ 49 SELL", "trade 5 @ 49 null", "timer 12", "timer 13");
    }

    @Test
    void aTimerAtOrAfterTheEndNeverComes() {
        open();
        strategy.context().wakeAt(20);
        ringAt(20);

        assertThat(strategy.calls).containsExactly("start", "end");
    }

    @Test
    void anOrderWithinTheParentsLimitsPasses() {
        open();

        long id = strategy.limit(50, 100);

        assertThat(gateway.requests).containsExactly("limit 100 @ 50 GTC");
        assertThat(id).isEqualTo(1);
        assertThat(runner.account().liveQuantity()).isEqualTo(100);
        assertThat(runner.account().unsentQuantity()).isZero();
        assertThat(runner.account().liveOrders())
                .singleElement()
                .satisfies(order -> assertThat(order.price()).isEqualTo(50));
    }

    @Test
    void anOrderBeyondTheParentsQuantityIsRefusedBeforeTheGatewaySeesIt() {
        open();
        strategy.limit(50, 60);
        gateway.requests.clear();

        long id = strategy.limit(50, 41);
        changeBookAt(11);

        assertThat(gateway.requests).isEmpty();
        assertThat(id).isNegative();
        assertThat(strategy.lastUpdate())
                .isEqualTo(OrderUpdate.rejected(
                        10, id, 41, "quantity is 41, but only 40 of the parent order is neither filled nor live"));
        assertThat(runner.account().refusedCount()).isEqualTo(1);
        assertThat(runner.account().orderCount()).isEqualTo(1);
    }

    @Test
    void anOrderOutsideTheLimitPriceIsRefused() {
        open();

        strategy.limit(51, 10);
        changeBookAt(11);
        assertThat(strategy.lastUpdate().reason()).isEqualTo("the limit is 51, but the parent order's is 50");

        strategy.context().gateway().market(10);
        changeBookAt(12);
        assertThat(strategy.lastUpdate().reason())
                .isEqualTo("a market order has no limit, but the parent order's is 50");
        assertThat(gateway.requests).isEmpty();
    }

    @Test
    void anOrderOfNothingIsRefused() {
        open();

        strategy.limit(50, 0);
        strategy.limit(50, -5);
        changeBookAt(11);

        assertThat(strategy.lastUpdate().reason()).isEqualTo("quantity is -5, expected at least 1");
        assertThat(runner.account().refusedCount()).isEqualTo(2);
        assertThat(gateway.requests).isEmpty();
    }

    @Test
    void outsideTheWindowAnOrderIsRefused() {
        open();
        ringAt(20);

        strategy.limit(50, 10);
        runner.end();

        assertThat(gateway.requests).isEmpty();
        assertThat(runner.account().refusedCount()).isEqualTo(1);
    }

    @Test
    void theStrategyIsToldOfARefusalAfterItsCallAndNotWithinIt() {
        open();
        strategy.onBook = () -> {
            strategy.limit(51, 10);
            strategy.calls.add("sent");
        };

        changeBookAt(11);

        assertThat(strategy.calls).containsExactly("start", "book", "sent", "REJECTED");
    }

    @Test
    void fillsAreCountedBeforeTheStrategyIsTold() {
        open();
        strategy.limit(50, 60);
        strategy.onUpdate = () ->
                strategy.calls.add("filled " + strategy.context().account().filledQuantity());

        answer(OrderUpdate.filled(11, 1, 49, 20));

        assertThat(strategy.calls).containsExactly("start", "FILLED", "filled 20");
        assertThat(runner.account().liveQuantity()).isEqualTo(40);
        assertThat(runner.account().remainingQuantity()).isEqualTo(80);
        assertThat(runner.account().unsentQuantity()).isEqualTo(40);
    }

    @Test
    void anAnswerThatComesWithinARequestIsToldAfterwards() {
        StrategyRunner[] reentrant = new StrategyRunner[1];
        OrderGateway answering = new OrderGateway() {
            @Override
            public long limit(long price, long quantity, TimeInForce timeInForce) {
                reentrant[0].orderUpdated(OrderUpdate.filled(market.now, 1, price, quantity));
                return 1;
            }

            @Override
            public long market(long quantity) {
                return 1;
            }

            @Override
            public void cancel(long orderId) {}

            @Override
            public void replace(long orderId, long price, long quantity) {}
        };
        market.now = 10;
        reentrant[0] = new StrategyRunner(
                strategy,
                new ParentOrder(Side.BUY, 100, OptionalLong.of(50), 10, 20),
                market,
                answering,
                alarms::add,
                7);
        strategy.onStart = () -> {
            strategy.limit(50, 100);
            strategy.calls.add("sent");
        };

        reentrant[0].start();

        assertThat(strategy.calls).containsExactly("start", "sent", "FILLED", "end");
        assertThat(reentrant[0].isDone()).isTrue();
    }

    @Test
    void quantityWhoseCancellationIsNotConfirmedStillCountsAsLive() {
        open();
        strategy.limit(50, 100);
        strategy.context().gateway().cancel(1);

        strategy.limit(50, 1);

        assertThat(gateway.requests).containsExactly("limit 100 @ 50 GTC", "cancel 1");
        assertThat(runner.account().liveQuantity()).isEqualTo(100);

        // The cancellation crosses a fill on its way: only what it left is free.
        answer(OrderUpdate.filled(12, 1, 50, 30));
        answer(OrderUpdate.cancelled(12, 1, 70));
        strategy.limit(50, 71);
        strategy.limit(50, 70);

        assertThat(gateway.requests).containsExactly("limit 100 @ 50 GTC", "cancel 1", "limit 70 @ 50 GTC");
        assertThat(runner.account().cancelledQuantity()).isEqualTo(70);
    }

    @Test
    void aFillThatIsToldAfterTheCancellationHasItsPlaceKept() {
        open();
        strategy.limit(50, 100);
        strategy.context().gateway().cancel(1);
        answer(OrderUpdate.cancelled(12, 1, 70));
        assertThat(runner.account().liveQuantity()).isEqualTo(30);

        answer(OrderUpdate.filled(12, 1, 50, 30));

        assertThat(runner.account().liveQuantity()).isZero();
        assertThat(runner.account().filledQuantity()).isEqualTo(30);
    }

    @Test
    void anOrderIsCancelledOnceHoweverOftenItIsAskedFor() {
        open();
        strategy.limit(50, 100);

        strategy.context().gateway().cancel(1);
        strategy.context().gateway().cancel(1);

        assertThat(gateway.requests).containsExactly("limit 100 @ 50 GTC", "cancel 1");
    }

    @Test
    void cancellingWhatIsNotLiveIsAnsweredAtOnce() {
        open();
        strategy.onBook = () -> strategy.context().gateway().cancel(99);

        changeBookAt(11);

        assertThat(gateway.requests).isEmpty();
        assertThat(strategy.lastUpdate()).isEqualTo(OrderUpdate.cancelRejected(11, 99, "order 99 is not live"));
    }

    @Test
    void aRejectedOrderFreesItsQuantity() {
        open();
        strategy.limit(50, 100);

        answer(OrderUpdate.rejected(11, 1, 100, "halted"));

        assertThat(runner.account().unsentQuantity()).isEqualTo(100);
        assertThat(runner.account().liveOrders()).isEmpty();
    }

    @Test
    void whileAReplacementIsOnItsWayTheLargerSizeCounts() {
        open();
        strategy.limit(50, 40);
        strategy.context().gateway().replace(1, 49, 70);
        assertThat(runner.account().liveQuantity()).isEqualTo(70);

        answer(OrderUpdate.replaced(11, 1, 49, 70));
        strategy.context().gateway().replace(1, 48, 10);
        assertThat(runner.account().liveQuantity()).isEqualTo(70);

        answer(OrderUpdate.replaced(12, 1, 48, 10));
        assertThat(runner.account().liveQuantity()).isEqualTo(10);
        assertThat(gateway.requests)
                .containsExactly("limit 40 @ 50 GTC", "replace 1 by 70 @ 49", "replace 1 by 10 @ 48");
    }

    @Test
    void aRefusedReplacementLeavesTheOrderAsItWas() {
        open();
        strategy.limit(50, 40);
        strategy.context().gateway().replace(1, 49, 70);

        answer(OrderUpdate.replaceRejected(11, 1, "halted"));

        assertThat(runner.account().liveQuantity()).isEqualTo(40);
    }

    @Test
    void aReplacementBeyondTheParentsLimitsIsRefused() {
        open();
        strategy.limit(50, 40);
        strategy.onBook = () -> {
            strategy.context().gateway().replace(1, 51, 40);
            strategy.context().gateway().replace(1, 50, 101);
            strategy.context().gateway().replace(1, 50, 0);
            strategy.context().gateway().replace(2, 50, 1);
            strategy.context().gateway().replace(1, 49, 40);
            strategy.context().gateway().replace(1, 48, 40);
        };

        changeBookAt(11);

        assertThat(gateway.requests).containsExactly("limit 40 @ 50 GTC", "replace 1 by 40 @ 49");
        assertThat(strategy.updates)
                .extracting(OrderUpdate::type, OrderUpdate::reason)
                .containsExactly(
                        tuple(OrderUpdate.Type.REPLACE_REJECTED, "the limit is 51, but the parent order's is 50"),
                        tuple(
                                OrderUpdate.Type.REPLACE_REJECTED,
                                "quantity is 101, but only 60 of the parent order is neither filled nor live"),
                        tuple(OrderUpdate.Type.REPLACE_REJECTED, "quantity is 0, expected at least 1"),
                        tuple(OrderUpdate.Type.REPLACE_REJECTED, "order 2 is not live"),
                        tuple(
                                OrderUpdate.Type.REPLACE_REJECTED,
                                "an earlier request for order 1 has not been answered"));
        // The refusals were the runner's own: the one replacement is still on its way.
        assertThat(runner.account().liveOrders()).singleElement().matches(ChildOrder::isReplacePending);
    }

    @Test
    void theEndCancelsWhatIsLiveAndIsDoneWhenThatIsConfirmed() {
        open();
        strategy.limit(50, 60);

        ringAt(20);

        assertThat(strategy.calls).containsExactly("start", "end");
        assertThat(gateway.requests).containsExactly("limit 60 @ 50 GTC", "cancel 1");
        assertThat(runner.isDone()).isFalse();

        answer(OrderUpdate.filled(21, 1, 50, 10));
        answer(OrderUpdate.cancelled(21, 1, 50));

        assertThat(strategy.calls).containsExactly("start", "end", "FILLED", "CANCELLED");
        assertThat(runner.isDone()).isTrue();
        assertThat(runner.account().filledQuantity()).isEqualTo(10);
    }

    @Test
    void aCancellationThatTheMarketRefusesAtTheEndIsAskedForAgain() {
        open();
        strategy.limit(50, 60);
        ringAt(20);
        answer(OrderUpdate.cancelRejected(20, 1, "halted"));
        assertThat(gateway.requests).containsExactly("limit 60 @ 50 GTC", "cancel 1");

        changeBookAt(21);

        assertThat(gateway.requests).containsExactly("limit 60 @ 50 GTC", "cancel 1", "cancel 1");
    }

    @Test
    void aFilledParentEndsTheRunOnce() {
        open();
        strategy.limit(50, 100);
        answer(OrderUpdate.accepted(11, 1, 50, 100));
        answer(OrderUpdate.filled(11, 1, 50, 100));
        assertThat(runner.isDone()).isTrue();

        changeBookAt(12);
        ringAt(20);
        runner.end();

        assertThat(strategy.calls).containsExactly("start", "ACCEPTED", "FILLED", "end");
    }

    @Test
    void aRunCanBeEndedEarly() {
        open();
        strategy.limit(50, 60);

        runner.end();

        assertThat(strategy.calls).containsExactly("start", "end");
        assertThat(gateway.requests).containsExactly("limit 60 @ 50 GTC", "cancel 1");
    }

    @Test
    void aStrategyThatThrowsCanStillBeEnded() {
        open();
        strategy.limit(50, 60);
        strategy.onBook = () -> {
            throw new IllegalArgumentException("broken");
        };
        assertThatIllegalArgumentException().isThrownBy(() -> changeBookAt(11));

        runner.end();

        assertThat(gateway.requests).containsExactly("limit 60 @ 50 GTC", "cancel 1");
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        open();

        assertThat(strategy.context().random().nextLong()).isEqualTo(new SeededRandom(7).nextLong());
    }

    @Test
    void aReportThatCannotBeTrueIsAnError() {
        open();
        strategy.limit(50, 60);

        assertThatIllegalStateException()
                .isThrownBy(() -> answer(OrderUpdate.filled(11, 5, 50, 10)))
                .withMessageStartingWith("the gateway reported on order 5, which is not live");
        assertThatIllegalStateException()
                .isThrownBy(() -> answer(OrderUpdate.filled(11, 1, 50, 61)))
                .withMessageStartingWith("the gateway reported more for order 1 than its quantity 60");
    }

    private void open() {
        market.now = 10;
        runner.start();
    }

    private void changeBookAt(long time) {
        market.now = time;
        runner.bookChanged();
    }

    private void ringAt(long time) {
        market.now = time;
        runner.timer();
    }

    private void answer(OrderUpdate update) {
        runner.orderUpdated(update);
    }

    /** Writes down how it is called, and does what the test says. */
    private static final class Puppet implements ExecutionStrategy {
        private final List<String> calls = new ArrayList<>();
        private final List<OrderUpdate> updates = new ArrayList<>();
        private Runnable onStart = () -> {};
        private Runnable onBook = () -> {};
        private Runnable onUpdate = () -> {};
        private @Nullable StrategyContext context;

        private StrategyContext context() {
            assertThat(context).isNotNull();
            return requireNonNull(context);
        }

        private long limit(long price, long quantity) {
            return context().gateway().limit(price, quantity, TimeInForce.GTC);
        }

        private OrderUpdate lastUpdate() {
            return updates.get(updates.size() - 1);
        }

        @Override
        public void start(StrategyContext newContext) {
            context = newContext;
            calls.add("start");
            onStart.run();
        }

        @Override
        public void bookChanged() {
            calls.add("book");
            onBook.run();
        }

        @Override
        public void traded(long price, long quantity, @Nullable Side aggressorSide) {
            calls.add("trade " + quantity + " @ " + price + " " + aggressorSide);
        }

        @Override
        public void timer(long time) {
            calls.add("timer " + time);
        }

        @Override
        public void orderUpdated(OrderUpdate update) {
            updates.add(update);
            calls.add(update.type().name());
            onUpdate.run();
        }

        @Override
        public void end() {
            calls.add("end");
        }
    }
}
