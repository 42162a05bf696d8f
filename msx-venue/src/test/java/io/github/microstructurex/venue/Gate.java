package io.github.microstructurex.venue;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.Side;
import java.util.concurrent.CountDownLatch;

/** A listener that holds its shard up at the first order until the test opens it, and counts the orders. */
final class Gate implements BookListener {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);
    private int orders;

    @Override
    public void orderAccepted(long sequence, long orderId, Side side, long price, long quantity) {
        reached.countDown();
        await(open);
        orders++;
    }

    /** Waits until the shard stands at the gate. */
    void awaitReached() {
        await(reached);
    }

    void open() {
        open.countDown();
    }

    int orders() {
        return orders;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this test", e);
        }
    }
}
