package io.github.microstructurex.testkit.rules;

import static io.github.microstructurex.book.Outcome.CANCELLED;
import static io.github.microstructurex.book.Outcome.DONE;
import static io.github.microstructurex.book.Outcome.FILLED;
import static io.github.microstructurex.book.Outcome.REJECTED;
import static io.github.microstructurex.book.Outcome.RESTED;
import static io.github.microstructurex.book.RejectReason.DUPLICATE_ORDER_ID;
import static io.github.microstructurex.book.RejectReason.EXPIRY_NOT_IN_FUTURE;
import static io.github.microstructurex.book.RejectReason.INSUFFICIENT_LIQUIDITY;
import static io.github.microstructurex.book.RejectReason.TIME_GOES_BACK;
import static io.github.microstructurex.book.SelfTradePrevention.CANCEL_BOTH;
import static io.github.microstructurex.book.SelfTradePrevention.CANCEL_INCOMING;
import static io.github.microstructurex.book.SelfTradePrevention.CANCEL_RESTING;
import static io.github.microstructurex.book.SelfTradePrevention.DECREMENT_AND_CANCEL;
import static io.github.microstructurex.book.TimeInForce.DAY;
import static io.github.microstructurex.book.TimeInForce.FOK;
import static io.github.microstructurex.book.TimeInForce.IOC;
import static io.github.microstructurex.book.TradingPhase.CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How long orders live: GTC, DAY, GTD, IOC, FOK. */
class TimeInForceTest extends RuleTest {
    @Test
    void anImmediateOrCancelOrderTradesWhatItCanAndCancelsTheRest() {
        given(sell(1, 10, 101));

        when(buy(2, 15, 101).timeInForce(IOC))
                .is(CANCELLED)
                .tells(
                        "trade 10 @ 101, BUY 2 takes from 1, which has 0 left",
                        "cancelled 2 BUY 5 @ 101: NOT_FILLED_AT_ONCE");
        assertThat(engine().lastFilledQuantity()).isEqualTo(10);
    }

    @Test
    void fillOrKillTradesWholeOrChangesNothing() {
        given(sell(1, 10, 101), sell(2, 10, 102));

        when(buy(3, 11, 101).timeInForce(FOK)).isRefused(INSUFFICIENT_LIQUIDITY);
        when(buy(3, 11, 102).timeInForce(FOK))
                .is(FILLED)
                .tells(
                        "trade 10 @ 101, BUY 3 takes from 1, which has 0 left",
                        "trade 1 @ 102, BUY 3 takes from 2, which has 9 left");
    }

    @Test
    void aFillOrKillMarketOrderLooksAtTheWholeOtherSide() {
        given(sell(1, 10, 101), sell(2, 10, 500));

        when(marketBuy(3, 21).timeInForce(FOK)).isRefused(INSUFFICIENT_LIQUIDITY);
        when(marketBuy(3, 20).timeInForce(FOK)).is(FILLED);
    }

    @Test
    void fillOrKillCountsReserveAndHiddenQuantity() {
        given(sell(1, 50, 101).iceberg(10), sell(2, 20, 101).hidden());

        when(buy(3, 71, 101).timeInForce(FOK)).isRefused(INSUFFICIENT_LIQUIDITY);
        when(buy(3, 70, 101).timeInForce(FOK)).is(FILLED);
    }

    @Test
    void fillOrKillDoesNotCountWhatSelfTradePreventionWouldRemove() {
        given(sell(1, 10, 101).owner(7), sell(2, 10, 101));

        when(buy(3, 11, 101).owner(7).selfTradePrevention(CANCEL_RESTING).timeInForce(FOK))
                .isRefused(INSUFFICIENT_LIQUIDITY);
        when(buy(3, 10, 101).owner(7).selfTradePrevention(CANCEL_RESTING).timeInForce(FOK))
                .is(FILLED)
                .tells("cancelled 1 SELL 10 @ 101: SELF_TRADE", "trade 10 @ 101, BUY 3 takes from 2, which has 0 left");
    }

    @Test
    void fillOrKillCountsWhatTradesBeforeAnOrderOfTheSameOwnerThatWouldStopIt() {
        given(sell(1, 10, 101), sell(2, 10, 101).owner(7), sell(3, 10, 101));

        when(buy(4, 11, 101).owner(7).selfTradePrevention(CANCEL_INCOMING).timeInForce(FOK))
                .isRefused(INSUFFICIENT_LIQUIDITY);
        when(buy(4, 11, 101).owner(7).selfTradePrevention(CANCEL_BOTH).timeInForce(FOK))
                .isRefused(INSUFFICIENT_LIQUIDITY);
        when(buy(4, 11, 101).owner(7).selfTradePrevention(DECREMENT_AND_CANCEL).timeInForce(FOK))
                .isRefused(INSUFFICIENT_LIQUIDITY);
        when(buy(4, 10, 101).owner(7).selfTradePrevention(CANCEL_INCOMING).timeInForce(FOK))
                .is(FILLED);
    }

