package io.github.microstructurex.replay.playback;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReplayAllocationTest {
    @Test
    void anEventAllocatesNothing() {
        assertAllocatesNothing(new ReplayControl(Speed.UNLIMITED));
    }

    @Test
    void anEventThatIsDueAllocatesNothing() {
        ScriptedClock clock = new ScriptedClock();
        ReplayControl control = new ReplayControl(Speed.REAL_TIME, clock);
        assertAllocatesNothing(control, new ReplayListener() {
            @Override
            public void order(MarketEvent event, BookView book) {
                clock.pass(10);
            }
        });
    }

    private static void assertAllocatesNothing(ReplayControl control, ReplayListener... listeners) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        ReplaySession session = new ReplaySession(Flipping::new, control).snapshotsEvery(Duration.ofNanos(1_000));
        for (ReplayListener listener : listeners) {
            session.add(listener);
        }
        session.runUntil(50_000);
        long before = threads.getThreadAllocatedBytes(thread);

        session.runUntil(250_000);

        long bytes = threads.getThreadAllocatedBytes(thread) - before;
        assertThat(session.eventCount()).isEqualTo(250_000);
        // A single object per event would be over three megabytes.
        assertThat(bytes).isLessThan(100_000);
    }

    /** One order that comes and goes without end. */
    private static final class Flipping implements MarketEventSource {
        private final MarketEventBuffer event = new MarketEventBuffer();
        private long count;

        @Override
        public boolean advance() {
            count++;
            if (count % 2 == 1) {
                event.add(count, Side.SELL, 100, 10);
            } else {
                event.delete(count - 1, Side.SELL, 100, 10);
            }
            event.at(count).sequence(count);
            return true;
        }

        @Override
        public MarketEvent event() {
            return event;
        }

        @Override
        public void close() {}
    }
}
