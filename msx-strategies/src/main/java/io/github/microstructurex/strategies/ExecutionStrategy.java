package io.github.microstructurex.strategies;

import io.github.microstructurex.strategies.schedule.ExecutionSchedule;
import java.util.Optional;

/**
 * Works one parent order: is told what happens in the market and to its own orders ({@link TradingStrategy}), and
 * answers with orders on the parent's side.
 *
 * <p>It starts at the parent's start and ends when the parent is filled whole or its window is over. One instance works
 * one parent order.
 */
public interface ExecutionStrategy extends TradingStrategy {
    /**
     * The parent's window has begun.
     *
     * @param context what the strategy sees and acts through, until {@link #end} returns
     */
    void start(StrategyContext context);

    /**
     * When how much of the parent is due, for a strategy that decides this at its start and holds to it. A backtest compares
     * the fills with it.
     *
     * @return the schedule, the same from the return of {@link #start} on; empty before, and for a strategy without one, as
     *     by default
     */
    default Optional<ExecutionSchedule> schedule() {
        return Optional.empty();
    }
}
