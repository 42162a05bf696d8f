package io.github.microstructurex.testkit.rules;

import static io.github.microstructurex.book.Outcome.CANCELLED;
import static io.github.microstructurex.book.Outcome.DONE;
import static io.github.microstructurex.book.Outcome.FILLED;
import static io.github.microstructurex.book.Outcome.PARTIALLY_FILLED;
import static io.github.microstructurex.book.Outcome.RESTED;
import static io.github.microstructurex.book.Outcome.WAITING;
import static io.github.microstructurex.book.RejectReason.INCOMPATIBLE_ATTRIBUTES;
import static io.github.microstructurex.book.RejectReason.PRICE_OUT_OF_RANGE;
import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.TimeInForce.FOK;
import static io.github.microstructurex.book.TimeInForce.IOC;
import static io.github.microstructurex.book.TradingPhase.CALL_AUCTION;
import static io.github.microstructurex.book.TradingPhase.CONTINUOUS;
import static io.github.microstructurex.book.TradingPhase.HALTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BandPolicy;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import org.junit.jupiter.api.Test;

/** Stop and stop-limit orders. */
class StopTest extends RuleTest {
    @Test
    void aStopOrderWaitsForItsTrigger() {
        when(stopBuy(1, 10, 105)).is(WAITING).tells("waiting 1 BUY 10 stop 105");

        assertThat(book().contains(1)).isTrue();
        assertThat(book().priceOf(1)).isEqualTo(BookView.NO_PRICE);
        assertThat(engine().stopPriceOf(1)).isEqualTo(105);
        assertThat(engine().displayedQuantity(1)).isZero();
        assertThat(book().isEmpty(BUY)).isTrue();
    }

    @Test
    void aTriggeredStopOrderIsAMarketOrder() {
        given(sell(1, 5, 100), sell(2, 5, 103), stopBuy(3, 10, 100));

        when(buy(4, 5, 100))
                .is(FILLED)
                .tells(
                        "trade 5 @ 100, BUY 4 takes from 1, which has 0 left",
                        "triggered 3 BUY 10 at market",
                        "trade 5 @ 103, BUY 3 takes from 2, which has 0 left",
                        "cancelled 3 BUY 5 at market: NOT_FILLED_AT_ONCE");
        assertThat(engine().lastFilledQuantity()).isEqualTo(5);
    }

    @Test
    void aTriggeredStopLimitOrderIsALimitOrder() {
        given(sell(1, 5, 100), sell(2, 5, 101), stopLimitBuy(3, 10, 100, 101).iceberg(2));
        assertThat(book().priceOf(3)).isEqualTo(101);

        when(buy(4, 5, 100))
                .is(FILLED)
                .tells(
                        "trade 5 @ 100, BUY 4 takes from 1, which has 0 left",
                        "triggered 3 BUY 10 @ 101",
                        "trade 5 @ 101, BUY 3 takes from 2, which has 0 left",
                        "rested 3 BUY 5 @ 101, showing 2");
        assertThat(engine().stopPriceOf(3)).isEqualTo(BookView.NO_PRICE);
    }

    @Test
    void buyStopsTriggerAtOrAboveAndSellStopsAtOrBelowTheirStopPrice() {
        given(stopBuy(1, 1, 101), stopSell(2, 1, 99), sell(3, 10, 100));
        when(buy(4, 1, 100)).tells("trade 1 @ 100, BUY 4 takes from 3, which has 9 left");

        given(cancel(3), sell(5, 1, 102));
        when(buy(6, 1, 102))
                .tells(
                        "trade 1 @ 102, BUY 6 takes from 5, which has 0 left",
                        "triggered 1 BUY 1 at market",
                        "cancelled 1 BUY 1 at market: NOT_FILLED_AT_ONCE");
        given(buy(7, 1, 98));
        when(sell(8, 1, 98))
                .tells(
                        "trade 1 @ 98, SELL 8 takes from 7, which has 0 left",
                        "triggered 2 SELL 1 at market",
                        "cancelled 2 SELL 1 at market: NOT_FILLED_AT_ONCE");
    }

