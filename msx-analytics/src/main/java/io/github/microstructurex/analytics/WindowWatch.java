package io.github.microstructurex.analytics;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.replay.simulation.SimulationAgent;
import io.github.microstructurex.replay.simulation.SimulationContext;
import io.github.microstructurex.strategies.ParentOrder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Watches the market at the venue, without latency, for the statistics of the order's window. */
final class WindowWatch implements SimulationAgent {
    private final ParentOrder parent;
    private final WindowStatistics statistics;
    private final Optional<TimelineRecorder> timeline;

    // Set by start, which comes before every other call.
    @SuppressWarnings("NullAway.Init")
    private SimulationContext context;

    private long lastPrice;
    private long lastQuantity;

    WindowWatch(ParentOrder parent, WindowStatistics statistics, Optional<TimelineRecorder> timeline) {
        this.parent = parent;
        this.statistics = statistics;
        this.timeline = timeline;
    }

    @Override
    public void start(SimulationContext newContext) {
        context = newContext;
        context.wakeAt(parent.startTime());
        context.wakeAt(parent.endTime());
    }

    /** Also told of trades that the record knows nothing of, the order's own among them: those come with no event. */
    @Override
    public void traded(long price, long quantity, @Nullable Side aggressorSide) {
        lastPrice = price;
        lastQuantity = quantity;
    }

    @Override
    public void eventApplied(MarketEvent event) {
        if (isTrade(event)) {
            statistics.traded(context.time(), lastPrice, lastQuantity);
        }
        statistics.quoted(context.time());
        if (timeline.isPresent()) {
            timeline.get().quoted(context.time());
        }
    }

    private static boolean isTrade(MarketEvent event) {
        return (event.type() == MarketEventType.EXECUTE || event.type() == MarketEventType.TRADE)
                && !event.isSnapshot();
    }

    @Override
    public void timer(long time) {
        if (time == parent.startTime()) {
            statistics.open();
        }
        timeline.ifPresent(recorder -> {
            recorder.sample(time);
            recorder.nextBetween().ifPresent(context::wakeAt);
        });
        if (time == parent.endTime()) {
            statistics.close();
        }
    }
}
