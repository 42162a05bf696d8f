package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.StrategyProvider;
import java.util.List;

/** Provides {@link Twap} under the name {@code twap}. */
public final class TwapProvider implements StrategyProvider {
    /** How many slices the window is cut into. */
    public static final Parameter<Long> SLICES = Parameter.ofLong(
            "slices", "slices", 30, 1, 1_000_000, "into how many equal slices the window and the quantity are cut");

    /** For {@link java.util.ServiceLoader}. */
    public TwapProvider() {}

    @Override
    public String name() {
        return "twap";
    }

    @Override
    public String description() {
        return "time-weighted average price: equal slices over the window; what a slice does not get at once is tried again";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SLICES);
    }

    @Override
    public ExecutionStrategy create(ParameterValues values) {
        return new Twap(Math.toIntExact(values.get(SLICES)));
    }
}
