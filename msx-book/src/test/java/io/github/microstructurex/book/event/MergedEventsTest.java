package io.github.microstructurex.book.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.github.microstructurex.book.Side;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MergedEventsTest {
    /** Shows events at given times, numbered from 1. */
    private static final class Times implements MarketEventSource {
        private final long[] times;
        private final MarketEventBuffer event = new MarketEventBuffer();
        private int next;
        private boolean closed;

        Times(long... times) {
            this.times = times;
        }

        @Override
        public boolean advance() {
            if (next == times.length) {
                return false;
            }
            event.add(next + 1, Side.BUY, 1, 1).at(times[next]).sequence(next + 1);
            next++;
            return true;
        }

        @Override
        public MarketEvent event() {
            return event;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static List<String> all(MarketEventSource... sources) {
        List<String> seen = new ArrayList<>();
        try (MergedEvents merged = new MergedEvents(List.of(sources))) {
            while (merged.advance()) {
                seen.add(merged.event().exchangeTime() + ":" + merged.origin() + "#"
                        + merged.event().sequence());
            }
            assertThat(merged.advance()).isFalse();
        }
        return seen;
    }

    @Test
    void eventsComeInTheOrderOfTimeWithTheirOrigin() {
        assertThat(all(new Times(1, 4, 9), new Times(2, 3), new Times(5)))
                .containsExactly("1:0#1", "2:1#1", "3:1#2", "4:0#2", "5:2#1", "9:0#3");
    }

    @Test
    void equalTimesComeInTheOrderOfTheSources() {
        assertThat(all(new Times(5, 7), new Times(5, 5, 7), new Times(5)))
                .containsExactly("5:0#1", "5:1#1", "5:1#2", "5:2#1", "7:0#2", "7:1#3");
    }

    @Test
    void aSourceKeepsItsOwnOrderEvenWhereItsTimesGoBack() {
        assertThat(all(new Times(5, 1, 8), new Times(6))).containsExactly("5:0#1", "1:0#2", "6:1#1", "8:0#3");
    }

    @Test
    void noSourcesAndEmptySourcesHaveNoEvents() {
        assertThat(all()).isEmpty();
        assertThat(all(new Times(), new Times())).isEmpty();
        assertThat(all(new Times(), new Times(3))).containsExactly("3:1#1");
    }

    @Test
    void whereThereIsNoEventThereIsNoOrigin() {
        try (MergedEvents merged = new MergedEvents(List.of(new Times(1)))) {
            assertThatThrownBy(merged::origin).isInstanceOf(IllegalStateException.class);
            merged.advance();
            assertThat(merged.origin()).isZero();
            merged.advance();
            assertThatThrownBy(merged::event).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void anEventStandsUntilTheNextAdvance() {
        try (MergedEvents merged = new MergedEvents(List.of(new Times(1, 2), new Times(3)))) {
            merged.advance();
            MarketEvent event = merged.event();
            assertThat(event.exchangeTime()).isEqualTo(1);
            merged.advance();
            assertThat(event.exchangeTime()).isEqualTo(2);
        }
    }

    @Test
    void closingClosesEverySourceEvenIfOneFailsTo() {
        Times first = new Times(1);
        Times last = new Times(1);
        MarketEventSource failing = new MarketEventSource() {
            @Override
            public boolean advance() {
                return false;
            }

            @Override
            public MarketEvent event() {
                return new MarketEventBuffer();
            }

            @Override
            public void close() {
                throw new IllegalStateException("stuck");
            }
        };
        MergedEvents merged = new MergedEvents(List.of(first, failing, last));
        assertThatThrownBy(merged::close).hasMessage("stuck");
        assertThat(first.closed && last.closed).isTrue();
    }

    @Test
    void nothingIsAllocatedPerEvent() {
        long[] times = new long[100_000];
        Arrays.setAll(times, i -> i);
        MergedEvents merged = new MergedEvents(List.of(new Times(times), new Times(times), new Times(times)));
        merged.advance();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        long sum = 0;
        while (merged.advance()) {
            sum += merged.event().sequence() + merged.origin();
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(50_000);
        assertThat(sum).isPositive();
        merged.close();
    }

    @Property(seed = "42", tries = 300)
    void isAStableSortOfAllEvents(
            @ForAll @Size(max = 9) List<@Size(max = 20) List<@IntRange(max = 30) Integer>> times) {
        record Entry(long time, int origin, int sequence) {}
        List<Entry> expected = new ArrayList<>();
        List<MarketEventSource> sources = new ArrayList<>();
        for (int origin = 0; origin < times.size(); origin++) {
            long[] sorted = times.get(origin).stream()
                    .mapToLong(Integer::longValue)
                    .sorted()
                    .toArray();
            sources.add(new Times(sorted));
            for (int i = 0; i < sorted.length; i++) {
                expected.add(new Entry(sorted[i], origin, i + 1));
            }
        }
        expected.sort(Comparator.comparingLong(Entry::time));
        assertThat(all(sources.toArray(MarketEventSource[]::new)))
                .isEqualTo(expected.stream()
                        .map(e -> e.time() + ":" + e.origin() + "#" + e.sequence())
                        .toList());
    }
}