    @Test
    void stopsTriggerInStopPriceOrderThenTimeOrder() {
        given(
                stopBuy(1, 1, 102),
                stopBuy(2, 1, 101),
                stopBuy(3, 1, 102),
                stopBuy(4, 1, 101),
                sell(5, 1, 103),
                sell(6, 10, 104));

        when(buy(7, 1, 103))
                .tells(
                        "trade 1 @ 103, BUY 7 takes from 5, which has 0 left",
                        "triggered 2 BUY 1 at market",
                        "trade 1 @ 104, BUY 2 takes from 6, which has 9 left",
                        "triggered 4 BUY 1 at market",
                        "trade 1 @ 104, BUY 4 takes from 6, which has 8 left",
                        "triggered 1 BUY 1 at market",
                        "trade 1 @ 104, BUY 1 takes from 6, which has 7 left",
                        "triggered 3 BUY 1 at market",
                        "trade 1 @ 104, BUY 3 takes from 6, which has 6 left");
    }

    @Test
    void sellStopsTriggerFromTheHighestAndAfterBuyStops() {
        given(phase(CALL_AUCTION), stopSell(1, 1, 100), stopSell(2, 1, 101), stopBuy(3, 1, 100));
        given(buy(4, 1, 100), sell(5, 1, 100));

        when(phase(CONTINUOUS))
                .is(DONE)
                .tells(
                        "uncrossed 1 @ 100, imbalance 0",
                        "trade 1 @ 100, 4 buys from 5, which have 0 and 0 left",
                        "phase CONTINUOUS",
                        "triggered 3 BUY 1 at market",
                        "cancelled 3 BUY 1 at market: NOT_FILLED_AT_ONCE",
                        "triggered 2 SELL 1 at market",
                        "cancelled 2 SELL 1 at market: NOT_FILLED_AT_ONCE",
                        "triggered 1 SELL 1 at market",
                        "cancelled 1 SELL 1 at market: NOT_FILLED_AT_ONCE");
    }

    @Test
    void stopsThatATriggeredStopReachesJoinTheEndOfTheQueue() {
        given(
                stopBuy(1, 1, 101),
                stopBuy(2, 1, 101),
                stopBuy(3, 1, 103),
                sell(4, 1, 101),
                sell(5, 1, 103),
                sell(6, 1, 104),
                sell(7, 1, 105));

        when(buy(8, 1, 101))
                .tells(
                        "trade 1 @ 101, BUY 8 takes from 4, which has 0 left",
                        "triggered 1 BUY 1 at market",
                        "trade 1 @ 103, BUY 1 takes from 5, which has 0 left",
                        "triggered 2 BUY 1 at market",
                        "trade 1 @ 104, BUY 2 takes from 6, which has 0 left",
                        "triggered 3 BUY 1 at market",
                        "trade 1 @ 105, BUY 3 takes from 7, which has 0 left");
    }

    @Test
    void aStopIsTriggeredAfterTheCommandThatMovedThePriceHasFinished() {
        given(stopSell(1, 5, 100), buy(2, 5, 100), buy(3, 5, 99), buy(4, 5, 98));

        when(sell(5, 10, 99))
                .tells(
                        "trade 5 @ 100, SELL 5 takes from 2, which has 0 left",
                        "trade 5 @ 99, SELL 5 takes from 3, which has 0 left",
                        "triggered 1 SELL 5 at market",
                        "trade 5 @ 98, SELL 1 takes from 4, which has 0 left");
    }

    @Test
    void onlyTheLastTradePriceCounts() {
        given(
                stopSell(1, 5, 100),
                buy(2, 5, 101),
                sell(3, 5, 101),
                stopBuy(4, 5, 102),
                sell(5, 5, 102),
                sell(6, 5, 103));

        when(buy(7, 1, 101)).is(RESTED).tells("rested 7 BUY 1 @ 101");
    }

    @Test
    void aStopThatIsReachedWhenItIsSubmittedIsTriggeredInItsOwnCommand() {
        givenATradeAt(100);
        given(sell(1, 5, 101), sell(2, 5, 102));

        when(stopBuy(3, 8, 100))
                .is(FILLED)
                .tells(
                        "waiting 3 BUY 8 stop 100",
                        "triggered 3 BUY 8 at market",
                        "trade 5 @ 101, BUY 3 takes from 1, which has 0 left",
                        "trade 3 @ 102, BUY 3 takes from 2, which has 2 left");
        assertThat(engine().lastFilledQuantity()).isEqualTo(8);
    }

