package io.github.microstructurex.strategies.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.InventoryLimits;
import io.github.microstructurex.strategies.MarketMakerRunner;
import io.github.microstructurex.strategies.OrderUpdate;
import io.github.microstructurex.strategies.TestGateway;
import io.github.microstructurex.strategies.TestMarket;
import org.junit.jupiter.api.Test;

/**
 * Quotes ten lots four ticks around the midpoint, each ten lots of inventory moving both quotes by one tick; may be long 20
 * and short 10. The others quote 95 and 105.
 */
class QuotingMarketMakerTest {
    private final TestMarket market = new TestMarket();
    private final TestGateway bids = new TestGateway(1);
    private final TestGateway asks = new TestGateway(101);
    private final MarketMakerRunner runner = new MarketMakerRunner(
            new GueantLehalleFernandezTapia(quotes(), 10, 1),
            new InventoryLimits(20, 10, 0, 1_000),
            market,
            bids,
            asks,
            time -> {},
            42);

    /** c1 = 3.5 and sigma c2 = 1, so the half-spread is 4. */
    private static GueantLehalleFernandezTapiaQuotes quotes() {
        double c2 = new GueantLehalleFernandezTapiaQuotes(1, 1, 1, 1 / 3.5, 1, 0).c2();
        return new GueantLehalleFernandezTapiaQuotes(1, 1 / c2, 1, 1 / 3.5, 1, 0);
    }

    @Test
    void itQuotesBothSidesAroundTheMidpointOfTheOthers() {
        quote(1_000, 95, 105);
        runner.start();

        assertThat(bids.requests).containsExactly("limit 10 @ 96 GTC");
        assertThat(asks.requests).containsExactly("limit 10 @ 104 GTC");
    }

    @Test
    void aFillMovesBothQuotesAgainstTheInventory() {
        quote(1_000, 95, 105);
        runner.start();

        runner.orderUpdated(OrderUpdate.filled(0, 1, 96, 10));

        assertThat(runner.account().inventory()).isEqualTo(10);
        assertThat(bids.requests).last().isEqualTo("limit 10 @ 95 GTC");
        // One tick lower would be better for the model, but is within the tolerance: it keeps its place.
        assertThat(asks.requests).hasSize(1);
    }

    @Test
    void atTheLimitOfTheInventoryItQuotesOneSide() {
        quote(1_000, 95, 105);
        runner.start();

        runner.orderUpdated(OrderUpdate.filled(0, 101, 104, 10));

        assertThat(runner.account().inventory()).isEqualTo(-10);
        assertThat(asks.requests).containsExactly("limit 10 @ 104 GTC");
    }

    @Test
    void aMoveOfTheMidpointWithinTheToleranceLeavesAWiderQuoteWhereItIs() {
        quote(1_000, 95, 105);
        runner.start();

        quote(2_000, 97, 105);
        runner.bookChanged();
        assertThat(bids.requests).containsExactly("limit 10 @ 96 GTC");
        assertThat(asks.requests).last().isEqualTo("replace 101 by 10 @ 105");
    }

    @Test
    void whileOthersQuoteOneSideItWithdraws() {
        quote(1_000, 95, 105);
        runner.start();

        market.book.cancelSide(Side.SELL);
        runner.bookChanged();

        assertThat(bids.requests).last().isEqualTo("cancel 1");
        assertThat(asks.requests).last().isEqualTo("cancel 101");
    }

    @Test
    void atTheEndItsQuotesAreCancelled() {
        quote(1_000, 95, 105);
        runner.start();

        market.now = 1_000;
        runner.timer();

        assertThat(bids.requests).last().isEqualTo("cancel 1");
        runner.orderUpdated(OrderUpdate.cancelled(1_000, 1, 10));
        runner.orderUpdated(OrderUpdate.cancelled(1_000, 101, 10));
        assertThat(runner.isDone()).isTrue();
    }

    private void quote(long id, long bid, long ask) {
        market.book.limit(id, Side.BUY, bid, 5);
        market.book.limit(id + 1, Side.SELL, ask, 5);
    }
}
