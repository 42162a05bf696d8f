package io.github.microstructurex.io.itch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.MarketDataException;
import org.junit.jupiter.api.Test;

class ItchBooksTest {
    private static ItchBooks apply(ItchBooks books, Messages messages) {
        byte[] bytes = messages.framed(ItchFraming.BINARY_FILE);
        try (ItchReader reader = ItchReader.of(bytes, ItchFraming.BINARY_FILE)) {
            while (reader.advance()) {
                books.apply(reader.message());
            }
        }
        return books;
    }

    @Test
    void eachStockHasABookOfItsOwn() {
        ItchBooks books = apply(
                new ItchBooks(),
                new Messages()
                        .directory(1)
                        .directory(2)
                        .directory(3)
                        .add(1, 10, Side.BUY, 100, 50_000)
                        .add(2, 11, Side.SELL, 200, 70_000));
        assertThat(books.symbols()).containsExactly("S1", "S2", "S3");
        assertThat(books.book("S1").orElseThrow().bestPrice(Side.BUY)).isEqualTo(50_000);
        assertThat(books.book(2).orElseThrow().bestQuantity(Side.SELL)).isEqualTo(200);
        assertThat(books.book("S3")).isEmpty();
        assertThat(books.book("S4")).isEmpty();
    }

    @Test
    void executionsAndCancelsAddUpAndAnOrderLeavesAtZero() {
        Messages messages = new Messages().add(1, 10, Side.BUY, 100, 50_000).execute(1, 10, 30);
        BookView book = apply(new ItchBooks(), messages).book("S1").orElseThrow();
        assertThat(book.remainingQuantity(10)).isEqualTo(70);
        book = apply(new ItchBooks(), messages.cancel(1, 10, 20)).book("S1").orElseThrow();
        assertThat(book.remainingQuantity(10)).isEqualTo(50);
        book = apply(new ItchBooks(), messages.executeAt(1, 10, 50, 49_000, 'N'))
                .book("S1")
                .orElseThrow();
        assertThat(book.orderCount()).isZero();
    }

    @Test
    void aReplacedOrderInheritsSideAndStock() {
        BookView book = apply(
                        new ItchBooks(),
                        new Messages().add(1, 10, Side.SELL, 100, 50_000).replace(1, 10, 12, 40, 51_000))
                .book("S1")
                .orElseThrow();
        assertThat(book.contains(10)).isFalse();
        assertThat(book.sideOf(12)).isEqualTo(Side.SELL);
        assertThat(book.bestPrice(Side.SELL)).isEqualTo(51_000);
        assertThat(book.bestQuantity(Side.SELL)).isEqualTo(40);
    }

    @Test
    void whatDoesNotFitIsLeftOutIfAllowedAndTheFirstAreKept() {
        Messages messages = new Messages().add(1, 10, Side.BUY, 100, 1).add(1, 10, Side.BUY, 100, 1);
        for (int i = 0; i < 20; i++) {
            messages.delete(i % 2 + 1, 99);
        }
        ItchBooks books = apply(
                new ItchBooks().skippingUpTo(23), messages.execute(1, 10, 101).add(1, 11, Side.BUY, 0, 1));
        assertThat(books.skipped(Disagreement.UNKNOWN_ORDER)).isEqualTo(20);
        assertThat(books.skipped(Disagreement.DUPLICATE_ORDER)).isEqualTo(1);
        assertThat(books.skipped(Disagreement.QUANTITY_EXCEEDS_REMAINING)).isEqualTo(1);
        assertThat(books.skipped(Disagreement.IMPOSSIBLE_VALUE)).isEqualTo(1);
        assertThat(books.skipped().count()).isEqualTo(23);
        assertThat(books.skipped().first()).hasSize(10);
        assertThat(books.skipped().first().get(1))
                .hasMessage("bytes in memory, byte 78, order reference: found an order that is not live in a"
                        + " ORDER_DELETE, expected a live order");
    }

    @Test
    void oneMoreThanIsAllowedIsThrown() {
        Messages messages = new Messages().delete(1, 99).delete(1, 98);
        assertThatThrownBy(() -> apply(new ItchBooks(), messages)).hasMessageContaining("byte 2, order reference");
        assertThatThrownBy(() -> apply(new ItchBooks().skippingUpTo(1), messages))
                .hasMessageContaining("byte 23, order reference");
        assertThatThrownBy(() -> new ItchBooks().skippingUpTo(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNumberWithTwoSymbolsIsAnError() {
        Messages messages = new Messages().directory(1).directory(2).spoil(1, 0).spoil(2, 1);
        assertThatThrownBy(() -> apply(new ItchBooks(), messages))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("S2 with the number 1");
        Messages twoNumbers = new Messages().directory(1).directory(1).spoil(2, 3);
        assertThatThrownBy(() -> apply(new ItchBooks(), twoNumbers))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("S1 with the number 3");
    }

    @Test
    void aReferenceNumberIsLiveOnceInTheWholeMarket() {
        ItchBooks books = apply(
                new ItchBooks().skippingUpTo(2),
                new Messages()
                        .add(1, 10, Side.BUY, 100, 50_000)
                        .add(2, 10, Side.BUY, 100, 50_000)
                        .delete(2, 10));
        assertThat(books.skipped(Disagreement.DUPLICATE_ORDER)).isEqualTo(1);
        assertThat(books.skipped(Disagreement.UNKNOWN_ORDER)).isEqualTo(1);
        assertThat(books.book(1).orElseThrow().contains(10)).isTrue();
        assertThat(books.book(2)).isEmpty();
    }

    @Test
    void ofManyMessagesThoseBeforeAWrongOneAreApplied() {
        Messages messages = new Messages()
                .add(1, 10, Side.BUY, 100, 50_000)
                .add(1, 11, Side.BUY, 200, 50_000)
                .delete(1, 99)
                .delete(1, 10);
        ItchBooks books = new ItchBooks();
        try (ItchReader reader = ItchReader.of(messages.framed(ItchFraming.BINARY_FILE), ItchFraming.BINARY_FILE)) {
            assertThatThrownBy(() -> books.applyNext(reader, 100)).isInstanceOf(MarketDataException.class);
        }
        assertThat(books.book(1).orElseThrow().bestQuantity(Side.BUY)).isEqualTo(300);

        byte[] torn = messages.spoil(0, '?').framed(ItchFraming.BINARY_FILE);
        ItchBooks lenient = new ItchBooks().skippingUpTo(Long.MAX_VALUE);
        try (ItchReader reader = ItchReader.of(torn, ItchFraming.BINARY_FILE)) {
            assertThatThrownBy(() -> lenient.applyNext(reader, 100)).hasMessageContaining("type");
        }
        assertThat(lenient.book(1).orElseThrow().orderCount()).isEqualTo(2);
    }
}
