package io.github.microstructurex.testkit.rules;

import static io.github.microstructurex.book.Outcome.DONE;
import static io.github.microstructurex.book.Outcome.RESTED;
import static io.github.microstructurex.book.RejectReason.NOT_IN_THIS_PHASE;
import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.TimeInForce.FOK;
import static io.github.microstructurex.book.TimeInForce.IOC;
import static io.github.microstructurex.book.TradingPhase.CALL_AUCTION;
import static io.github.microstructurex.book.TradingPhase.CONTINUOUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a call auction finds its price, and how it trades. */
class CallAuctionTest extends RuleTest {
    @BeforeEach
    void callAuction() {
        given(phase(CALL_AUCTION));
    }

    @Test
    void ordersCollectAndDoNotTrade() {
        given(sell(1, 10, 100));

        when(buy(2, 10, 105)).is(RESTED).tells("rested 2 BUY 10 @ 105");
        assertThat(book().bestPrice(BUY)).isEqualTo(105);
    }

    @Test
    void marketOrdersAreCollectedAtNoPrice() {
        when(marketBuy(1, 10)).is(RESTED).tells("rested 1 BUY 10 at market, showing 0");

        assertThat(book().priceOf(1)).isEqualTo(BookView.NO_PRICE);
        assertThat(book().isEmpty(BUY)).isTrue();
    }

    @Test
    void ordersThatMustTradeAtOnceAreNotTaken() {
        when(buy(1, 10, 100).timeInForce(IOC)).isRefused(NOT_IN_THIS_PHASE);
        when(buy(1, 10, 100).timeInForce(FOK)).isRefused(NOT_IN_THIS_PHASE);
        when(marketBuy(1, 10).timeInForce(FOK)).isRefused(NOT_IN_THIS_PHASE);
    }

    @Test
    void thePriceIsThatOfTheLargestVolume() {
        given(buy(1, 10, 105), buy(2, 20, 102), sell(3, 5, 98), sell(4, 30, 101));

        assertThat(indicative()).isEqualTo("30 @ 101, imbalance -5");
    }

    @Test
    void ofEqualVolumesTheSmallestImbalanceDecides() {
        given(buy(1, 10, 103), buy(2, 7, 101), sell(3, 10, 99));

        assertThat(indicative()).isEqualTo("10 @ 102, imbalance 0");
    }

    @Test
    void withMoreDemandAtAllOfThemTheHighestPriceIsTaken() {
        given(buy(1, 15, 103), sell(2, 10, 99));

        assertThat(indicative()).isEqualTo("10 @ 103, imbalance 5");
    }

    @Test
    void withMoreSupplyAtAllOfThemTheLowestPriceIsTaken() {
        given(buy(1, 10, 103), sell(2, 15, 99));

        assertThat(indicative()).isEqualTo("10 @ 99, imbalance -5");
    }

    @Test
    void otherwiseThePriceNearestToTheReferenceIsTaken() {
        given(buy(1, 10, 103), sell(2, 10, 99));

        given(referencePrice(101));
        assertThat(indicative()).isEqualTo("10 @ 101, imbalance 0");
        given(referencePrice(97));
        assertThat(indicative()).isEqualTo("10 @ 99, imbalance 0");
        given(referencePrice(200));
        assertThat(indicative()).isEqualTo("10 @ 103, imbalance 0");
    }

    @Test
    void surplusThatChangesSidesLeavesTheChoiceToTheReference() {
        given(buy(1, 10, 105), buy(2, 5, 100), sell(3, 10, 95), sell(4, 5, 101), referencePrice(98));

        assertThat(indicative()).isEqualTo("10 @ 98, imbalance 5");
    }

    @Test
    void withoutAReferenceTheMiddleIsTakenRoundedDown() {
        given(buy(1, 10, 102), sell(2, 10, 99));

        assertThat(indicative()).isEqualTo("10 @ 100, imbalance 0");
    }

    @Test
    void theReferenceIsTheLastTradeIfNoneIsSet() {
        given(phase(CONTINUOUS));
        givenATradeAt(101);
        given(phase(CALL_AUCTION), buy(1, 10, 105), sell(2, 10, 99));

        assertThat(indicative()).isEqualTo("10 @ 101, imbalance 0");
        given(referencePrice(104));
        assertThat(indicative()).isEqualTo("10 @ 104, imbalance 0");
        given(referencePrice(BookView.NO_PRICE));
        assertThat(indicative()).isEqualTo("10 @ 101, imbalance 0");
    }

