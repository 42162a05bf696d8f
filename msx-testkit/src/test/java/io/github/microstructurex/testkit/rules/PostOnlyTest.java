package io.github.microstructurex.testkit.rules;

import static io.github.microstructurex.book.Outcome.CANCELLED;
import static io.github.microstructurex.book.Outcome.FILLED;
import static io.github.microstructurex.book.Outcome.RESTED;
import static io.github.microstructurex.book.Outcome.WAITING;
import static io.github.microstructurex.book.PostOnly.REJECT;
import static io.github.microstructurex.book.PostOnly.SLIDE;
import static io.github.microstructurex.book.RejectReason.NOT_IN_THIS_PHASE;
import static io.github.microstructurex.book.RejectReason.PRICE_OUTSIDE_BANDS;
import static io.github.microstructurex.book.RejectReason.WOULD_TRADE;
import static io.github.microstructurex.book.TradingPhase.CALL_AUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.OrderBook;
import org.junit.jupiter.api.Test;

/** Orders that want to rest and never to take. */
class PostOnlyTest extends RuleTest {
    @Test
    void aPostOnlyOrderThatCrossesNothingRests() {
        given(sell(1, 10, 101));

        when(buy(2, 10, 100).postOnly(REJECT)).is(RESTED).tells("rested 2 BUY 10 @ 100");
    }

    @Test
    void aPostOnlyOrderThatWouldTradeIsRefused() {
        given(sell(1, 10, 101));

        when(buy(2, 10, 101).postOnly(REJECT)).isRefused(WOULD_TRADE);
    }

    @Test
    void hiddenOrdersOfTheOtherSideCount() {
        given(sell(1, 10, 101).hidden());

        when(buy(2, 10, 101).postOnly(REJECT)).isRefused(WOULD_TRADE);
    }

    @Test
    void aSlidingOrderRestsOneTickShortOfTheOtherSide() {
        given(sell(1, 10, 101), sell(2, 10, 99).hidden());

        when(buy(3, 10, 105).postOnly(SLIDE)).is(RESTED).tells("rested 3 BUY 10 @ 98");
        when(cancel(3)).is(CANCELLED).tells("cancelled 3 BUY 10 @ 98: REQUESTED");
    }

    @Test
    void aSlidingSellRestsOneTickAboveTheBestBid() {
        given(buy(1, 10, 100));

        when(sell(2, 10, 95).postOnly(SLIDE)).is(RESTED).tells("rested 2 SELL 10 @ 101");
        assertThat(book().priceOf(2)).isEqualTo(101);
    }

    @Test
    void anOrderThatCannotSlideIsRefused() {
        given(sell(1, 10, OrderBook.MIN_PRICE));

        when(buy(2, 10, 100).postOnly(SLIDE)).isRefused(WOULD_TRADE);
    }

    @Test
    void anOrderDoesNotSlideOutOfTheBands() {
        given(bands(95, 105), sell(1, 10, 95));

        when(buy(2, 10, 100).postOnly(SLIDE)).isRefused(PRICE_OUTSIDE_BANDS);
    }

    @Test
    void aReplacementOfAPostOnlyOrderIsPostOnly() {
        given(
                sell(1, 10, 101),
                buy(2, 10, 100).postOnly(REJECT),
                buy(3, 10, 100).postOnly(SLIDE));

        when(replace(2, 10, 101)).isRefused(WOULD_TRADE);
        when(replace(3, 10, 103))
                .is(RESTED)
                .tells("cancelled 3 BUY 10 @ 100: REPLACED", "accepted 3 BUY 10 @ 103", "rested 3 BUY 10 @ 100");
    }

    @Test
    void aCallAuctionTakesNoPostOnlyOrder() {
        given(phase(CALL_AUCTION));

        when(buy(1, 10, 100).postOnly(REJECT)).isRefused(NOT_IN_THIS_PHASE);
        when(stopLimitBuy(1, 10, 100, 100).postOnly(SLIDE)).isRefused(NOT_IN_THIS_PHASE);
    }

    @Test
    void aTriggeredPostOnlyStopLimitOrderThatWouldTradeIsCancelled() {
        given(sell(1, 10, 101), sell(2, 10, 102));
        when(stopLimitBuy(3, 5, 101, 102).postOnly(REJECT)).is(WAITING);

        when(buy(4, 10, 101))
                .is(FILLED)
                .tells(
                        "trade 10 @ 101, BUY 4 takes from 1, which has 0 left",
                        "triggered 3 BUY 5 @ 102",
                        "cancelled 3 BUY 5 @ 102: WOULD_TRADE");
    }

    @Test
    void aTriggeredPostOnlyStopLimitOrderSlides() {
        given(sell(1, 10, 101), sell(2, 10, 103), stopLimitBuy(3, 5, 101, 105).postOnly(SLIDE));

        when(buy(4, 10, 101))
                .is(FILLED)
                .tells(
                        "trade 10 @ 101, BUY 4 takes from 1, which has 0 left",
                        "triggered 3 BUY 5 @ 105",
                        "rested 3 BUY 5 @ 102");
    }

    @Test
    void aTriggeredStopLimitOrderThatWouldSlideOutOfTheBandsIsCancelled() {
        given(bands(95, 105), sell(1, 20, 95), stopLimitBuy(2, 5, 95, 100).postOnly(SLIDE));

        when(buy(3, 5, 95))
                .is(FILLED)
                .tells(
                        "trade 5 @ 95, BUY 3 takes from 1, which has 15 left",
                        "triggered 2 BUY 5 @ 100",
                        "cancelled 2 BUY 5 @ 100: PRICE_BAND");
    }
}
