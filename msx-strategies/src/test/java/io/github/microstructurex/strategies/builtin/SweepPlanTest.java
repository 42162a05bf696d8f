package io.github.microstructurex.strategies.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyRunner;
import io.github.microstructurex.strategies.TestGateway;
import io.github.microstructurex.strategies.TestMarket;
import io.github.microstructurex.strategies.Venue;
import io.github.microstructurex.strategies.VenueFees;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Buys at three venues: one without fees, one that takes two ticks a lot, one that is far away. */
class SweepPlanTest {
    private final TestMarket plain = new TestMarket();
    private final TestMarket dear = new TestMarket();
    private final TestMarket far = new TestMarket();
    private final TestGateway plainGateway = new TestGateway();
    private final TestGateway dearGateway = new TestGateway(100);
    private final TestGateway farGateway = new TestGateway(200);
    private final List<Venue> venues = List.of(
            new Venue("plain", plain, plainGateway, VenueFees.NONE, 0),
            new Venue("dear", dear, dearGateway, new VenueFees(0, 2), 0),
            new Venue("far", far, farGateway, VenueFees.NONE, 500));
    private long lastId;

    @Test
    void pricesAreComparedNetOfFees() {
        offer(plain, 101, 10);
        offer(dear, 100, 10);

        assertThat(routes(15, OptionalLong.empty()))
                .containsExactly(new SweepPlan.Route(0, 101, 10), new SweepPlan.Route(1, 100, 5));
    }

    @Test
    void aVenueGetsOneOrderAtItsWorstPrice() {
        offer(plain, 101, 10);
        offer(plain, 103, 10);
        offer(dear, 100, 10);

        assertThat(routes(25, OptionalLong.empty()))
                .containsExactly(new SweepPlan.Route(0, 103, 15), new SweepPlan.Route(1, 100, 10));
    }

    @Test
    void atOneNetPriceTheNearerVenueComesFirst() {
        offer(plain, 102, 10);
        offer(dear, 100, 10);
        offer(far, 102, 10);

        assertThat(routes(30, OptionalLong.empty()))
                .extracting(SweepPlan.Route::venue)
                .containsExactly(0, 1, 2);
    }

    @Test
    void theLimitHoldsForPricesWithoutFees() {
        offer(plain, 101, 10);
        offer(dear, 100, 10);

        assertThat(routes(30, OptionalLong.of(100))).containsExactly(new SweepPlan.Route(1, 100, 10));
        assertThat(routes(30, OptionalLong.of(99))).isEmpty();
    }

    @Test
    void aSellerTakesTheHighestNetBid() {
        plain.book.limit(++lastId, Side.BUY, 101, 10);
        dear.book.limit(++lastId, Side.BUY, 102, 10);
        ParentOrder sell = new ParentOrder(Side.SELL, 15, OptionalLong.empty(), 0, 1_000);

        assertThat(SweepPlan.of(sell, 15, venues, 5).routes())
                .containsExactly(new SweepPlan.Route(0, 101, 10), new SweepPlan.Route(1, 102, 5));
    }

    @Test
    void theRouterSendsThePlanAndTheRestWhenTheBooksHaveChanged() {
        offer(plain, 101, 10);
        offer(far, 102, 10);
        ParentOrder parent = new ParentOrder(Side.BUY, 30, OptionalLong.empty(), 0, 1_000);
        StrategyRunner runner = new StrategyRunner(new SmartOrderRouter(5), parent, venues, time -> {}, 42);

        runner.start();

        assertThat(plainGateway.requests).containsExactly("limit 10 @ 101 IOC");
        assertThat(farGateway.requests).containsExactly("limit 10 @ 102 IOC");
        assertThat(runner.account().unsentQuantity()).isEqualTo(10);
    }

    private List<SweepPlan.Route> routes(long quantity, OptionalLong limit) {
        return SweepPlan.of(new ParentOrder(Side.BUY, quantity, limit, 0, 1_000), quantity, venues, 5)
                .routes();
    }

    private void offer(TestMarket market, long price, long quantity) {
        market.book.limit(++lastId, Side.SELL, price, quantity);
    }
}
