package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.strategies.MarketMaker;
import io.github.microstructurex.strategies.MarketMakerProvider;
import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.ParameterValues;
import java.util.List;

/** Provides {@link GueantLehalleFernandezTapia} under the name {@code glft}. */
public final class GueantLehalleFernandezTapiaProvider implements MarketMakerProvider {
    /** Gamma. */
    public static final Parameter<Double> RISK_AVERSION =
            Parameter.ofDouble("risk-aversion", "1/tick", 0.001, 1e-9, 1e6, "gamma: how much inventory is disliked");

    /** Sigma. */
    public static final Parameter<Double> VOLATILITY = Parameter.ofDouble(
            "volatility", "ticks per square root of a second", 1, 0, 1e9, "sigma: how much the price moves");

    /** A. */
    public static final Parameter<Double> ORDER_RATE = Parameter.ofDouble(
            "order-rate", "1/second", 1, 1e-9, 1e9, "A: how many orders would meet a quote at the price itself");

    /** k. */
    public static final Parameter<Double> ORDER_DECAY = Parameter.ofDouble(
            "order-decay",
            "1/tick",
            2.5,
            1e-9,
            1e6,
            "k: how fast the rate of fills falls with the distance from the price");

    /** Xi. */
    public static final Parameter<Double> EXECUTION_RISK_AVERSION = Parameter.ofDouble(
            "execution-risk-aversion",
            "1/tick",
            0,
            0,
            1e6,
            "xi: risk-aversion for the original model, 0 for inventory risk only");

    /** The size of a quote. */
    public static final Parameter<Long> ORDER_SIZE = Parameter.ofLong(
            "order-size", "lots", 100, 1, OrderBook.MAX_QUANTITY, "the size of a quote, and the unit of inventory");

    /** When a quote moves. */
    public static final Parameter<Long> TOLERANCE = Parameter.ofLong(
            "tolerance", "ticks", 1, 0, 1L << 40, "by how much a quote may be wider than the model's before it moves");

    /** For {@link java.util.ServiceLoader}. */
    public GueantLehalleFernandezTapiaProvider() {}

    @Override
    public String name() {
        return "glft";
    }

    @Override
    public String description() {
        return "market maker: quotes at a constant distance, moved against the inventory by a constant step";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(
                RISK_AVERSION, VOLATILITY, ORDER_RATE, ORDER_DECAY, EXECUTION_RISK_AVERSION, ORDER_SIZE, TOLERANCE);
    }

    @Override
    public MarketMaker create(ParameterValues values) {
        GueantLehalleFernandezTapiaQuotes quotes = new GueantLehalleFernandezTapiaQuotes(
                values.get(RISK_AVERSION),
                values.get(VOLATILITY),
                values.get(ORDER_RATE),
                values.get(ORDER_DECAY),
                1,
                values.get(EXECUTION_RISK_AVERSION));
        return new GueantLehalleFernandezTapia(quotes, values.get(ORDER_SIZE), values.get(TOLERANCE));
    }
}
