package io.github.microstructurex.testkit.rules;

import static io.github.microstructurex.book.Outcome.CANCELLED;
import static io.github.microstructurex.book.Outcome.FILLED;
import static io.github.microstructurex.book.Outcome.REDUCED;
import static io.github.microstructurex.book.Outcome.RESTED;
import static io.github.microstructurex.book.PostOnly.SLIDE;
import static io.github.microstructurex.book.RejectReason.BOOK_QUANTITY_OVERFLOW;
import static io.github.microstructurex.book.RejectReason.DISPLAY_QUANTITY_OUT_OF_RANGE;
import static io.github.microstructurex.book.RejectReason.DUPLICATE_ORDER_ID;
import static io.github.microstructurex.book.RejectReason.NOT_IN_THIS_PHASE;
import static io.github.microstructurex.book.RejectReason.NOT_REPLACEABLE;
import static io.github.microstructurex.book.RejectReason.PRICE_OUTSIDE_BANDS;
import static io.github.microstructurex.book.RejectReason.PRICE_OUT_OF_RANGE;
import static io.github.microstructurex.book.RejectReason.QUANTITY_OUT_OF_RANGE;
import static io.github.microstructurex.book.RejectReason.REDUCTION_EXCEEDS_REMAINING;
import static io.github.microstructurex.book.RejectReason.UNKNOWN_ORDER_ID;
import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.TradingPhase.CALL_AUCTION;
import static io.github.microstructurex.book.TradingPhase.HALTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.OrderBook;
import org.junit.jupiter.api.Test;

/** Cancels, reductions and replacements of one order. */
class AmendTest extends RuleTest {
    @Test
    void aCancelTakesAllThatIsLeft() {
        given(buy(1, 50, 100), sell(2, 20, 100));

        when(cancel(1)).is(CANCELLED).tells("cancelled 1 BUY 30 @ 100: REQUESTED");
        when(cancel(1)).isRefused(UNKNOWN_ORDER_ID);
    }

    @Test
    void aReductionKeepsThePlaceInTheQueue() {
        given(buy(1, 50, 100), buy(2, 50, 100));

        when(reduce(1, 20)).is(REDUCED).tells("reduced 1 BUY 30 @ 100, by 20");
        assertThat(queue(BUY)).containsExactly(1L, 2L);
    }

    @Test
    void aReductionByAllThatIsLeftIsACancel() {
        given(buy(1, 50, 100));

        when(reduce(1, 50)).is(CANCELLED).tells("cancelled 1 BUY 50 @ 100: REQUESTED");
    }

    @Test
    void aReductionIsCheckedForTheOrderThenForItsSize() {
        given(buy(1, 50, 100));

        when(reduce(2, 0)).isRefused(UNKNOWN_ORDER_ID);
        when(reduce(1, 0)).isRefused(QUANTITY_OUT_OF_RANGE);
        when(reduce(1, 51)).isRefused(REDUCTION_EXCEEDS_REMAINING);
    }

    @Test
    void waitingStopsAndCollectedMarketOrdersCanBeReducedAndCancelled() {
        given(phase(CALL_AUCTION), stopBuy(1, 10, 105), marketBuy(2, 10));

        when(reduce(1, 4)).is(REDUCED).tells("reduced 1 BUY 6 at market, by 4");
        when(reduce(2, 4)).is(REDUCED).tells("reduced 2 BUY 6 at market, by 4");
        when(cancel(1)).is(CANCELLED).tells("cancelled 1 BUY 6 at market: REQUESTED");
        when(cancel(2)).is(CANCELLED).tells("cancelled 2 BUY 6 at market: REQUESTED");
    }

    @Test
    void cancelsAndReductionsAreTakenInEveryPhase() {
        given(buy(1, 10, 100), phase(HALTED));

        when(reduce(1, 4)).is(REDUCED);
        when(replace(1, 5, 100)).is(REDUCED);
        when(cancel(1)).is(CANCELLED);
    }

    @Test
    void aReplacementBySmallerQuantityAtTheSamePriceKeepsThePlace() {
        given(buy(1, 50, 100), buy(2, 50, 100));

        when(replace(1, 20, 100)).is(REDUCED).tells("reduced 1 BUY 20 @ 100, by 30");
        assertThat(queue(BUY)).containsExactly(1L, 2L);
    }

