package io.github.microstructurex.bench.playback;

import com.sun.management.ThreadMXBean;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.replay.DepthWindowSource;
import io.github.microstructurex.replay.playback.ReplayControl;
import io.github.microstructurex.replay.playback.ReplayListener;
import io.github.microstructurex.replay.playback.ReplaySession;
import io.github.microstructurex.replay.playback.Speed;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/** Holds a replay's pace against the clock, and counts what it does without a pace. */
final class PaceCheck {
    private static final long STRETCH_NANOS = 6_000_000_000L;
    private static final long STRETCH_EVENTS = 60_000;
    private static final double TOLERANCE = 0.05;
    private static final int PASSES = 9;

    private PaceCheck() {}

    public static void main(String[] arguments) {
        replay(Speed.times(10), new Histogram(3));
        boolean keepsPace = pace(Speed.times(10), 5);
        keepsPace &= pace(Speed.times(100), 5);
        keepsPace &= pace(Speed.REAL_TIME, 1);
        System.out.println("a stretch of the same kind, 2,000,000 events:");
        rate(() -> new Stretch(STRETCH_NANOS, 2_000_000));
        if (arguments.length > 0) {
            try (MarketDataFile file = MarketDataFormats.open(Path.of(arguments[0]))) {
                System.out.println(arguments[0] + ":");
                rate(() -> file.visibleLevels().isEmpty()
                        ? file.events()
                        : new DepthWindowSource(file.events(), file.depth().orElseThrow()));
            }
        }
        System.exit(keepsPace ? 0 : 1);
    }

    /** Replays the stretch some times, prints how long each took, and says whether the median is within the tolerance. */
    private static boolean pace(Speed speed, int times) {
        double[] differences = new double[times];
        double expected = STRETCH_NANOS / 1e9 / speed.factor();
        for (int i = 0; i < times; i++) {
            Histogram lateness = new Histogram(3);
            double seconds = replay(speed, lateness);
            double difference = seconds / expected - 1;
            differences[i] = difference;
            System.out.printf(
                    "%-6s 6 s in %.4f s, expected %.4f: %+.2f %%; events late by us: p50 %.0f, p99 %.0f, longest %.0f%n",
                    speed,
                    seconds,
                    expected,
                    100 * difference,
                    lateness.getValueAtPercentile(50) / 1e3,
                    lateness.getValueAtPercentile(99) / 1e3,
                    lateness.getMaxValue() / 1e3);
        }
        Arrays.sort(differences);
        return Math.abs(differences[times / 2]) <= TOLERANCE;
    }

    private static double replay(Speed speed, Histogram lateness) {
        Supplier<MarketEventSource> stretch = () -> new Stretch(STRETCH_NANOS, STRETCH_EVENTS);
        long[] begun = new long[2];
        try (ReplaySession paced = new ReplaySession(stretch, new ReplayControl(speed));
                ReplaySession unpaced = new ReplaySession(stretch)) {
            paced.add(new ReplayListener() {
                @Override
                public void order(MarketEvent event, BookView book) {
                    long now = System.nanoTime();
                    if (event.sequence() == 1) {
                        begun[0] = now;
                        begun[1] = event.exchangeTime();
                    }
                    long due = (long) ((event.exchangeTime() - begun[1]) / speed.factor());
                    lateness.recordValue(Math.max(0, now - begun[0] - due));
                }
            });
            long startedAt = System.nanoTime();
            paced.run();
            double seconds = (System.nanoTime() - startedAt) / 1e9;
            unpaced.run();
            if (paced.eventHash() != unpaced.eventHash()) {
                throw new IllegalStateException("the replay at " + speed + " is not the one without a pace");
            }
            return seconds;
        }
    }

    /** Replays a record as fast as possible, with a snapshot a second, and prints the best and the median pass. */
    private static void rate(Supplier<MarketEventSource> record) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        double[] rates = new double[PASSES];
        double bytes = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            try (ReplaySession session = new ReplaySession(record)) {
                session.add(new ReplayListener() {}).snapshotsEvery(Duration.ofSeconds(1));
                session.step();
                long allocated = threads.getThreadAllocatedBytes(thread);
                long startedAt = System.nanoTime();
                session.run();
                rates[pass] = session.eventCount() / ((System.nanoTime() - startedAt) / 1e9);
                bytes = (threads.getThreadAllocatedBytes(thread) - allocated) / (double) session.eventCount();
            }
        }
        Arrays.sort(rates);
        System.out.printf(
                "  %,.0f events/s at best, %,.0f in the median of %d passes; %.3f bytes per event%n",
                rates[PASSES - 1], rates[PASSES / 2], PASSES, bytes);
    }
}
