package io.github.microstructurex.book;

import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.Side.SELL;
import static io.github.microstructurex.book.TimeInForce.FOK;
import static io.github.microstructurex.book.TimeInForce.IOC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderBookTest {
    private final List<String> events = new ArrayList<>();
    private final OrderBook book = new OrderBook(new EventPrinter(events::add));

    @Test
    void anOrderThatCrossesNothingRests() {
        assertThat(book.limit(1, BUY, 100, 50)).isEqualTo(Outcome.RESTED);

        assertThat(events).containsExactly("#1 accepted 1 BUY 50 @ 100", "#1 rested 1 BUY 50 @ 100");
        assertThat(book.bestPrice(BUY)).isEqualTo(100);
        assertThat(book.bestQuantity(BUY)).isEqualTo(50);
        assertThat(book.isEmpty(SELL)).isTrue();
        assertThat(book.bestPrice(SELL)).isEqualTo(BookView.NO_PRICE);
        assertThat(book.bestQuantity(SELL)).isZero();
    }

    @Test
    void tradesPrintAtTheRestingPriceInPriceThenTimeOrder() {
        book.limit(1, SELL, 102, 10);
        book.limit(2, SELL, 101, 10);
        book.limit(3, SELL, 101, 10);
        events.clear();

        assertThat(book.limit(4, BUY, 105, 25)).isEqualTo(Outcome.FILLED);

        assertThat(events)
                .containsExactly(
                        "#4 accepted 4 BUY 25 @ 105",
                        "#4 trade 10 @ 101, BUY 4 takes from 2, which has 0 left",
                        "#4 trade 10 @ 101, BUY 4 takes from 3, which has 0 left",
                        "#4 trade 5 @ 102, BUY 4 takes from 1, which has 5 left");
        assertThat(book.lastFilledQuantity()).isEqualTo(25);
    }

    @Test
    void whatALimitOrderCannotTradeRestsAtItsLimit() {
        book.limit(1, SELL, 9_995, 200);
        book.limit(2, SELL, 10_000, 30);

        assertThat(book.limit(3, BUY, 10_005, 1_000)).isEqualTo(Outcome.PARTIALLY_FILLED);

        assertThat(book.remainingQuantity(3)).isEqualTo(770);
        assertThat(book.bestPrice(BUY)).isEqualTo(10_005);
        assertThat(book.isEmpty(SELL)).isTrue();
    }

    @Test
    void aMarketOrderTradesAtAnyPriceAndNeverRests() {
        book.limit(1, SELL, 101, 10);
        book.limit(2, SELL, OrderBook.MAX_PRICE, 10);
        events.clear();

        assertThat(book.market(3, BUY, 30)).isEqualTo(Outcome.CANCELLED);

        assertThat(events)
                .containsExactly(
                        "#3 accepted 3 BUY 30 at market",
                        "#3 trade 10 @ 101, BUY 3 takes from 1, which has 0 left",
                        "#3 trade 10 @ " + OrderBook.MAX_PRICE + ", BUY 3 takes from 2, which has 0 left",
                        "#3 cancelled 3 BUY 10 at market: NOT_FILLED_AT_ONCE");
        assertThat(book.lastFilledQuantity()).isEqualTo(20);
        assertThat(book.orderCount()).isZero();
    }

    @Test
    void anImmediateOrCancelOrderTradesWhatItCanAndCancelsTheRest() {
        book.limit(1, SELL, 101, 10);

        assertThat(book.limit(2, BUY, 101, 15, IOC)).isEqualTo(Outcome.CANCELLED);

        assertThat(book.lastFilledQuantity()).isEqualTo(10);
        assertThat(book.isEmpty(BUY)).isTrue();
    }

    @Test
    void aFillOrKillOrderTradesWholeOrChangesNothing() {
        book.limit(1, SELL, 101, 10);
        book.limit(2, SELL, 102, 10);
        events.clear();

        assertThat(book.limit(3, BUY, 101, 11, FOK)).isEqualTo(Outcome.REJECTED);
        assertThat(book.lastRejectReason()).isEqualTo(RejectReason.INSUFFICIENT_LIQUIDITY);
        assertThat(book.totalQuantity(SELL)).isEqualTo(20);

        assertThat(book.limit(3, BUY, 102, 11, FOK)).isEqualTo(Outcome.FILLED);
        assertThat(book.totalQuantity(SELL)).isEqualTo(9);
    }

    @Test
    void theBestPriceMovesWhenTheBestLevelIsCancelled() {
        book.limit(1, BUY, 100, 10);
        book.limit(2, BUY, 99, 20);

        assertThat(book.cancel(1)).isEqualTo(Outcome.CANCELLED);

        assertThat(book.bestPrice(BUY)).isEqualTo(99);
        assertThat(book.bestQuantity(BUY)).isEqualTo(20);
        assertThat(book.quantityAt(BUY, 100)).isZero();
    }

    @Test
    void aReductionKeepsThePlaceInTheQueue() {
        book.limit(1, BUY, 100, 50);
        book.limit(2, BUY, 100, 20);

        assertThat(book.reduce(1, 45)).isEqualTo(Outcome.REDUCED);

        assertThat(book.bestOrderId(BUY)).isEqualTo(1);
        assertThat(book.quantityAhead(2)).isEqualTo(5);
        assertThat(book.ordersAhead(2)).isEqualTo(1);
        assertThat(book.reduce(1, 6)).isEqualTo(Outcome.REJECTED);
        assertThat(book.reduce(1, 5)).isEqualTo(Outcome.CANCELLED);
        assertThat(book.quantityAhead(2)).isZero();
    }

    @Test
    void aReplacementKeepsItsPlaceOnlyIfItGetsSmallerAtTheSamePrice() {
        book.limit(1, BUY, 100, 50);
        book.limit(2, BUY, 100, 50);

        assertThat(book.replace(1, 1, 100, 40)).isEqualTo(Outcome.REDUCED);
        assertThat(book.bestOrderId(BUY)).isEqualTo(1);

        assertThat(book.replace(1, 1, 100, 41)).isEqualTo(Outcome.RESTED);
        assertThat(book.bestOrderId(BUY)).isEqualTo(2);
        assertThat(book.quantityAhead(1)).isEqualTo(50);
    }

    @Test
    void aReplacementThatCrossesTrades() {
        book.limit(1, BUY, 100, 50);
        book.limit(2, SELL, 105, 20);
        events.clear();

        assertThat(book.replace(1, 3, 105, 30)).isEqualTo(Outcome.PARTIALLY_FILLED);

        assertThat(events)
                .containsExactly(
                        "#3 cancelled 1 BUY 50 @ 100: REPLACED",
                        "#3 accepted 3 BUY 30 @ 105",
                        "#3 trade 20 @ 105, BUY 3 takes from 2, which has 0 left",
                        "#3 rested 3 BUY 10 @ 105");
    }

    @Test
    void aRefusedReplacementLeavesTheOrderAsItWas() {
        book.limit(1, BUY, 100, 50);
        book.limit(2, BUY, 99, 50);

        assertThat(book.replace(1, 2, 101, 10)).isEqualTo(Outcome.REJECTED);

        assertThat(book.lastRejectReason()).isEqualTo(RejectReason.DUPLICATE_ORDER_ID);
        assertThat(book.priceOf(1)).isEqualTo(100);
        assertThat(book.remainingQuantity(1)).isEqualTo(50);
    }

    @Test
    void aSecondLiveIdIsRejectedAndTheFirstOrderStays() {
        book.limit(7, BUY, 100, 50);

        assertThat(book.limit(7, SELL, 120, 1)).isEqualTo(Outcome.REJECTED);

        assertThat(book.lastRejectReason()).isEqualTo(RejectReason.DUPLICATE_ORDER_ID);
        assertThat(book.sideOf(7)).isEqualTo(BUY);
        assertThat(book.isEmpty(SELL)).isTrue();
    }

    @Test
    void anIdCanBeUsedAgainOnceItsOrderIsGone() {
        book.limit(7, BUY, 100, 50);
        book.cancel(7);

        assertThat(book.limit(7, SELL, 100, 10)).isEqualTo(Outcome.RESTED);
    }

    @Test
    void impossibleValuesAreRejectedByName() {
        assertThat(book.limit(1, BUY, 100, 0)).isEqualTo(Outcome.REJECTED);
        assertThat(book.lastRejectReason()).isEqualTo(RejectReason.QUANTITY_OUT_OF_RANGE);
        assertThat(book.limit(1, BUY, OrderBook.MAX_PRICE + 1, 1)).isEqualTo(Outcome.REJECTED);
        assertThat(book.lastRejectReason()).isEqualTo(RejectReason.PRICE_OUT_OF_RANGE);
        assertThat(book.cancel(1)).isEqualTo(Outcome.REJECTED);
        assertThat(book.lastRejectReason()).isEqualTo(RejectReason.UNKNOWN_ORDER_ID);
        assertThat(events).hasSize(3);
        assertThat(book.sequence()).isEqualTo(3);
    }

    @Test
    void aSideNeverHoldsMoreThanALongCanCount() {
        for (int id = 1; id <= 3; id++) {
            book.limit(id, BUY, id, OrderBook.MAX_QUANTITY);
        }
        assertThat(book.limit(4, BUY, 4, OrderBook.MAX_QUANTITY)).isEqualTo(Outcome.REJECTED);
        assertThat(book.lastRejectReason()).isEqualTo(RejectReason.BOOK_QUANTITY_OVERFLOW);
        assertThat(book.limit(4, BUY, 4, OrderBook.MAX_QUANTITY - 1)).isEqualTo(Outcome.RESTED);
        assertThat(book.totalQuantity(BUY)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void pricesMayBeNegativeAndFarApart() {
        book.limit(1, BUY, -5, 10);
        book.limit(2, BUY, OrderBook.MIN_PRICE, 10);
        book.limit(3, SELL, -4, 10);
        book.limit(4, SELL, Long.MAX_VALUE / 4, 10);

        assertThat(book.bestPrice(BUY)).isEqualTo(-5);
        assertThat(book.bestPrice(SELL)).isEqualTo(-4);
        book.cancel(1);
        book.cancel(3);
        assertThat(book.bestPrice(BUY)).isEqualTo(OrderBook.MIN_PRICE);
        assertThat(book.bestPrice(SELL)).isEqualTo(Long.MAX_VALUE / 4);
    }

    @Test
    void readingAnOrderThatIsNotLiveSaysSo() {
        assertThatThrownBy(() -> book.quantityAhead(9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("order 9 is not live");
        assertThatThrownBy(() -> book.bestOrderId(SELL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the SELL side is empty");
        assertThatThrownBy(book::lastRejectReason).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLargeBookIsTheSameAfterItWasEmptiedAndFilledAgain() {
        for (int round = 0; round < 2; round++) {
            for (long id = 0; id < 10_000; id++) {
                book.limit(id * 1_000_003, BUY, id * 37 % 5_003, 1 + id % 7);
            }
            assertThat(book.orderCount()).isEqualTo(10_000);
            assertThat(book.levelCount(BUY)).isEqualTo(5_003);
            assertThat(book.bestPrice(BUY)).isEqualTo(5_002);
            for (long id = 0; id < 10_000; id++) {
                assertThat(book.cancel(id * 1_000_003)).isEqualTo(Outcome.CANCELLED);
            }
            assertThat(book.orderCount()).isZero();
            assertThat(book.levelCount(BUY)).isZero();
        }
    }
}
