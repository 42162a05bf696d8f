package io.github.microstructurex.testkit;

import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.book.BookView;

/**
 * The way in to the AssertJ assertions of books and backtests. It goes along with {@code
 * org.assertj.core.api.Assertions.assertThat}; import both statically.
 *
 * <pre>{@code
 * assertThat(book).hasBestBid(10_001, 300).hasNoOrder(7).isNotCrossed();
 * assertThat(result).executedAll().keptWithinLimitAndWindow();
 * }</pre>
 */
public final class MsxAssertions {
    private MsxAssertions() {}

    /**
     * Begins assertions about a book of any kind.
     *
     * @param book the book; it is read and never changed
     * @return the assertions
     */
    public static BookViewAssert assertThat(BookView book) {
        return new BookViewAssert(book);
    }

    /**
     * Begins assertions about what a backtest did.
     *
     * @param result the result
     * @return the assertions
     */
    public static BacktestResultAssert assertThat(BacktestResult result) {
        return new BacktestResultAssert(result);
    }
}
