package io.github.microstructurex.analytics;

import io.github.microstructurex.analytics.metric.VolumeWeightedAveragePrice;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.replay.simulation.SimulationAgent;
import io.github.microstructurex.replay.simulation.SimulationContext;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.schedule.ExecutionSchedule;
import java.util.Optional;

/**
 * Follows a strategy's schedule on paper: every slice trades at the mid of the market's own book when it is due. Takes part
 * behind the strategy, so that at the window's start there is a schedule.
 */
final class ScheduleWatch implements SimulationAgent {
    private final ParentOrder parent;
    private final ExecutionStrategy strategy;
    private final BookView book;

    /** Of twice the mids, which are whole ticks. */
    private final VolumeWeightedAveragePrice paper = new VolumeWeightedAveragePrice();

    // Set by start, which comes before every other call.
    @SuppressWarnings("NullAway.Init")
    private SimulationContext context;

    private Optional<ExecutionSchedule> schedule = Optional.empty();
    private boolean begun;
    private int nextSlice;
    private boolean undefined;

    ScheduleWatch(ParentOrder parent, ExecutionStrategy strategy, BookView book) {
        this.parent = parent;
        this.strategy = strategy;
        this.book = book;
    }

    @Override
    public void start(SimulationContext newContext) {
        context = newContext;
        context.wakeAt(parent.startTime());
    }

    @Override
    public void timer(long time) {
        begun = true;
        tradeWhatIsDue();
    }

    /** A strategy that takes time to compute may begin after the window; what was due before trades then. */
    @Override
    public void eventApplied(MarketEvent event) {
        if (begun && schedule.isEmpty()) {
            tradeWhatIsDue();
        }
    }

    private void tradeWhatIsDue() {
        if (schedule.isEmpty()) {
            schedule = strategy.schedule();
        }
        schedule.ifPresent(this::tradeWhatIsDue);
    }

    private void tradeWhatIsDue(ExecutionSchedule known) {
        while (nextSlice < known.slices() && known.timeOf(nextSlice) <= context.time()) {
            trade(known.quantityOf(nextSlice));
            nextSlice++;
        }
        if (nextSlice < known.slices()) {
            context.wakeAt(known.timeOf(nextSlice));
        }
    }

    private void trade(long quantity) {
        if (quantity > 0) {
            long bid = book.bestPrice(Side.BUY);
            long ask = book.bestPrice(Side.SELL);
            if (bid == BookView.NO_PRICE || ask == BookView.NO_PRICE || bid > ask) {
                undefined = true;
            } else {
                paper.trade(Math.addExact(bid, ask), quantity);
            }
        }
    }

    Optional<ExecutionSchedule> schedule() {
        return schedule;
    }

    /** The average price on paper, in currency; NaN without a schedule, and if there was no mid when a slice was due. */
    double price(Instrument instrument) {
        return undefined || paper.volume() < parent.quantity() ? Double.NaN : paper.price(instrument) / 2;
    }
}
