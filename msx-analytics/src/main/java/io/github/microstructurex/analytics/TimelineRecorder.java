package io.github.microstructurex.analytics;

import io.github.microstructurex.analytics.metric.MarketDepth;
import io.github.microstructurex.analytics.timeline.DueQuantity;
import io.github.microstructurex.analytics.timeline.MarketSample;
import io.github.microstructurex.analytics.timeline.Timeline;
import io.github.microstructurex.analytics.timeline.TimelineDetail;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.schedule.ExecutionSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Writes a timeline down: looks at the market's own book and at the fills, and changes nothing. */
final class TimelineRecorder {
    private final TimelineDetail detail;
    private final ParentOrder parent;
    private final BookView book;
    private final WindowStatistics statistics;
    private final FillMarkouts markouts;
    private final long steps;
    private final Depth depth;
    private final List<MarketSample> samples = new ArrayList<>();

    /** The fills are those of the whole simulation, which grow as it goes on. */
    TimelineRecorder(
            TimelineDetail detail, ParentOrder parent, BookView book, WindowStatistics statistics, List<Fill> fills) {
        this.detail = detail;
        this.parent = parent;
        this.book = book;
        this.statistics = statistics;
        markouts = new FillMarkouts(detail.horizons(), fills);
        steps = Math.min(detail.steps(), parent.duration());
        depth = new Depth(detail.depthLevels());
    }

    /** The market's own book has changed. */
    void quoted(long time) {
        markouts.quote(time, book.bestPrice(Side.BUY), book.bestPrice(Side.SELL));
    }

    /** Looks at the market: at the window's start first, then at each step, at its end last. */
    void sample(long time) {
        book.copyDepth(depth);
        samples.add(new MarketSample(
                time,
                book.bestPrice(Side.BUY),
                book.bestPrice(Side.SELL),
                MarketDepth.ofLevels(depth, Side.BUY, detail.depthLevels()),
                MarketDepth.ofLevels(depth, Side.SELL, detail.depthLevels()),
                statistics.marketVolume()));
    }

    /** When to look next, if that is before the window's end. */
    OptionalLong nextBetween() {
        int next = samples.size();
        return next < steps ? OptionalLong.of(timeOf(next)) : OptionalLong.empty();
    }

    /** floor(duration * number / steps) after the start, without overflow. */
    private long timeOf(long number) {
        long duration = parent.duration();
        return parent.startTime() + duration / steps * number + duration % steps * number / steps;
    }

    /** All of it, once the simulation is over. */
    Timeline timeline() {
        markouts.close(parent.endTime());
        return new Timeline(
                detail,
                samples,
                statistics.schedule().map(TimelineRecorder::steps).orElse(List.of()),
                markouts.taken(),
                markouts.resting());
    }

    private static List<DueQuantity> steps(ExecutionSchedule schedule) {
        return IntStream.range(0, schedule.slices())
                .mapToObj(slice -> new DueQuantity(schedule.timeOf(slice), schedule.quantityThrough(slice)))
                .toList();
    }
}
