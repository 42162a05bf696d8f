package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.StrategyProvider;
import java.time.Duration;
import java.util.List;

/** Provides {@link ImplementationShortfall} under the name {@code implementation-shortfall}. */
public final class ImplementationShortfallProvider implements StrategyProvider {
    /** How many slices the window is cut into. */
    public static final Parameter<Long> SLICES =
            Parameter.ofLong("slices", "slices", 30, 1, 1_000_000, "into how many slices the window is cut");

    /** How fast it trades. */
    public static final Parameter<Duration> HALF_LIFE = Parameter.ofDuration(
            "half-life",
            Duration.ofMinutes(10),
            Duration.ofMillis(1),
            Duration.ofDays(3650),
            "the time in which what is left falls by a factor e; shorter trades earlier");

    /** For {@link java.util.ServiceLoader}. */
    public ImplementationShortfallProvider() {}

    @Override
    public String name() {
        return "implementation-shortfall";
    }

    @Override
    public String description() {
        return "trades early as far as the risk of waiting is worth it: the schedule of Almgren and Chriss";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SLICES, HALF_LIFE);
    }

    @Override
    public ExecutionStrategy create(ParameterValues values) {
        return new ImplementationShortfall(
                Math.toIntExact(values.get(SLICES)), values.get(HALF_LIFE).toNanos());
    }
}
