package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.StrategyContext;
import io.github.microstructurex.strategies.schedule.ExecutionSchedule;
import java.util.Optional;

/**
 * Takes from the market what a schedule says when it says so.
 *
 * <p>A slice takes what is due by then and neither filled nor live: its own part and whatever earlier slices missed. If
 * the other side of the book is empty or beyond the limit, it sends nothing and the next slice catches up. When the last
 * slice has been due, what is still missing is tried again at each change of the book until the end.
 */
abstract class ScheduleFollower implements ExecutionStrategy {
    // Set by start, which comes before every other call.
    @SuppressWarnings("NullAway.Init")
    private StrategyContext context;

    @SuppressWarnings("NullAway.Init")
    private LiquidityTaker taker;

    @SuppressWarnings("NullAway.Init")
    private ExecutionSchedule schedule;

    private Optional<ExecutionSchedule> told = Optional.empty();
    private int nextSlice;

    /** The schedule for the order that the context is about. */
    abstract ExecutionSchedule schedule(StrategyContext about);

    @Override
    public final void start(StrategyContext newContext) {
        context = newContext;
        taker = new LiquidityTaker(context);
        schedule = schedule(context);
        told = Optional.of(schedule);
        tradeWhatIsDue();
    }

    @Override
    public final Optional<ExecutionSchedule> schedule() {
        return told;
    }

    @Override
    public final void timer(long time) {
        tradeWhatIsDue();
    }

    @Override
    public final void bookChanged() {
        if (nextSlice == schedule.slices()) {
            taker.takeUpTo(context.parent().quantity());
        }
    }

    private void tradeWhatIsDue() {
        long now = context.market().time();
        while (nextSlice < schedule.slices() && schedule.timeOf(nextSlice) <= now) {
            nextSlice++;
        }
        if (nextSlice < schedule.slices()) {
            context.wakeAt(schedule.timeOf(nextSlice));
        }
        if (nextSlice > 0) {
            taker.takeUpTo(schedule.quantityThrough(nextSlice - 1));
        }
    }
}