    @Test
    void aReplacementThatChangesNothingTellsNothing() {
        given(buy(1, 50, 100));

        when(replace(1, 50, 100)).is(REDUCED).tellsNothing();
    }

    @Test
    void aLargerQuantityGoesToTheBack() {
        given(buy(1, 50, 100), buy(2, 50, 100));

        when(replace(1, 51, 100))
                .is(RESTED)
                .tells("cancelled 1 BUY 50 @ 100: REPLACED", "accepted 1 BUY 51 @ 100", "rested 1 BUY 51 @ 100");
        assertThat(queue(BUY)).containsExactly(2L, 1L);
    }

    @Test
    void aNewIdIsANewOrder() {
        given(buy(1, 50, 100), buy(2, 50, 100));

        when(replace(1, 3, 20, 100)).is(RESTED);
        assertThat(queue(BUY)).containsExactly(2L, 3L);
        assertThat(book().contains(1)).isFalse();
    }

    @Test
    void aReplacementAtACrossingPriceTrades() {
        given(buy(1, 50, 100), sell(2, 50, 102));

        when(replace(1, 30, 102))
                .is(FILLED)
                .tells(
                        "cancelled 1 BUY 50 @ 100: REPLACED",
                        "accepted 1 BUY 30 @ 102",
                        "trade 30 @ 102, BUY 1 takes from 2, which has 20 left");
        assertThat(engine().lastFilledQuantity()).isEqualTo(30);
    }

    @Test
    void aReplacementKeepsTheOtherAttributes() {
        given(buy(1, 50, 100).iceberg(10).goodTill(9), buy(2, 50, 100).hidden().owner(4));

        when(replace(1, 60, 101))
                .tells(
                        "cancelled 1 BUY 50 @ 100: REPLACED",
                        "accepted 1 BUY 60 @ 101",
                        "rested 1 BUY 60 @ 101, showing 10");
        when(replace(2, 60, 101))
                .tells(
                        "cancelled 2 BUY 50 @ 100: REPLACED",
                        "accepted 2 BUY 60 @ 101",
                        "rested 2 BUY 60 @ 101, showing 0");
        when(time(9)).tells("time 9", "cancelled 1 BUY 60 @ 101: EXPIRED");
    }

    @Test
    void onlyARestingLimitOrderCanBeReplaced() {
        given(phase(CALL_AUCTION), stopLimitBuy(1, 10, 105, 106), marketBuy(2, 10));

        when(replace(1, 5, 106)).isRefused(NOT_REPLACEABLE);
        when(replace(2, 5, 100)).isRefused(NOT_REPLACEABLE);
        when(replace(3, 5, 100)).isRefused(UNKNOWN_ORDER_ID);
    }

    @Test
    void aReplacementIsCheckedLikeANewOrder() {
        given(buy(1, 50, 100).iceberg(1), buy(2, 50, 100), bands(90, 110));

        when(replace(1, 0, 100)).isRefused(QUANTITY_OUT_OF_RANGE);
        when(replace(1, 10, OrderBook.MAX_PRICE + 1)).isRefused(PRICE_OUT_OF_RANGE);
        when(replace(1, OrderBook.MAX_REFRESHES + 1, 100)).isRefused(DISPLAY_QUANTITY_OUT_OF_RANGE);
        when(replace(1, 2, 50, 100)).isRefused(DUPLICATE_ORDER_ID);
        when(replace(1, 50, 111)).isRefused(PRICE_OUTSIDE_BANDS);
        given(phase(HALTED));
        when(replace(1, 50, 99)).isRefused(NOT_IN_THIS_PHASE);
    }

    @Test
    void whatAReplacedOrderHasLeftMakesRoomForItsSuccessor() {
        long most = OrderBook.MAX_QUANTITY;
        given(buy(1, most, 100), buy(2, most, 100), buy(3, most, 100), buy(4, most - 1, 100));

        when(replace(4, most, 100)).isRefused(BOOK_QUANTITY_OVERFLOW);
        when(replace(4, most - 1, 99)).is(RESTED);
    }

    @Test
    void thePriceOfASlidOrderIsWhereItRests() {
        given(sell(1, 10, 101), buy(2, 10, 105).postOnly(SLIDE));

        when(replace(2, 10, 100)).is(REDUCED).tellsNothing();
    }
}