    @Test
    void theOutcomeOfAStopThatIsTriggeredAtOnceIsThatOfItsMatching() {
        givenATradeAt(100);
        given(sell(1, 5, 101));

        when(stopLimitBuy(2, 8, 100, 101)).is(PARTIALLY_FILLED);
        when(stopLimitBuy(3, 8, 100, 90)).is(RESTED);
        when(stopBuy(4, 8, 100)).is(CANCELLED);
    }

    @Test
    void lastFilledQuantityCountsTheTradesOfTheCommandsOwnOrderOnly() {
        given(stopSell(1, 5, 100), buy(2, 3, 100), buy(3, 10, 99));

        when(sell(4, 3, 100)).is(FILLED);
        assertThat(book().remainingQuantity(3)).isEqualTo(5);
        assertThat(engine().lastFilledQuantity()).isEqualTo(3);
    }

    @Test
    void withoutATradeNoStopIsReached() {
        when(stopBuy(1, 5, OrderBook.MIN_PRICE)).is(WAITING);
    }

    @Test
    void stopsTakeNoPartInAnAuctionAndWaitForContinuousTrading() {
        givenATradeAt(100);
        given(phase(CALL_AUCTION));

        when(stopBuy(1, 5, 99)).is(WAITING).tells("waiting 1 BUY 5 stop 99");
        when(sell(2, 5, 101)).is(RESTED).tells("rested 2 SELL 5 @ 101");
        when(phase(CONTINUOUS))
                .tells(
                        "phase CONTINUOUS",
                        "triggered 1 BUY 5 at market",
                        "trade 5 @ 101, BUY 1 takes from 2, which has 0 left");
    }

    @Test
    void triggeredStopsThatAHaltLeavesWaitForContinuousTrading() {
        rules(MatchingRules.priceTime().withBandPolicy(BandPolicy.HALT));
        given(stopBuy(1, 10, 101), stopBuy(2, 10, 101), sell(3, 5, 101), sell(4, 30, 110), bands(90, 105));

        when(buy(5, 5, 101))
                .is(FILLED)
                .tells(
                        "trade 5 @ 101, BUY 5 takes from 3, which has 0 left",
                        "triggered 1 BUY 10 at market",
                        "cancelled 1 BUY 10 at market: PRICE_BAND",
                        "phase HALTED");
        assertThat(engine().phase()).isEqualTo(HALTED);
        given(bands(90, 120));
        when(phase(CONTINUOUS))
                .tells(
                        "phase CONTINUOUS",
                        "triggered 2 BUY 10 at market",
                        "trade 10 @ 110, BUY 2 takes from 4, which has 20 left");
    }

    @Test
    void ordersAheadOfAStopAreThoseOfItsSideAndStopPrice() {
        given(stopBuy(1, 10, 101), stopBuy(2, 20, 101), stopBuy(3, 5, 102), stopSell(4, 7, 90), stopBuy(5, 5, 101));

        assertThat(book().ordersAhead(5)).isEqualTo(2);
        assertThat(book().quantityAhead(5)).isEqualTo(30);
        assertThat(book().ordersAhead(3)).isZero();
    }

    @Test
    void aStopPriceIsCheckedLikeALimit() {
        when(stopBuy(1, 10, OrderBook.MAX_PRICE + 1)).isRefused(PRICE_OUT_OF_RANGE);
        when(stopLimitBuy(1, 10, 100, OrderBook.MIN_PRICE - 1)).isRefused(PRICE_OUT_OF_RANGE);
    }

    @Test
    void aStopOrderMayWait() {
        when(stopBuy(1, 10, 100).timeInForce(IOC)).isRefused(INCOMPATIBLE_ATTRIBUTES);
        when(stopLimitBuy(1, 10, 100, 100).timeInForce(FOK)).isRefused(INCOMPATIBLE_ATTRIBUTES);
    }

    @Test
    void theOutcomeOfAnotherCommandIsNotThatOfAStopThatItTriggers() {
        givenATradeAt(100);
        given(phase(CALL_AUCTION), stopBuy(0, 5, 99), sell(1, 5, 101));

        when(phase(CONTINUOUS)).is(DONE);
        assertThat(book().orderCount()).isZero();
        assertThat(engine().lastFilledQuantity()).isZero();
    }
}
