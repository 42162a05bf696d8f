package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.strategies.Weights;
import java.util.List;

/** Provides {@link Vwap} under the name {@code vwap}. */
public final class VwapProvider implements StrategyProvider {
    /** How many slices the window is cut into. */
    public static final Parameter<Long> SLICES =
            Parameter.ofLong("slices", "slices", 30, 1, 1_000_000, "into how many slices the window is cut");

    /** The expected volume. */
    public static final Parameter<Weights> PROFILE = Parameter.ofWeights(
            "profile", Weights.of(1), "the expected volume of equal parts of the window, relative to each other");

    /** For {@link java.util.ServiceLoader}. */
    public VwapProvider() {}

    @Override
    public String name() {
        return "vwap";
    }

    @Override
    public String description() {
        return "volume-weighted average price: slices as large as the volume that the market is expected to trade in them";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SLICES, PROFILE);
    }

    @Override
    public ExecutionStrategy create(ParameterValues values) {
        return Vwap.overWindow(values.get(PROFILE).toArray(), Math.toIntExact(values.get(SLICES)));
    }
}
