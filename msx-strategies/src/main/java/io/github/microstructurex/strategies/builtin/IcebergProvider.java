package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.StrategyProvider;
import java.util.List;

/** Provides {@link Iceberg} under the name {@code iceberg}. */
public final class IcebergProvider implements StrategyProvider {
    /** How much it shows. */
    public static final Parameter<Long> DISPLAY =
            Parameter.ofLong("display", "lots", 100, 1, OrderBook.MAX_QUANTITY, "how much it shows at once");

    /** How much the parts vary. */
    public static final Parameter<Double> VARIATION = Parameter.ofDouble(
            "variation", "", 0, 0, 0.99, "how far a part may be from that, relative to it, at random");

    /** For {@link java.util.ServiceLoader}. */
    public IcebergProvider() {}

    @Override
    public String name() {
        return "iceberg";
    }

    @Override
    public String description() {
        return "shows a small part at the limit price, or at the best of its side, and the next one when it has filled";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(DISPLAY, VARIATION);
    }

    @Override
    public ExecutionStrategy create(ParameterValues values) {
        return new Iceberg(values.get(DISPLAY), values.get(VARIATION));
    }
}
