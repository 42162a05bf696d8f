package io.github.microstructurex.strategies;

import java.util.List;

/** What users read of a strategy before they choose it. */
public interface StrategyDescription {
    /** {@return the name that users choose it by: lower case, words joined by hyphens} */
    String name();

    /** {@return what it does, in one line} */
    String description();

    /** {@return its parameters, in the order in which to show them; empty if it has none} */
    List<Parameter<?>> parameters();
}