    @Test
    void marketOrdersAloneUncrossAtTheReferencePrice() {
        given(marketBuy(1, 10), marketSell(2, 4));

        assertThat(indicative()).isEqualTo("nothing would trade");
        given(referencePrice(77));
        assertThat(indicative()).isEqualTo("4 @ 77, imbalance 6");
    }

    @Test
    void hiddenAndReserveQuantityCounts() {
        given(buy(1, 50, 102).iceberg(5), sell(2, 30, 101).hidden());

        assertThat(indicative()).isEqualTo("30 @ 102, imbalance 20");
    }

    @Test
    void nothingTradesIfNothingCrosses() {
        given(buy(1, 10, 99), sell(2, 10, 100));

        assertThat(indicative()).isEqualTo("nothing would trade");
        when(phase(CONTINUOUS)).is(DONE).tells("phase CONTINUOUS");
    }

    @Test
    void everybodyTradesAtOnePriceAndTheRestStays() {
        given(buy(1, 10, 105), buy(2, 20, 102), sell(3, 5, 98), sell(4, 30, 101));

        when(phase(CONTINUOUS))
                .is(DONE)
                .tells(
                        "uncrossed 30 @ 101, imbalance -5",
                        "trade 5 @ 101, 1 buys from 3, which have 5 and 0 left",
                        "trade 5 @ 101, 1 buys from 4, which have 0 and 25 left",
                        "trade 20 @ 101, 2 buys from 4, which have 0 and 5 left",
                        "phase CONTINUOUS");
        assertThat(engine().lastTradePrice()).isEqualTo(101);
        assertThat(engine().lastFilledQuantity()).isZero();
        assertThat(book().remainingQuantity(4)).isEqualTo(5);
    }

    @Test
    void marketOrdersTradeFirstByTime() {
        given(buy(1, 10, 105), marketBuy(2, 4), marketBuy(3, 4), sell(4, 10, 100));

        when(phase(CONTINUOUS))
                .tells(
                        "uncrossed 10 @ 105, imbalance 8",
                        "trade 4 @ 105, 2 buys from 4, which have 0 and 6 left",
                        "trade 4 @ 105, 3 buys from 4, which have 0 and 2 left",
                        "trade 2 @ 105, 1 buys from 4, which have 8 and 0 left",
                        "phase CONTINUOUS");
    }

    @Test
    void icebergsTradePartByPartAndTheBuysRefreshComesFirst() {
        given(buy(1, 8, 100).iceberg(4), buy(2, 3, 100), sell(3, 11, 100).iceberg(4));

        when(phase(CONTINUOUS))
                .tells(
                        "uncrossed 11 @ 100, imbalance 0",
                        "trade 4 @ 100, 1 buys from 3, which have 4 and 7 left",
                        "refreshed 1 BUY 4 @ 100, showing 4",
                        "refreshed 3 SELL 7 @ 100, showing 4",
                        "trade 3 @ 100, 2 buys from 3, which have 0 and 4 left",
                        "trade 1 @ 100, 1 buys from 3, which have 3 and 3 left",
                        "refreshed 3 SELL 3 @ 100, showing 3",
                        "trade 3 @ 100, 1 buys from 3, which have 0 and 0 left",
                        "phase CONTINUOUS");
    }

    @Test
    void leftOverMarketOrdersAreCancelledBuysFirst() {
        given(marketSell(1, 10), marketBuy(2, 10), marketBuy(3, 5));

        when(phase(CONTINUOUS))
                .tells(
                        "cancelled 2 BUY 10 at market: NOT_FILLED_AT_ONCE",
                        "cancelled 3 BUY 5 at market: NOT_FILLED_AT_ONCE",
                        "cancelled 1 SELL 10 at market: NOT_FILLED_AT_ONCE",
                        "phase CONTINUOUS");
    }

    @Test
    void ordersAheadOfAMarketOrderAreThoseOfItsSide() {
        given(marketBuy(1, 10), marketSell(2, 7), marketBuy(3, 5), marketBuy(4, 1));

        assertThat(book().ordersAhead(4)).isEqualTo(2);
        assertThat(book().quantityAhead(4)).isEqualTo(15);
    }
}
