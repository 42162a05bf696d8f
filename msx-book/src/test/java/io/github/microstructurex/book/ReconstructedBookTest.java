package io.github.microstructurex.book;

import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.Side.SELL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.event.MarketEventBuffer;
import org.junit.jupiter.api.Test;

class ReconstructedBookTest {
    private final ReconstructedBook book = new ReconstructedBook();
    private final MarketEventBuffer event = new MarketEventBuffer();

    @Test
    void eventsAreAppliedAsTheyAreReported() {
        assertThat(book.apply(event.add(1, BUY, 100, 50))).isEqualTo(Disagreement.NONE);
        assertThat(book.apply(event.add(2, BUY, 100, 30))).isEqualTo(Disagreement.NONE);
        assertThat(book.apply(event.execute(1, BUY, 100, 20))).isEqualTo(Disagreement.NONE);
        assertThat(book.quantityAhead(2)).isEqualTo(30);
        assertThat(book.apply(event.reduce(2, BUY, 100, 10))).isEqualTo(Disagreement.NONE);
        assertThat(book.bestQuantity(BUY)).isEqualTo(50);
        assertThat(book.apply(event.replace(1, 3, BUY, 101, 5))).isEqualTo(Disagreement.NONE);
        assertThat(book.bestOrderId(BUY)).isEqualTo(3);
        assertThat(book.apply(event.delete(3, BUY, 101, 5))).isEqualTo(Disagreement.NONE);
        assertThat(book.bestPrice(BUY)).isEqualTo(100);
        assertThat(book.apply(event.clear())).isEqualTo(Disagreement.NONE);
        assertThat(book.orderCount()).isZero();
    }

    @Test
    void nothingIsMatched() {
        book.add(1, BUY, 101, 10);
        book.add(2, SELL, 100, 10);

        assertThat(book.bestPrice(BUY)).isEqualTo(101);
        assertThat(book.bestPrice(SELL)).isEqualTo(100);
    }

    @Test
    void tradesOfUnseenOrdersAndPhasesLeaveTheBookAlone() {
        book.add(1, BUY, 100, 10);

        assertThat(book.apply(event.trade(BUY, 100, 5))).isEqualTo(Disagreement.NONE);
        assertThat(book.apply(event.phase(TradingPhase.HALTED))).isEqualTo(Disagreement.NONE);
        assertThat(book.bestQuantity(BUY)).isEqualTo(10);
    }

    @Test
    void anEventThatDoesNotFitIsNamedAndLeavesAUsableBook() {
        book.add(1, BUY, 100, 10);

        assertThat(book.add(1, SELL, 101, 10)).isEqualTo(Disagreement.DUPLICATE_ORDER);
        assertThat(book.delete(2)).isEqualTo(Disagreement.UNKNOWN_ORDER);
        assertThat(book.reduce(2, 1)).isEqualTo(Disagreement.UNKNOWN_ORDER);
        assertThat(book.replace(2, 3, 100, 1)).isEqualTo(Disagreement.UNKNOWN_ORDER);
        assertThat(book.reduce(1, 0)).isEqualTo(Disagreement.IMPOSSIBLE_VALUE);
        assertThat(book.add(2, BUY, 100, 0)).isEqualTo(Disagreement.IMPOSSIBLE_VALUE);
        assertThat(book.replace(1, 1, BookView.NO_PRICE, 1)).isEqualTo(Disagreement.IMPOSSIBLE_VALUE);
        assertThat(book.remainingQuantity(1)).isEqualTo(10);

        book.add(2, BUY, 100, 10);
        assertThat(book.replace(1, 2, 100, 5)).isEqualTo(Disagreement.DUPLICATE_ORDER);
        assertThat(book.reduce(1, 11)).isEqualTo(Disagreement.QUANTITY_EXCEEDS_REMAINING);
        assertThat(book.contains(1)).isFalse();
        assertThat(book.bestQuantity(BUY)).isEqualTo(10);
    }
}
