package io.github.microstructurex.strategies;

/**
 * Names an execution strategy, describes its parameters, and makes it: what a plug-in declares as a service, in its
 * {@code module-info.java} ({@code provides}) and, for the class path, in
 * {@code META-INF/services/io.github.microstructurex.strategies.StrategyProvider}.
 *
 * <p>A provider has a public constructor without arguments, keeps no state and may be used by several threads.
 */
public interface StrategyProvider extends StrategyDescription {
    /**
     * Makes a strategy for one parent order.
     *
     * @param values a value for each of {@link #parameters()}
     * @return a new strategy
     * @throws ParameterException if the values contradict each other, naming them
     */
    ExecutionStrategy create(ParameterValues values);
}
