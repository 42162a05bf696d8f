package io.github.microstructurex.strategies;

import java.util.List;

/**
 * Names a strategy, describes its parameters, and makes it: what a plug-in declares as a service, in its
 * {@code module-info.java} ({@code provides}) and, for the class path, in
 * {@code META-INF/services/io.github.microstructurex.strategies.StrategyProvider}.
 *
 * <p>A provider has a public constructor without arguments, keeps no state and may be used by several threads.
 */
public interface StrategyProvider {
    /** {@return the name that users choose it by: lower case, words joined by hyphens} */
    String name();

    /** {@return what it does, in one line} */
    String description();

    /** {@return its parameters, in the order in which to show them; empty if it has none} */
    List<Parameter<?>> parameters();

    /**
     * Makes a strategy for one parent order.
     *
     * @param values a value for each of {@link #parameters()}
     * @return a new strategy
     */
    ExecutionStrategy create(ParameterValues values);
}
