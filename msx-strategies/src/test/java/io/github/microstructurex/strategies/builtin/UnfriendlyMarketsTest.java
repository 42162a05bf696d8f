package io.github.microstructurex.strategies.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.OrderGateway;
import io.github.microstructurex.strategies.OrderUpdate;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.strategies.StrategyProviders;
import io.github.microstructurex.strategies.StrategyRunner;
import io.github.microstructurex.strategies.TestMarket;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every built-in strategy where nothing goes as it should. */
class UnfriendlyMarketsTest {
    private static final int EVENTS = 200;
    private static final long END = 1_000;

    private final TestMarket market = new TestMarket();
    private final TreeSet<Long> alarms = new TreeSet<>();
    private long lastId;

    static Stream<StrategyProvider> providers() {
        return StrategyProviders.all().stream();
    }

    @BeforeEach
    void quote() {
        market.book.limit(1_000_000, Side.BUY, 100, 50);
        market.book.limit(1_000_001, Side.SELL, 101, 50);
    }

    /** In a market that refuses everything it asks about once for each thing that happens, and not again and again. */
    @ParameterizedTest
    @MethodSource("providers")
    void whoIsAlwaysRefusedDoesNotAskWithoutEnd(StrategyProvider provider) {
        StrategyRunner runner = runner(provider, 100, new Refusing());

        live(runner);

        assertThat(runner.account().filledQuantity()).isZero();
        assertThat(runner.account().orderCount()).isBetween(1L, 2L * EVENTS);
        assertThat(runner.isDone()).isTrue();
    }

    /** The answers come when the window is long over. */
    @ParameterizedTest
    @MethodSource("providers")
    void whoIsNeverAnsweredSendsNoMoreThanTheParentHas(StrategyProvider provider) {
        StrategyRunner runner = runner(provider, 100, new Silent());

        live(runner);

        assertThat(runner.account().refusedCount()).isZero();
        assertThat(runner.account().liveQuantity()).isBetween(1L, 100L);
        assertThat(runner.isDone()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void aLargestOrderIsWorkedLikeAnyOther(StrategyProvider provider) {
        StrategyRunner runner = runner(provider, OrderBook.MAX_QUANTITY, new Silent());

        live(runner);

        assertThat(runner.account().refusedCount()).isZero();
        assertThat(runner.account().orderCount()).isPositive();
    }

    private StrategyRunner runner(StrategyProvider provider, long quantity, OrderGateway gateway) {
        ParentOrder parent = new ParentOrder(Side.BUY, quantity, OptionalLong.empty(), 0, END);
        ExecutionStrategy strategy = provider.create(ParameterValues.defaults(provider.parameters()));
        StrategyRunner runner = new StrategyRunner(strategy, parent, market, gateway, alarms::add, 42);
        if (gateway instanceof Refusing refusing) {
            refusing.runner = runner;
        }
        return runner;
    }

    /** Time goes on to the end, with trades, alarms and changes of the book, in which the spread is narrow at times. */
    private void live(StrategyRunner runner) {
        runner.start();
        for (int i = 1; i <= EVENTS; i++) {
            market.now = END * i / EVENTS;
            if (i == EVENTS / 4) {
                market.book.cancel(1_000_001);
                market.book.limit(1_000_002, Side.SELL, 120, 5_000);
            }
            while (!alarms.isEmpty() && alarms.first() <= market.now) {
                alarms.pollFirst();
                runner.timer();
            }
            market.volume += 30;
            runner.traded(100, 30, Side.SELL);
            runner.bookChanged();
        }
    }

    private class Silent implements OrderGateway {
        @Override
        public long limit(long price, long quantity, TimeInForce timeInForce) {
            return ++lastId;
        }

        @Override
        public long market(long quantity) {
            return ++lastId;
        }

        @Override
        public void cancel(long orderId) {}

        @Override
        public void replace(long orderId, long price, long quantity) {}
    }

    private final class Refusing extends Silent {
        @SuppressWarnings("NullAway.Init")
        private StrategyRunner runner;

        @Override
        public long limit(long price, long quantity, TimeInForce timeInForce) {
            return refused(quantity);
        }

        @Override
        public long market(long quantity) {
            return refused(quantity);
        }

        private long refused(long quantity) {
            long id = ++lastId;
            runner.orderUpdated(OrderUpdate.rejected(market.now, id, quantity, "closed to you"));
            return id;
        }
    }
}
