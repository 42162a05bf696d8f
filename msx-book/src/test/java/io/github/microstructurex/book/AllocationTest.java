package io.github.microstructurex.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The promise that no command allocates once the book's arrays have grown to the size of the market. */
class AllocationTest {
    private static final int ORDERS = 5_000;
    private static final int ROUNDS_TO_GROW = 3;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest(name = "prices {0} apart, ids {1} apart")
    @CsvSource({"1, 1", "1000003, 1", "1, 1099511627776", "17, 1024"})
    void aBookThatEmptiesAndFillsAgainAllocatesNothing(long priceStep, long idStep) {
        OrderBook book = new OrderBook(new EventHash());
        for (int round = 0; round < ROUNDS_TO_GROW; round++) {
            tradeForAWhile(book, priceStep, idStep);
        }

        long before = thread.getCurrentThreadAllocatedBytes();
        tradeForAWhile(book, priceStep, idStep);
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;

        // The generator of this test is the one object.
        assertThat(allocated).isLessThan(1_000);
        assertThat(book.orderCount()).isZero();
    }

    private static void tradeForAWhile(OrderBook book, long priceStep, long idStep) {
        SplittableRandom random = new SplittableRandom(42);
        for (long order = 1; order <= ORDERS; order++) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long distance = random.nextLong(side == Side.BUY ? -1_000 : -10, side == Side.BUY ? 10 : 1_000);
            book.limit(order * idStep, side, distance * priceStep, 1 + random.nextLong(50));
            switch (random.nextInt(6)) {
                case 0 -> book.market(-order, side, 20);
                case 1 -> book.reduce(order * idStep, 1);
                case 2 -> book.replace(order * idStep, order * idStep, -distance * priceStep, 5);
                case 3 -> book.limit(-order, side, distance * priceStep, 10, TimeInForce.FOK);
                default -> book.cancel((1 + random.nextLong(order)) * idStep);
            }
        }
        for (long order = 1; order <= ORDERS; order++) {
            book.cancel(order * idStep);
        }
    }
}
