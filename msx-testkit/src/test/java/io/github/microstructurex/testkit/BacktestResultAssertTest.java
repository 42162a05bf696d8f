package io.github.microstructurex.testkit;

import static io.github.microstructurex.testkit.MsxAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.analytics.BacktestRequest;
import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.analytics.Backtester;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.strategies.ParentOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** TWAP buys 100 lots of a generated stock within ten seconds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BacktestResultAssertTest {
    private static final long SECOND = 1_000_000_000L;

    @SuppressWarnings("NullAway.Init")
    private BacktestResult result;

    @BeforeAll
    void run() {
        ParentOrder order = new ParentOrder(Side.BUY, 100, OptionalLong.of(10_100), SECOND, 11 * SECOND);
        result = Backtester.run(
                BacktestRequest.of(Markets.liquidStock(0, 12 * SECOND), "twap", Map.of("slices", "5"), order, 42));
    }

    @Test
    void saysNothingIfAllIsAsExpected() {
        assertThat(result)
                .executedAll()
                .executed(100)
                .keptWithinLimitAndWindow()
                .participatedAtMost(1)
                .costAtMost(100)
                .fills()
                .isNotEmpty()
                .allMatch(fill -> fill.price() > 9_000);
    }

    @Test
    void aFailureShowsTheOrderAndItsFills() {
        assertThatThrownBy(() -> assertThat(result).executed(90))
                .hasMessageStartingWith(
                        "expected 90 of 100 executed, but it is 100; the backtest is\n    twap: ParentOrder[")
                .hasMessageContaining("\n    Fill[time=");
        assertThatThrownBy(() -> assertThat(result).hasNoFills()).hasMessageStartingWith("expected 0 of 100 executed");
        assertThatThrownBy(() -> assertThat(result).participatedAtMost(0))
                .hasMessageContaining("a participation of at most");
        assertThatThrownBy(() -> assertThat(result).costAtMost(-1_000)).hasMessageContaining("a slippage of at most");
    }

    @Test
    void aFillBeyondTheLimitOrOutsideTheWindowIsSeen() {
        breaks("no fill beyond the limit price", fill -> with(fill, fill.time(), fill.side(), 10_101));
        breaks("no fill outside the window", fill -> with(fill, 11 * SECOND, fill.side(), fill.price()));
        breaks("fills to BUY only", fill -> with(fill, fill.time(), Side.SELL, fill.price()));
    }

    private void breaks(String message, UnaryOperator<Fill> change) {
        List<Fill> fills = new ArrayList<>(result.fills());
        fills.set(0, change.apply(fills.get(0)));
        assertThatThrownBy(() -> assertThat(withFills(fills)).keptWithinLimitAndWindow())
                .hasMessageStartingWith("expected " + message + ", but there is Fill[");
    }

    private static Fill with(Fill fill, long time, Side side, long price) {
        return new Fill(
                time,
                fill.orderId(),
                side,
                price,
                fill.quantity(),
                fill.remainingQuantity(),
                fill.cause(),
                fill.quantityAheadAtEntry(),
                fill.quantityAhead(),
                fill.sequence());
    }

    private BacktestResult withFills(List<Fill> fills) {
        return new BacktestResult(
                result.market(),
                result.instrument(),
                result.zone(),
                result.strategy(),
                result.parameters(),
                result.seed(),
                result.order(),
                result.policy(),
                result.latency(),
                result.childOrders(),
                result.cancellations(),
                result.replacements(),
                fills,
                result.vwap(),
                result.arrivalPrice(),
                result.endPrice(),
                result.marketVwap(),
                result.marketVolume(),
                result.schedulePrice(),
                result.meanSpread(),
                result.realizedVolatility(),
                result.volatilityInterval(),
                result.shortfall(),
                result.marketEvents(),
                result.marketDisagreements(),
                result.eventHash(),
                result.timeline());
    }
}
