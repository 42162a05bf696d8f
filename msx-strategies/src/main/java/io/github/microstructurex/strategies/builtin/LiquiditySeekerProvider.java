package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.StrategyProvider;
import java.util.List;

/** Provides {@link LiquiditySeeker} under the name {@code sniper}. */
public final class LiquiditySeekerProvider implements StrategyProvider {
    /** What is narrow. */
    public static final Parameter<Double> NARROW = Parameter.ofDouble(
            "narrow", "", 0.5, 0, 10, "a spread is narrow up to this multiple of its average; 0 for never");

    /** What is large. */
    public static final Parameter<Double> LARGE = Parameter.ofDouble(
            "large", "", 3, 0.01, 1e9, "a displayed quantity is large from this multiple of its average on");

    /** When it takes what is left. */
    public static final Parameter<Double> FINISH = Parameter.ofDouble(
            "finish", "", 0.1, 0, 1, "the last part of the window, in which what is left is taken; 0 for never");

    /** For {@link java.util.ServiceLoader}. */
    public LiquiditySeekerProvider() {}

    @Override
    public String name() {
        return "sniper";
    }

    @Override
    public String description() {
        return "shows nothing and takes liquidity when the spread is narrow or the displayed quantity large";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(NARROW, LARGE, FINISH);
    }

    @Override
    public ExecutionStrategy create(ParameterValues values) {
        return new LiquiditySeeker(values.get(NARROW), values.get(LARGE), values.get(FINISH));
    }
}
