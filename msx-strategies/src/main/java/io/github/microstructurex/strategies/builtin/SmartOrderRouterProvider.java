package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.StrategyProvider;
import java.util.List;

/** Provides {@link SmartOrderRouter} under the name {@code smart-order-router}. */
public final class SmartOrderRouterProvider implements StrategyProvider {
    /** How deep it looks. */
    public static final Parameter<Long> LEVELS =
            Parameter.ofLong("levels", "levels", 10, 1, 10_000, "how many levels of each book it looks at");

    /** For {@link java.util.ServiceLoader}. */
    public SmartOrderRouterProvider() {}

    @Override
    public String name() {
        return "smart-order-router";
    }

    @Override
    public String description() {
        return "takes from all venues at once, the cheapest net of fees first";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(LEVELS);
    }

    @Override
    public ExecutionStrategy create(ParameterValues values) {
        return new SmartOrderRouter(Math.toIntExact(values.get(LEVELS)));
    }
}
