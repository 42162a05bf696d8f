package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.StrategyProvider;
import java.util.List;

/** Provides {@link PercentageOfVolume} under the name {@code pov}. */
public final class PercentageOfVolumeProvider implements StrategyProvider {
    /** The part of the volume. */
    public static final Parameter<Double> RATE =
            Parameter.ofDouble("rate", "", 0.1, 0.0001, 0.99, "the part of the whole volume, own and others together");

    /** From how much on it trades. */
    public static final Parameter<Long> SMALLEST_CLIP = Parameter.ofLong(
            "smallest-clip", "lots", 1, 1, OrderBook.MAX_QUANTITY, "from how much on what is due is traded");

    /** The largest order. */
    public static final Parameter<Long> LARGEST_CLIP = Parameter.ofLong(
            "largest-clip",
            "lots",
            1_000_000,
            1,
            OrderBook.MAX_QUANTITY,
            "the largest order; more is caught up one trade later");

    /** For {@link java.util.ServiceLoader}. */
    public PercentageOfVolumeProvider() {}

    @Override
    public String name() {
        return "pov";
    }

    @Override
    public String description() {
        return "percentage of volume: trades a fixed part of the whole volume, own and others together";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(RATE, SMALLEST_CLIP, LARGEST_CLIP);
    }

    @Override
    public ExecutionStrategy create(ParameterValues values) {
        InOrder.check(values, SMALLEST_CLIP, LARGEST_CLIP);
        return new PercentageOfVolume(values.get(RATE), values.get(SMALLEST_CLIP), values.get(LARGEST_CLIP));
    }
}
