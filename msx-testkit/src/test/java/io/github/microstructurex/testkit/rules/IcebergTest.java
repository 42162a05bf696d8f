package io.github.microstructurex.testkit.rules;

import static io.github.microstructurex.book.Outcome.CANCELLED;
import static io.github.microstructurex.book.Outcome.FILLED;
import static io.github.microstructurex.book.Outcome.PARTIALLY_FILLED;
import static io.github.microstructurex.book.Outcome.REDUCED;
import static io.github.microstructurex.book.Outcome.RESTED;
import static io.github.microstructurex.book.RejectReason.DISPLAY_QUANTITY_OUT_OF_RANGE;
import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.Side.SELL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.OrderBook;
import org.junit.jupiter.api.Test;

/** Orders of which others see a part. */
class IcebergTest extends RuleTest {
    @Test
    void anIcebergRestsAndShowsItsDisplayQuantity() {
        when(sell(1, 50, 100).iceberg(10)).is(RESTED).tells("rested 1 SELL 50 @ 100, showing 10");

        assertThat(book().bestQuantity(SELL)).isEqualTo(10);
        assertThat(book().remainingQuantity(1)).isEqualTo(50);
        assertThat(engine().displayedQuantity(1)).isEqualTo(10);
    }

    @Test
    void icebergRefreshGoesToTheBackOfItsLevel() {
        given(sell(1, 50, 100).iceberg(10), sell(2, 20, 100));

        when(buy(3, 15, 100))
                .is(FILLED)
                .tells(
                        "trade 10 @ 100, BUY 3 takes from 1, which has 40 left",
                        "refreshed 1 SELL 40 @ 100, showing 10",
                        "trade 5 @ 100, BUY 3 takes from 2, which has 15 left");
        assertThat(queue(SELL)).containsExactly(2L, 1L);
    }

    @Test
    void anIcebergOfWhichAPartOfTheDisplayTradedKeepsItsPlace() {
        given(sell(1, 50, 100).iceberg(10), sell(2, 20, 100), buy(3, 9, 100));

        assertThat(queue(SELL)).containsExactly(1L, 2L);
        assertThat(engine().displayedQuantity(1)).isEqualTo(1);
    }

    @Test
    void anIcebergAloneTradesPartByPart() {
        given(sell(1, 25, 100).iceberg(10));

        when(buy(2, 30, 100))
                .is(PARTIALLY_FILLED)
                .tells(
                        "trade 10 @ 100, BUY 2 takes from 1, which has 15 left",
                        "refreshed 1 SELL 15 @ 100, showing 10",
                        "trade 10 @ 100, BUY 2 takes from 1, which has 5 left",
                        "refreshed 1 SELL 5 @ 100, showing 5",
                        "trade 5 @ 100, BUY 2 takes from 1, which has 0 left",
                        "rested 2 BUY 5 @ 100");
    }

    @Test
    void anIncomingIcebergTradesWithItsWholeQuantity() {
        given(sell(1, 30, 100));

        when(buy(2, 50, 100).iceberg(5))
                .is(PARTIALLY_FILLED)
                .tells("trade 30 @ 100, BUY 2 takes from 1, which has 0 left", "rested 2 BUY 20 @ 100, showing 5");
    }

    @Test
    void aRemainderBelowTheDisplayQuantityIsAllDisplayed() {
        given(sell(1, 48, 100));

        when(buy(2, 50, 100).iceberg(5))
                .is(PARTIALLY_FILLED)
                .tells("trade 48 @ 100, BUY 2 takes from 1, which has 0 left", "rested 2 BUY 2 @ 100");
    }

    @Test
    void aReductionTakesTheReserveFirstThenTheDisplayedPart() {
        given(buy(1, 50, 100).iceberg(10), buy(2, 5, 100));

        when(reduce(1, 40)).is(REDUCED).tells("reduced 1 BUY 10 @ 100, by 40");
        assertThat(engine().displayedQuantity(1)).isEqualTo(10);
        when(reduce(1, 4)).is(REDUCED).tells("reduced 1 BUY 6 @ 100, by 4");
        assertThat(engine().displayedQuantity(1)).isEqualTo(6);
        assertThat(queue(BUY)).containsExactly(1L, 2L);
    }

    @Test
    void onlyDisplayedPartsAreAheadOfADisplayedOrder() {
        given(buy(1, 50, 100).iceberg(10), buy(2, 5, 100));

        assertThat(book().quantityAhead(2)).isEqualTo(10);
        assertThat(book().ordersAhead(2)).isEqualTo(1);
    }

    @Test
    void theDisplayQuantityIsFromOneToTheQuantity() {
        when(buy(1, 50, 100).iceberg(-1)).isRefused(DISPLAY_QUANTITY_OUT_OF_RANGE);
        when(buy(1, 50, 100).iceberg(51)).isRefused(DISPLAY_QUANTITY_OUT_OF_RANGE);
        when(buy(1, 50, 100).iceberg(50)).is(RESTED);
    }

    @Test
    void anIcebergMayNotNeedTooManyRefreshes() {
        long tooMuch = 10 * (OrderBook.MAX_REFRESHES + 1);

        when(buy(1, tooMuch, 100).iceberg(10)).isRefused(DISPLAY_QUANTITY_OUT_OF_RANGE);
        when(buy(1, tooMuch - 1, 100).iceberg(10)).is(RESTED);
    }

    @Test
    void cancellingAnIcebergTakesTheReserveToo() {
        given(buy(1, 50, 100).iceberg(10));

        when(cancel(1)).is(CANCELLED).tells("cancelled 1 BUY 50 @ 100: REQUESTED");
    }
}
