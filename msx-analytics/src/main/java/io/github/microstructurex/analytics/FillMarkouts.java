package io.github.microstructurex.analytics;

import io.github.microstructurex.analytics.metric.Markout;
import io.github.microstructurex.analytics.metric.MarkoutCurve;
import io.github.microstructurex.analytics.timeline.MarkoutPoint;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.replay.simulation.FillCause;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The markouts of a simulation's fills, those that took liquidity apart from those of orders that rested. */
final class FillMarkouts {
    private final List<Duration> horizons;
    private final List<Fill> fills;
    private final MarkoutCurve taken;
    private final MarkoutCurve resting;
    private long bid = BookView.NO_PRICE;
    private long ask = BookView.NO_PRICE;
    private int seen;

    /** The list of fills grows as the simulation goes on. */
    FillMarkouts(List<Duration> horizons, List<Fill> fills) {
        this.horizons = horizons;
        this.fills = fills;
        long[] nanos = horizons.stream().mapToLong(Duration::toNanos).toArray();
        taken = new MarkoutCurve(nanos);
        resting = new MarkoutCurve(nanos);
    }

    /** The market's own quote after an event; what filled before the event met the quote before. */
    void quote(long time, long newBid, long newAsk) {
        addFillsUntil(time);
        if (newBid != bid || newAsk != ask) {
            bid = newBid;
            ask = newAsk;
            taken.quote(time, bid, ask);
            resting.quote(time, bid, ask);
        }
    }

    private void addFillsUntil(long time) {
        while (seen < fills.size() && fills.get(seen).time() <= time) {
            Fill fill = fills.get(seen++);
            MarkoutCurve curve = fill.cause() == FillCause.AGGRESSED ? taken : resting;
            curve.fill(fill.time(), fill.side(), fill.price(), fill.quantity());
        }
    }

    /** The market is known up to here; what was under way and filled later has no markout. */
    void close(long time) {
        addFillsUntil(time);
        taken.advanceTo(time);
        resting.advanceTo(time);
    }

    List<MarkoutPoint> taken() {
        return points(taken);
    }

    List<MarkoutPoint> resting() {
        return points(resting);
    }

    private List<MarkoutPoint> points(MarkoutCurve curve) {
        return IntStream.range(0, curve.size())
                .mapToObj(index -> point(horizons.get(index), curve.at(index)))
                .toList();
    }

    private static MarkoutPoint point(Duration horizon, Markout markout) {
        return new MarkoutPoint(horizon, markout.fills(), markout.volumeWeightedMean());
    }
}
