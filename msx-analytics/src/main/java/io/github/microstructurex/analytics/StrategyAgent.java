package io.github.microstructurex.analytics;

import io.github.microstructurex.replay.simulation.SimulationContext;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyRunner;
import io.github.microstructurex.strategies.TradingRunner;
import io.github.microstructurex.strategies.schedule.ExecutionSchedule;
import java.util.function.Consumer;

/** Lets an execution strategy take part in a simulation. */
final class StrategyAgent extends TradingAgent {
    private final ExecutionStrategy strategy;
    private final ParentOrder parent;
    private final long seed;
    private final Consumer<ExecutionSchedule> onSchedule;

    // Set by the start of the simulation.
    @SuppressWarnings("NullAway.Init")
    private StrategyRunner runner;

    /** Once the strategy has started, its schedule is told, if it has one. */
    StrategyAgent(ExecutionStrategy strategy, ParentOrder parent, long seed, Consumer<ExecutionSchedule> onSchedule) {
        super(parent.startTime(), parent.endTime());
        this.strategy = strategy;
        this.parent = parent;
        this.seed = seed;
        this.onSchedule = onSchedule;
    }

    @Override
    TradingRunner runner(SimulationContext context) {
        runner = new StrategyRunner(strategy, parent, this, gateway(parent.side()), context::wakeAt, seed);
        return runner;
    }

    @Override
    void started() {
        strategy.schedule().ifPresent(onSchedule);
    }

    long childOrders() {
        return runner.account().orderCount();
    }
}
