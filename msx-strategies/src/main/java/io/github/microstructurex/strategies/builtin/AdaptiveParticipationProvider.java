package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.StrategyProvider;
import java.util.List;

/** Provides {@link AdaptiveParticipation} under the name {@code pov-plus}. */
public final class AdaptiveParticipationProvider implements StrategyProvider {
    /** The lowest part of the volume. */
    public static final Parameter<Double> LOW_RATE =
            Parameter.ofDouble("low-rate", "", 0.05, 0.0001, 0.99, "the lowest part of the whole volume");

    /** The highest part of the volume. */
    public static final Parameter<Double> HIGH_RATE =
            Parameter.ofDouble("high-rate", "", 0.2, 0.0001, 0.99, "the highest part of the whole volume");

    /** When the price counts fully. */
    public static final Parameter<Long> PRICE_BAND = Parameter.ofLong(
            "price-band",
            "ticks",
            0,
            0,
            1L << 40,
            "how far from the first price another counts fully; 0 for twice the usual spread");

    /** From where on a spread is wide. */
    public static final Parameter<Long> USUAL_SPREAD = Parameter.ofLong(
            "usual-spread",
            "ticks",
            0,
            0,
            1L << 40,
            "the spread up to which it is not wide; 0 for the average since the start");

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
    public AdaptiveParticipationProvider() {}

    @Override
    public String name() {
        return "pov-plus";
    }

    @Override
    public String description() {
        return "percentage of volume at a rate that rises with a good price and falls with a wide spread";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(LOW_RATE, HIGH_RATE, PRICE_BAND, USUAL_SPREAD, SMALLEST_CLIP, LARGEST_CLIP);
    }

    @Override
    public ExecutionStrategy create(ParameterValues values) {
        InOrder.check(values, LOW_RATE, HIGH_RATE);
        InOrder.check(values, SMALLEST_CLIP, LARGEST_CLIP);
        return new AdaptiveParticipation(
                values.get(LOW_RATE),
                values.get(HIGH_RATE),
                values.get(PRICE_BAND),
                values.get(USUAL_SPREAD),
                values.get(SMALLEST_CLIP),
                values.get(LARGEST_CLIP));
    }
}
