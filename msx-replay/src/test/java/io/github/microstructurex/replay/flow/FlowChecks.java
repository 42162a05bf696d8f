package io.github.microstructurex.replay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.EventHash;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** What every generated market keeps to. */
final class FlowChecks {
    static final long SECOND = 1_000_000_000L;
    static final long MINUTE = 60 * SECOND;
    static final long HOUR = 60 * MINUTE;

    private FlowChecks() {}

    /** Reads a flow to its end: every event fits the books, which are two-sided and not crossed once they have opened. */
    static long assertThatItKnowsItsBooks(MarketEventSource flow, long startTime, long endTime) {
        List<ReconstructedBook> books = new ArrayList<>();
        long sequence = 0;
        long time = startTime;
        while (flow.advance()) {
            MarketEvent event = flow.event();
            assertThat(event.sequence()).isEqualTo(++sequence);
            assertThat(event.exchangeTime()).isGreaterThanOrEqualTo(time).isLessThan(endTime);
            time = event.exchangeTime();
            while (books.size() <= event.instrument()) {
                books.add(new ReconstructedBook());
            }
            ReconstructedBook book = books.get(event.instrument());
            assertThat(event.price()).isPositive();
            assertThat(event.quantity()).isPositive();
            if (event.type() == MarketEventType.EXECUTE) {
                assertThat(event.orderId()).isEqualTo(book.bestOrderId(event.side()));
            }
            if (event.type() != MarketEventType.ADD) {
                assertThat(event.side()).isEqualTo(book.sideOf(event.orderId()));
                assertThat(event.price()).isEqualTo(book.priceOf(event.orderId()));
            }
            assertThat(book.apply(event)).isEqualTo(Disagreement.NONE);
            if (!event.isSnapshot()) {
                assertThat(book.bestPrice(Side.BUY)).isPositive().isLessThan(book.bestPrice(Side.SELL));
            }
        }
        assertThat(flow.advance()).isFalse();
        return sequence;
    }

    static long hash(MarketEventSource flow) {
        EventHash hash = new EventHash();
        while (flow.advance()) {
            MarketEvent event = flow.event();
            hash.add(event.type().name().charAt(0));
            hash.add(event.instrument());
            hash.add(event.exchangeTime());
            hash.add(event.orderId());
            hash.add(event.side().sign());
            hash.add(event.price());
            hash.add(event.quantity());
        }
        return hash.value();
    }

    static void assertThatItAllocatesNothing(MarketEventSource flow) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        run(flow, 50_000);
        long before = threads.getThreadAllocatedBytes(thread);

        run(flow, 50_000);

        // An array may still grow once; a single object per event would be over 800 kB.
        assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(100_000);
    }

    private static void run(MarketEventSource flow, int events) {
        for (int i = 0; i < events; i++) {
            assertTrue(flow.advance());
        }
    }

    private static void assertTrue(boolean more) {
        if (!more) {
            throw new AssertionError("the flow is over too early");
        }
    }
}
