package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.strategies.MarketMaker;
import io.github.microstructurex.strategies.MarketMakerProvider;
import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.ParameterValues;
import java.time.Duration;
import java.util.List;

/** Provides {@link AvellanedaStoikov} under the name {@code avellaneda-stoikov}. */
public final class AvellanedaStoikovProvider implements MarketMakerProvider {
    /** Gamma. */
    public static final Parameter<Double> RISK_AVERSION =
            Parameter.ofDouble("risk-aversion", "1/tick", 0.001, 1e-9, 1e6, "gamma: how much inventory is disliked");

    /** Sigma. */
    public static final Parameter<Double> VOLATILITY = Parameter.ofDouble(
            "volatility", "ticks per square root of a second", 1, 0, 1e9, "sigma: how much the price moves");

    /** k. */
    public static final Parameter<Double> ORDER_DECAY = Parameter.ofDouble(
            "order-decay",
            "1/tick",
            2.5,
            1e-9,
            1e6,
            "k: how fast the rate of fills falls with the distance from the price");

    /** The longest time left. */
    public static final Parameter<Duration> HORIZON = Parameter.ofDuration(
            "horizon",
            Duration.ofMinutes(1),
            Duration.ofMillis(1),
            Duration.ofDays(365),
            "the longest time that is taken to be left");

    /** The size of a quote. */
    public static final Parameter<Long> ORDER_SIZE = Parameter.ofLong(
            "order-size", "lots", 100, 1, OrderBook.MAX_QUANTITY, "the size of a quote, and the unit of inventory");

    /** When a quote moves. */
    public static final Parameter<Long> TOLERANCE = Parameter.ofLong(
            "tolerance", "ticks", 1, 0, 1L << 40, "by how much a quote may be wider than the model's before it moves");

    /** For {@link java.util.ServiceLoader}. */
    public AvellanedaStoikovProvider() {}

    @Override
    public String name() {
        return "avellaneda-stoikov";
    }

    @Override
    public String description() {
        return "market maker: quotes around a price that moves against the inventory, by the time that is left";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(RISK_AVERSION, VOLATILITY, ORDER_DECAY, HORIZON, ORDER_SIZE, TOLERANCE);
    }

    @Override
    public MarketMaker create(ParameterValues values) {
        AvellanedaStoikovQuotes quotes =
                new AvellanedaStoikovQuotes(values.get(RISK_AVERSION), values.get(VOLATILITY), values.get(ORDER_DECAY));
        double horizon = values.get(HORIZON).toNanos() / 1e9;
        return new AvellanedaStoikov(quotes, horizon, values.get(ORDER_SIZE), values.get(TOLERANCE));
    }
}