    @Test
    void theReserveOfAnIcebergIsBehindAnOrderOfTheSameOwnerAtItsPrice() {
        given(sell(1, 50, 101).iceberg(10), sell(2, 5, 101).owner(7));

        when(buy(3, 11, 101).owner(7).selfTradePrevention(CANCEL_INCOMING).timeInForce(FOK))
                .isRefused(INSUFFICIENT_LIQUIDITY);
    }

    @Test
    void theReserveOfAnIcebergIsBeforeAHiddenOrderOfTheSameOwnerAtItsPrice() {
        given(sell(1, 50, 101).iceberg(10), sell(2, 5, 101).owner(7).hidden());

        when(buy(3, 51, 101).owner(7).selfTradePrevention(CANCEL_INCOMING).timeInForce(FOK))
                .isRefused(INSUFFICIENT_LIQUIDITY);
        when(buy(3, 50, 101).owner(7).selfTradePrevention(CANCEL_INCOMING).timeInForce(FOK))
                .is(FILLED);
    }

    @Test
    void fillOrKillCountsOnlyWhatIsInsideTheBands() {
        given(sell(1, 10, 101), sell(2, 10, 104), bands(95, 103));

        when(marketBuy(3, 11).timeInForce(FOK)).isRefused(INSUFFICIENT_LIQUIDITY);
        when(marketBuy(3, 10).timeInForce(FOK)).is(FILLED);
    }

    @Test
    void dayOrdersEndWhenTheBookCloses() {
        given(buy(1, 10, 100).timeInForce(DAY), buy(2, 10, 100));

        when(phase(CLOSED)).is(DONE).tells("phase CLOSED", "cancelled 1 BUY 10 @ 100: END_OF_DAY");
    }

    @Test
    void goodTillDateOrdersExpireByExpiryThenByEntryWhenTimeReachesThem() {
        given(
                buy(1, 10, 100).goodTill(20),
                buy(2, 10, 101).goodTill(15),
                sell(3, 10, 110).goodTill(20),
                buy(4, 10, 99).goodTill(21));

        when(time(20))
                .is(DONE)
                .tells(
                        "time 20",
                        "cancelled 2 BUY 10 @ 101: EXPIRED",
                        "cancelled 1 BUY 10 @ 100: EXPIRED",
                        "cancelled 3 SELL 10 @ 110: EXPIRED");
    }

    @Test
    void waitingStopsExpireToo() {
        given(stopBuy(1, 10, 105).goodTill(5));

        when(time(5)).is(DONE).tells("time 5", "cancelled 1 BUY 10 at market: EXPIRED");
    }

    @Test
    void ordersExpireBeforeTheCommandThatBringsTheTime() {
        given(sell(1, 10, 100).goodTill(5));

        when(buy(2, 10, 100).at(5))
                .is(RESTED)
                .tells("time 5", "cancelled 1 SELL 10 @ 100: EXPIRED", "rested 2 BUY 10 @ 100");
    }

    @Test
    void timePassesEvenIfTheCommandIsRefused() {
        given(sell(1, 10, 100).goodTill(5), sell(2, 10, 100));

        when(buy(2, 10, 100).at(5))
                .is(REJECTED)
                .tells("time 5", "cancelled 1 SELL 10 @ 100: EXPIRED", "rejected 2: " + DUPLICATE_ORDER_ID);
        assertThat(engine().time()).isEqualTo(5);
    }

    @Test
    void timeDoesNotGoBackAndTheSameTimeAgainTellsNothing() {
        given(time(5));

        when(buy(1, 10, 100).at(4)).isRefused(TIME_GOES_BACK);
        when(time(5)).is(DONE).tellsNothing();
        assertThat(engine().time()).isEqualTo(5);
    }

    @Test
    void anExpiryMustBeInTheFuture() {
        when(buy(1, 10, 100).goodTill(5).at(5)).is(REJECTED);
        assertThat(engine().lastRejectReason()).isEqualTo(EXPIRY_NOT_IN_FUTURE);
        when(buy(1, 10, 100).goodTill(6)).is(RESTED);
    }
}
