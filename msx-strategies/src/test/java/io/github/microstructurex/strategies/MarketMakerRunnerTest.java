package io.github.microstructurex.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** May be long 30 and short 20. */
class MarketMakerRunnerTest {
    private final TestMarket market = new TestMarket();
    private final TestGateway bids = new TestGateway(1);
    private final TestGateway asks = new TestGateway(101);
    private final List<OrderUpdate> updates = new ArrayList<>();
    private final MarketMaker marketMaker = new MarketMaker() {
        @Override
        public void start(MarketMakerContext newContext) {
            context = newContext;
        }

        @Override
        public void orderUpdated(OrderUpdate update) {
            updates.add(update);
        }
    };
    private final MarketMakerRunner runner = new MarketMakerRunner(
            marketMaker, new InventoryLimits(30, 20, 0, 1_000), market, bids, asks, time -> {}, 42);

    @SuppressWarnings("NullAway.Init")
    private MarketMakerContext context;

    @Test
    void whatIsLiveOnASideCountsTowardsItsLimit() {
        runner.start();
        send(Side.BUY, 20);

        assertThat(send(Side.BUY, 11)).isNegative();
        assertThat(send(Side.BUY, 10)).isPositive();
        runner.bookChanged();

        assertThat(updates)
                .singleElement()
                .satisfies(update -> assertThat(update.reason())
                        .isEqualTo("quantity is 11, but with it the inventory could reach more than 30"));
        assertThat(runner.account().refusedCount()).isEqualTo(1);
    }

    @Test
    void whatTheOtherSideMaySellMakesNoRoomBeforeItHasFilled() {
        runner.start();
        send(Side.BUY, 30);
        long ask = send(Side.SELL, 20);
        assertThat(send(Side.BUY, 1)).isNegative();

        runner.orderUpdated(OrderUpdate.filled(0, ask, 100, 20));

        assertThat(runner.account().inventory()).isEqualTo(-20);
        assertThat(send(Side.BUY, 20)).isPositive();
        assertThat(send(Side.BUY, 1)).isNegative();
        assertThat(send(Side.SELL, 1)).isNegative();
    }

    @Test
    void atTheEndOfTheWindowBothSidesAreCancelled() {
        runner.start();
        send(Side.BUY, 5);
        send(Side.SELL, 5);

        market.now = 1_000;
        runner.bookChanged();

        assertThat(bids.requests).last().isEqualTo("cancel 1");
        assertThat(asks.requests).last().isEqualTo("cancel 101");
        assertThat(send(Side.BUY, 1)).isNegative();
        assertThat(runner.isDone()).isFalse();
        runner.orderUpdated(OrderUpdate.cancelled(1_000, 1, 5));
        runner.orderUpdated(OrderUpdate.cancelled(1_000, 101, 5));
        assertThat(runner.isDone()).isTrue();
    }

    @Test
    void limitsOutOfRangeAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InventoryLimits(-1, 0, 0, 1))
                .withMessageStartingWith("maxLong of the inventory limits is -1, expected 0 to ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InventoryLimits(1, 1, 5, 5))
                .withMessageStartingWith("endTime of the inventory limits is 5, expected after startTime 5");
    }

    private long send(Side side, long quantity) {
        return context.gateway(side).limit(100, quantity, TimeInForce.GTC);
    }
}
