package io.github.microstructurex.strategies;

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
}
