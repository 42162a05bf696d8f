package io.github.microstructurex.strategies.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.OrderUpdate;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyRunner;
import io.github.microstructurex.strategies.TestGateway;
import io.github.microstructurex.strategies.TestMarket;
import io.github.microstructurex.strategies.schedule.ExecutionSchedule;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Buys 100 in four slices, at 0, 25, 50 and 75, in a window that is over at 100. */
class TwapTest {
    private final TestMarket market = new TestMarket();
    private final TestGateway gateway = new TestGateway();
    private final TreeSet<Long> alarms = new TreeSet<>();
    private StrategyRunner runner = runner(OptionalLong.empty());

    @Test
    void eachSliceIsAMarketOrderWhenItIsDue() {
        offer(1_000);
        runner.start();
        fill(1, 25);
        at(24);
        assertThat(gateway.requests).containsExactly("market 25");

        at(25);
        fill(2, 25);
        at(50);
        fill(3, 25);
        at(75);
        fill(4, 25);

        assertThat(gateway.requests).containsExactly("market 25", "market 25", "market 25", "market 25");
        assertThat(runner.isDone()).isTrue();
    }

    @Test
    void itsScheduleIsKnownFromItsStartOn() {
        Twap twap = new Twap(4);
        runner = new StrategyRunner(twap, parent(OptionalLong.empty()), market, gateway, alarms::add, 42);
        assertThat(twap.schedule()).isEmpty();

        runner.start();

        ExecutionSchedule schedule = twap.schedule().orElseThrow();
        assertThat(schedule.slices()).isEqualTo(4);
        assertThat(schedule.timeOf(1)).isEqualTo(25);
        assertThat(schedule.quantityThrough(3)).isEqualTo(100);
    }

    @Test
    void withALimitEachSliceIsAnImmediateOrCancelOrderAtThatLimit() {
        runner = runner(OptionalLong.of(10_010));
        offer(1_000);

        runner.start();

        assertThat(gateway.requests).containsExactly("limit 25 @ 10010 IOC");
    }

    @Test
    void whatASliceMissesTheNextOneCatchesUp() {
        offer(1_000);
        runner.start();
        fill(1, 10);
        cancelled(1, 15);

        at(25);

        assertThat(gateway.requests).containsExactly("market 25", "market 40");
    }

    @Test
    void whatIsStillLiveIsNotSentAgain() {
        offer(1_000);
        runner.start();

        at(25);

        assertThat(gateway.requests).containsExactly("market 25", "market 25");
    }

    @Test
    void onAnEmptySideItSendsNothingAndCatchesUp() {
        runner.start();
        at(25);
        assertThat(gateway.requests).isEmpty();

        offer(1_000);
        at(50);

        assertThat(gateway.requests).containsExactly("market 75");
    }

    @Test
    void itDoesNotTradeBeyondItsLimit() {
        runner = runner(OptionalLong.of(9_999));
        offer(1_000);

        runner.start();

        assertThat(gateway.requests).isEmpty();
    }

    @Test
    void afterTheLastSliceWhatIsMissingIsTriedAtEachBookChange() {
        runner.start();
        at(75);
        market.now = 80;
        offer(60);
        runner.bookChanged();
        fill(1, 60);
        cancelled(1, 40);
        market.now = 90;
        runner.bookChanged();

        assertThat(gateway.requests).containsExactly("market 100", "market 40");
    }

    @Test
    void afterTheEndItSendsNothing() {
        runner.start();
        at(100);
        offer(1_000);
        market.now = 110;
        runner.bookChanged();

        assertThat(gateway.requests).isEmpty();
        assertThat(runner.isDone()).isTrue();
    }

    @Test
    void alarmsThatCameLateSkipNoQuantity() {
        offer(1_000);
        runner.start();
        fill(1, 25);

        at(60);

        assertThat(gateway.requests).containsExactly("market 25", "market 50");
    }

    @Test
    void thereIsAtLeastOneSlice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Twap(0))
                .withMessage("slices is 0, expected at least 1");
    }

    private StrategyRunner runner(OptionalLong limit) {
        return new StrategyRunner(new Twap(4), parent(limit), market, gateway, alarms::add, 1);
    }

    private static ParentOrder parent(OptionalLong limit) {
        return new ParentOrder(Side.BUY, 100, limit, 0, 100);
    }

    private void offer(long quantity) {
        market.book.limit(1, Side.SELL, 10_000, quantity);
    }

    /** Lets time pass; the alarms that are due by then ring then. */
    private void at(long time) {
        market.now = time;
        if (!alarms.headSet(time, true).isEmpty()) {
            alarms.headSet(time, true).clear();
            runner.timer();
        }
    }

    private void fill(long orderId, long quantity) {
        runner.orderUpdated(OrderUpdate.filled(market.now, orderId, 10_000, quantity));
    }

    private void cancelled(long orderId, long quantity) {
        runner.orderUpdated(OrderUpdate.cancelled(market.now, orderId, quantity));
    }
}
