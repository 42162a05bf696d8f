package io.github.microstructurex.testkit;

import static io.github.microstructurex.testkit.MsxAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 300 and 200 are bid at 99, 50 at 98; 70 are offered at 101. */
class BookViewAssertTest {
    private final OrderBook book = new OrderBook(BookListener.NONE);

    @BeforeEach
    void fill() {
        book.limit(1, Side.BUY, 99, 300);
        book.limit(2, Side.BUY, 99, 200);
        book.limit(3, Side.BUY, 98, 50);
        book.limit(4, Side.SELL, 101, 70);
    }

    @Test
    void saysNothingIfAllIsAsExpected() {
        Depth depth = new Depth(2);
        depth.append(Side.BUY, 99, 500);
        depth.append(Side.BUY, 98, 50);
        depth.append(Side.SELL, 101, 70);

        assertThat(book)
                .hasBestBid(99)
                .hasBestBid(99, 500)
                .hasBestAsk(101)
                .hasBestAsk(101, 70)
                .hasSpread(2)
                .hasQuantityAt(Side.BUY, 98, 50)
                .hasQuantityAt(Side.SELL, 98, 0)
                .hasLevels(Side.BUY, 2)
                .hasOrderCount(4)
                .hasOrder(2)
                .hasOrder(2, Side.BUY, 99, 200)
                .hasQuantityAhead(2, 300)
                .hasNoOrder(5)
                .isTwoSided()
                .isNotCrossed()
                .isNotLocked()
                .hasDepth(depth)
                .hasSameDepthAs(book)
                .hasSameOrdersAs(book);
        assertThat(new ReconstructedBook())
                .isEmpty()
                .isEmpty(Side.BUY)
                .isNotCrossed()
                .isNotLocked();
    }

    @Test
    void aFailureSaysWhatIsWrongAndShowsTheBook() {
        assertThatThrownBy(() -> assertThat(book).as("after the sweep").hasBestAsk(100, 70))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        [after the sweep] expected best ask 70 @ 100, but it is 70 @ 101; the book is
                            ask 70 @ 101 (1 order)
                            ----
                            bid 500 @ 99 (2 orders)
                            bid 50 @ 98 (1 order)
                        """);
    }

    @Test
    void everyAssertionCanFail() {
        fails(b -> assertThat(b).hasBestBid(98), "expected best bid 98, but it is 99");
        fails(b -> assertThat(b).hasBestBid(99, 1), "expected best bid 1 @ 99, but it is 500 @ 99");
        fails(b -> assertThat(b).hasBestAsk(99), "expected best ask 99, but it is 101");
        fails(b -> assertThat(b).hasSpread(1), "expected a spread of 1, but it is 2");
        fails(b -> assertThat(b).hasQuantityAt(Side.SELL, 101, 7), "expected 7 at SELL 101, but it is 70");
        fails(b -> assertThat(b).hasLevels(Side.SELL, 2), "expected 2 levels on SELL, but there are 1");
        fails(b -> assertThat(b).hasOrderCount(3), "expected 3 live orders, but there are 4");
        fails(b -> assertThat(b).hasOrder(5), "expected order 5, but it is not live");
        fails(b -> assertThat(b).hasOrder(4, Side.SELL, 101, 7), "SELL 7 @ 101, but it is SELL 70 @ 101");
        fails(b -> assertThat(b).hasNoOrder(4), "expected no order 4, but it is live");
        fails(b -> assertThat(b).hasQuantityAhead(2, 0), "expected 0 ahead of order 2, but it is 300");
        fails(b -> assertThat(b).isEmpty(), "expected no live order, but there are 4");
        fails(b -> assertThat(b).isEmpty(Side.SELL), "expected nothing on SELL");
        fails(b -> assertThat(b).hasDepth(new Depth(1)), "expected the depth bids [], asks []");
        fails(b -> assertThat(b).hasSameDepthAs(new ReconstructedBook()), "the same depth as this book:\n    no ask");
    }

    private void fails(Consumer<BookView> assertion, String message) {
        assertThatThrownBy(() -> assertion.accept(book))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message)
                .hasMessageContaining("    bid 500 @ 99 (2 orders)");
    }

    @Test
    void aBookAsReportedMayBeLockedOrCrossed() {
        ReconstructedBook reported = new ReconstructedBook();
        reported.add(1, Side.BUY, 100, 10);
        reported.add(2, Side.SELL, 100, 10);
        assertThat(reported).isNotCrossed().hasSpread(0);
        assertThatThrownBy(() -> assertThat(reported).isNotLocked())
                .hasMessageStartingWith("expected bid and ask at different prices");

        reported.add(3, Side.BUY, 101, 10);
        assertThatThrownBy(() -> assertThat(reported).isNotCrossed())
                .hasMessageStartingWith("expected no bid above an ask");
        assertThatThrownBy(() -> assertThat(new ReconstructedBook()).isTwoSided())
                .hasMessageStartingWith("expected a bid");
        assertThatThrownBy(() -> assertThat(new ReconstructedBook()).hasSpread(1))
                .hasMessageStartingWith("expected a spread of 1, but a side is empty");
    }

    @Test
    void theSameDepthMayBeMadeOfOtherOrders() {
        ReconstructedBook other = new ReconstructedBook();
        other.add(7, Side.BUY, 99, 500);
        other.add(3, Side.BUY, 98, 50);
        other.add(4, Side.SELL, 101, 70);

        assertThat(book).hasSameDepthAs(other);
        assertThatThrownBy(() -> assertThat(book).hasSameOrdersAs(other))
                .hasMessageContaining(
                        "BUY orders\n  [7: 500 @ 99, 3: 50 @ 98], but they are\n  [1: 300 @ 99, 2: 200 @ 99, ");
    }

    @Test
    void ofAWideBookTheBestTenLevelsAreShown() {
        for (int i = 0; i < 12; i++) {
            book.limit(100 + i, Side.SELL, 110 + i, 1);
        }
        assertThatThrownBy(() -> assertThat(book).isEmpty())
                .hasMessageContaining("    ... 3 more levels of asks\n    ask 1 @ 118 (1 order)\n");
    }
}
