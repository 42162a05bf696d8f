package io.github.microstructurex.testkit.rules;

import static io.github.microstructurex.book.Outcome.CANCELLED;
import static io.github.microstructurex.book.Outcome.FILLED;
import static io.github.microstructurex.book.Outcome.PARTIALLY_FILLED;
import static io.github.microstructurex.book.Outcome.RESTED;
import static io.github.microstructurex.book.PostOnly.SLIDE;
import static io.github.microstructurex.book.RejectReason.INCOMPATIBLE_ATTRIBUTES;
import static io.github.microstructurex.book.TimeInForce.GTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import org.junit.jupiter.api.Test;

/** Limit and market orders in continuous trading. */
class OrderTypesTest extends RuleTest {
    @Test
    void aLimitOrderThatCrossesNothingRests() {
        given(sell(1, 10, 101));

        when(buy(2, 50, 100)).is(RESTED).tells("rested 2 BUY 50 @ 100");
    }

    @Test
    void bestPriceTradesFirstAndAtOnePriceTheOldest() {
        given(sell(1, 10, 102), sell(2, 10, 101), sell(3, 10, 101));

        when(buy(4, 25, 105))
                .is(FILLED)
                .tells(
                        "trade 10 @ 101, BUY 4 takes from 2, which has 0 left",
                        "trade 10 @ 101, BUY 4 takes from 3, which has 0 left",
                        "trade 5 @ 102, BUY 4 takes from 1, which has 5 left");
        assertThat(engine().lastFilledQuantity()).isEqualTo(25);
    }

    @Test
    void buy1000At10005AgainstAsks30And200Leaves770() {
        given(sell(1, 30, 10_000), sell(2, 200, 9_995));

        when(buy(3, 1_000, 10_005))
                .is(PARTIALLY_FILLED)
                .tells(
                        "trade 200 @ 9995, BUY 3 takes from 2, which has 0 left",
                        "trade 30 @ 10000, BUY 3 takes from 1, which has 0 left",
                        "rested 3 BUY 770 @ 10005");
        assertThat(engine().lastTradePrice()).isEqualTo(10_000);
    }

    @Test
    void aMarketOrderTradesAtAnyPriceAndItsRemainderIsCancelled() {
        given(sell(1, 10, 101), sell(2, 10, OrderBook.MAX_PRICE));

        when(marketBuy(3, 30))
                .is(CANCELLED)
                .tells(
                        "trade 10 @ 101, BUY 3 takes from 1, which has 0 left",
                        "trade 10 @ " + OrderBook.MAX_PRICE + ", BUY 3 takes from 2, which has 0 left",
                        "cancelled 3 BUY 10 at market: NOT_FILLED_AT_ONCE");
        assertThat(engine().lastFilledQuantity()).isEqualTo(20);
    }

    @Test
    void aMarketOrderIsImmediateOrCancelOrFillOrKill() {
        when(marketBuy(1, 10).timeInForce(GTC)).isRefused(INCOMPATIBLE_ATTRIBUTES);
    }

    @Test
    void anIdIsFreeAgainOnceItsOrderIsGone() {
        given(sell(1, 10, 100), buy(2, 10, 100));

        when(buy(1, 5, 99)).is(RESTED).tells("rested 1 BUY 5 @ 99");
    }

    @Test
    void pricesMayBeNegative() {
        given(sell(1, 10, -5));

        when(buy(2, 10, -3)).is(FILLED).tells("trade 10 @ -5, BUY 2 takes from 1, which has 0 left");
    }

    @Test
    void theQueuePositionCountsWhatTradesBeforeAtTheSamePrice() {
        given(buy(1, 10, 100), buy(2, 20, 100), buy(3, 5, 100), buy(4, 50, 101));

        assertThat(book().ordersAhead(3)).isEqualTo(2);
        assertThat(book().quantityAhead(3)).isEqualTo(30);
        assertThat(queue(Side.BUY)).containsExactly(4L, 1L, 2L, 3L);
    }

    @Test
    void allEventsOfACommandCarryItsSequenceNumber() {
        given(sell(1, 10, 100), sell(2, 10, 101));

        when(buy(3, 15, 100).at(7))
                .tellsInFull(
                        "#3 time 7",
                        "#3 accepted 3 BUY 15 @ 100",
                        "#3 trade 10 @ 100, BUY 3 takes from 1, which has 0 left",
                        "#3 rested 3 BUY 5 @ 100");
        when(cancel(9)).tellsInFull("#4 rejected 9: UNKNOWN_ORDER_ID");
        when(cancel(2)).tellsInFull("#5 cancelled 2 SELL 10 @ 101: REQUESTED");
    }

    @Test
    void anOrderIsAcceptedWithItsWholeQuantityAndItsLimitAsSent() {
        given(sell(1, 10, 100));

        when(buy(2, 15, 105).postOnly(SLIDE)).tellsInFull("#2 accepted 2 BUY 15 @ 105", "#2 rested 2 BUY 15 @ 99");
        when(stopBuy(3, 15, 105)).tellsInFull("#3 accepted 3 BUY 15 at market", "#3 waiting 3 BUY 15 stop 105");
        when(stopLimitBuy(4, 15, 105, 106)).tellsInFull("#4 accepted 4 BUY 15 @ 106", "#4 waiting 4 BUY 15 stop 105");
        when(marketSell(5, 20))
                .tellsInFull(
                        "#5 accepted 5 SELL 20 at market",
                        "#5 trade 15 @ 99, SELL 5 takes from 2, which has 0 left",
                        "#5 cancelled 5 SELL 5 at market: NOT_FILLED_AT_ONCE");
    }
}
