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
            "slices", "slices", 30, 1, 1_000_000, "into how many slices the window and the quantity are cut");

    /** How much the times vary. */
    public static final Parameter<Double> TIME_VARIATION = Parameter.ofDouble(
            "time-variation", "", 0, 0, 1, "in how much of its part of the window a slice may come, at random");

    /** How much the sizes vary. */
    public static final Parameter<Double> SIZE_VARIATION = Parameter.ofDouble(
            "size-variation", "", 0, 0, 1, "how far a slice may be from the equal size, relative to it, at random");

    /** For {@link java.util.ServiceLoader}. */
    public TwapProvider() {}

    @Override
    public String name() {
        return "twap";
    }

    @Override
    public String description() {
        return "time-weighted average price: slices of time, equal or varied at random, taken when they are due";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SLICES, TIME_VARIATION, SIZE_VARIATION);
    }

    @Override
    public ExecutionStrategy create(ParameterValues values) {
        return new Twap(Math.toIntExact(values.get(SLICES)), values.get(TIME_VARIATION), values.get(SIZE_VARIATION));
    }
}
