package io.github.microstructurex.report;

import io.github.microstructurex.analytics.timeline.MarketSample;
import io.github.microstructurex.replay.simulation.Fill;
import java.time.Duration;
import java.util.List;

/** What the market and the order traded in equal parts of the window, as many as a chart can show. */
final class VolumeBars {
    private static final int MOST = 60;

    private final long[] times;
    private final long[] market;
    private final long[] own;
    private final Duration length;

    VolumeBars(List<MarketSample> samples, List<Fill> fills) {
        int steps = Math.max(0, samples.size() - 1);
        int stride = Math.max(1, steps / MOST);
        int bars = (steps + stride - 1) / stride;
        times = new long[bars];
        market = new long[bars];
        own = new long[bars];
        int fill = 0;
        for (int bar = 0; bar < bars; bar++) {
            MarketSample first = samples.get(bar * stride);
            MarketSample next = samples.get(Math.min(steps, (bar + 1) * stride));
            times[bar] = first.time();
            market[bar] = next.volume() - first.volume();
            // Fills that were under way when the window closed belong to its last part.
            while (fill < fills.size() && (bar + 1 == bars || fills.get(fill).time() < next.time())) {
                own[bar] += fills.get(fill++).quantity();
            }
        }
        length = Duration.ofNanos(bars == 0 ? 0 : samples.get(stride).time() - times[0]);
    }

    boolean isEmpty() {
        return times.length == 0;
    }

    /** How long a part is. */
    Duration length() {
        return length;
    }

    /** When each part begins, nanoseconds since the epoch. */
    long[] times() {
        return times;
    }

    /** What others traded in each part, in lots. */
    long[] market() {
        return market;
    }

    /** What the order traded in each part, in lots. */
    long[] own() {
        return own;
    }
}
