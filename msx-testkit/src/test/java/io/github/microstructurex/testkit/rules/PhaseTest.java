package io.github.microstructurex.testkit.rules;

import static io.github.microstructurex.book.Outcome.DONE;
import static io.github.microstructurex.book.Outcome.RESTED;
import static io.github.microstructurex.book.RejectReason.NOT_IN_THIS_PHASE;
import static io.github.microstructurex.book.RejectReason.PRICE_OUTSIDE_BANDS;
import static io.github.microstructurex.book.RejectReason.PRICE_OUT_OF_RANGE;
import static io.github.microstructurex.book.TimeInForce.DAY;
import static io.github.microstructurex.book.TradingPhase.CALL_AUCTION;
import static io.github.microstructurex.book.TradingPhase.CLOSED;
import static io.github.microstructurex.book.TradingPhase.CONTINUOUS;
import static io.github.microstructurex.book.TradingPhase.HALTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.OrderBook;
import org.junit.jupiter.api.Test;

/** Changes of the trading phase. */
class PhaseTest extends RuleTest {
    @Test
    void aBookStartsInContinuousTrading() {
        assertThat(engine().phase()).isEqualTo(CONTINUOUS);
        assertThat(engine().time()).isZero();
        assertThat(engine().lastTradePrice()).isEqualTo(BookView.NO_PRICE);
    }

    @Test
    void goingToThePhaseThatItIsInDoesNothing() {
        when(phase(CONTINUOUS)).is(DONE).tellsNothing();
    }

    @Test
    void aHaltedOrClosedBookTakesNoOrders() {
        given(phase(HALTED));
        when(buy(1, 10, 100)).isRefused(NOT_IN_THIS_PHASE);
        when(stopBuy(1, 10, 100)).isRefused(NOT_IN_THIS_PHASE);

        given(phase(CLOSED));
        when(marketBuy(1, 10)).isRefused(NOT_IN_THIS_PHASE);
    }

    @Test
    void aHaltedBookKeepsItsOrdersCrossedOrNotAndUncrossesWhenItResumes() {
        given(phase(CALL_AUCTION), buy(1, 10, 102), sell(2, 10, 100));

        when(phase(HALTED)).is(DONE).tells("phase HALTED");
        when(phase(CONTINUOUS))
                .is(DONE)
                .tells(
                        "uncrossed 10 @ 101, imbalance 0",
                        "trade 10 @ 101, 1 buys from 2, which have 0 and 0 left",
                        "phase CONTINUOUS");
    }

    @Test
    void anAuctionAtTheCloseUncrossesAndThenDayOrdersEndInBookOrder() {
        given(
                phase(CALL_AUCTION),
                stopBuy(1, 5, 110).timeInForce(DAY),
                sell(2, 10, 103).timeInForce(DAY),
                buy(3, 12, 101).timeInForce(DAY),
                sell(4, 10, 101),
                buy(5, 10, 99));

        when(phase(CLOSED))
                .is(DONE)
                .tells(
                        "uncrossed 10 @ 101, imbalance 2",
                        "trade 10 @ 101, 3 buys from 4, which have 2 and 0 left",
                        "phase CLOSED",
                        "cancelled 3 BUY 2 @ 101: END_OF_DAY",
                        "cancelled 2 SELL 10 @ 103: END_OF_DAY",
                        "cancelled 1 BUY 5 at market: END_OF_DAY");
        assertThat(book().contains(5)).isTrue();
    }

    @Test
    void aHaltedBookClosesWithoutUncrossAndCancelsTheMarketOrdersThatItHasCollected() {
        given(phase(CALL_AUCTION), buy(1, 10, 102), sell(2, 10, 100), marketBuy(3, 5), phase(HALTED));

        when(phase(CLOSED)).is(DONE).tells("cancelled 3 BUY 5 at market: NOT_FILLED_AT_ONCE", "phase CLOSED");
        assertThat(book().orderCount()).isEqualTo(2);
        assertThat(indicative()).isEqualTo("10 @ 101, imbalance 0");
    }

    @Test
    void collectedMarketOrdersSurviveAHalt() {
        given(phase(CALL_AUCTION), marketBuy(1, 10), phase(HALTED), phase(CALL_AUCTION), sell(2, 10, 100));

        when(phase(CONTINUOUS))
                .tells(
                        "uncrossed 10 @ 100, imbalance 0",
                        "trade 10 @ 100, 1 buys from 2, which have 0 and 0 left",
                        "phase CONTINUOUS");
    }

    @Test
    void anUncrossOutsideTheBandsIsRefusedAndChangesNothing() {
        given(phase(CALL_AUCTION), buy(1, 10, 102), sell(2, 10, 100), marketBuy(3, 1), bands(90, 99));

        when(phase(CONTINUOUS)).isRefused(PRICE_OUTSIDE_BANDS);
        assertThat(engine().phase()).isEqualTo(CALL_AUCTION);
        assertThat(book().orderCount()).isEqualTo(3);
        given(phase(HALTED));
    }

    @Test
    void aSecondDayMayFollow() {
        given(buy(1, 10, 100), phase(CLOSED), phase(CALL_AUCTION), phase(CONTINUOUS));

        when(buy(2, 10, 99)).is(RESTED);
    }

    @Test
    void aReferencePriceIsInRangeOrNone() {
        when(referencePrice(101)).is(DONE).tells("reference price 101");
        when(referencePrice(BookView.NO_PRICE)).is(DONE).tells("reference price that of the last trade");
        when(referencePrice(OrderBook.MAX_PRICE + 1)).isRefused(PRICE_OUT_OF_RANGE);
    }
}
