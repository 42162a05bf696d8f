package io.github.microstructurex.testkit.rules;

import static io.github.microstructurex.book.Outcome.FILLED;
import static io.github.microstructurex.book.Outcome.PARTIALLY_FILLED;
import static io.github.microstructurex.book.Outcome.RESTED;
import static io.github.microstructurex.book.RejectReason.INCOMPATIBLE_ATTRIBUTES;
import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.Side.SELL;
import static io.github.microstructurex.book.TimeInForce.IOC;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookView;
import org.junit.jupiter.api.Test;

/** Orders that nobody sees. */
class HiddenTest extends RuleTest {
    @Test
    void aHiddenOrderRestsAndShowsNothing() {
        when(buy(1, 10, 100).hidden()).is(RESTED).tells("rested 1 BUY 10 @ 100, showing 0");

        assertThat(book().isEmpty(BUY)).isTrue();
        assertThat(book().bestPrice(BUY)).isEqualTo(BookView.NO_PRICE);
        assertThat(book().totalQuantity(BUY)).isZero();
        assertThat(book().levelCount(BUY)).isZero();
        assertThat(queue(BUY)).isEmpty();
    }

    @Test
    void aHiddenOrderIsLiveForWhoKnowsItsId() {
        given(buy(1, 10, 100).hidden());

        assertThat(book().contains(1)).isTrue();
        assertThat(book().orderCount()).isEqualTo(1);
        assertThat(book().priceOf(1)).isEqualTo(100);
        assertThat(book().remainingQuantity(1)).isEqualTo(10);
        assertThat(engine().displayedQuantity(1)).isZero();
    }

    @Test
    void displayedOrdersTradeBeforeHiddenOnesAtTheSamePrice() {
        given(sell(1, 10, 100).hidden(), sell(2, 10, 100), sell(3, 20, 100).iceberg(10));

        when(buy(4, 35, 100))
                .is(FILLED)
                .tells(
                        "trade 10 @ 100, BUY 4 takes from 2, which has 0 left",
                        "trade 10 @ 100, BUY 4 takes from 3, which has 10 left",
                        "refreshed 3 SELL 10 @ 100, showing 10",
                        "trade 10 @ 100, BUY 4 takes from 3, which has 0 left",
                        "trade 5 @ 100, BUY 4 takes from 1, which has 5 left");
    }

    @Test
    void aHiddenOrderAtABetterPriceTradesFirst() {
        given(sell(1, 10, 100), sell(2, 10, 99).hidden());

        when(buy(3, 15, 100))
                .is(FILLED)
                .tells(
                        "trade 10 @ 99, BUY 3 takes from 2, which has 0 left",
                        "trade 5 @ 100, BUY 3 takes from 1, which has 5 left");
    }

    @Test
    void hiddenOrdersAtOnePriceTradeByTime() {
        given(sell(1, 10, 100).hidden(), sell(2, 10, 100).hidden());

        when(buy(3, 15, 100))
                .is(FILLED)
                .tells(
                        "trade 10 @ 100, BUY 3 takes from 1, which has 0 left",
                        "trade 5 @ 100, BUY 3 takes from 2, which has 5 left");
    }

    @Test
    void allThatIsDisplayedAtThePriceIsAheadOfAHiddenOrderWithItsReserve() {
        given(buy(1, 10, 100).hidden(), buy(2, 5, 100).hidden(), buy(3, 50, 100).iceberg(7), buy(4, 20, 100));

        assertThat(book().quantityAhead(2)).isEqualTo(80);
        assertThat(book().ordersAhead(2)).isEqualTo(3);
        assertThat(book().quantityAhead(4)).isEqualTo(7);
    }

    @Test
    void anIncomingHiddenOrderTradesLikeAnyOther() {
        given(sell(1, 10, 100));

        when(buy(2, 15, 100).hidden())
                .is(PARTIALLY_FILLED)
                .tells("trade 10 @ 100, BUY 2 takes from 1, which has 0 left", "rested 2 BUY 5 @ 100, showing 0");
    }

    @Test
    void depthShowsDisplayedQuantityOnly() {
        given(sell(1, 10, 100), sell(2, 10, 100).hidden(), sell(3, 30, 100).iceberg(4));

        assertThat(book().quantityAt(SELL, 100)).isEqualTo(14);
        assertThat(book().orderCountAt(SELL, 100)).isEqualTo(2);
    }

    @Test
    void hiddenGoesWithNothingThatTradesAtOnceAndNotWithADisplayQuantity() {
        when(buy(1, 10, 100).hidden().timeInForce(IOC)).isRefused(INCOMPATIBLE_ATTRIBUTES);
        when(buy(1, 10, 100).hidden().iceberg(5)).isRefused(INCOMPATIBLE_ATTRIBUTES);
        when(marketBuy(1, 10).hidden()).isRefused(INCOMPATIBLE_ATTRIBUTES);
        when(stopBuy(1, 10, 100).hidden()).isRefused(INCOMPATIBLE_ATTRIBUTES);
    }
}
