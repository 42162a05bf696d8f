package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.StrategyProvider;
import java.util.List;

/** Provides {@link Posting} under the name {@code posting}. */
public final class PostingProvider implements StrategyProvider {
    /** How much it shows. */
    public static final Parameter<Long> CLIP =
            Parameter.ofLong("clip", "lots", 100, 1, OrderBook.MAX_QUANTITY, "how much it shows at once");

    /** How much better it is than others. */
    public static final Parameter<Long> IMPROVEMENT = Parameter.ofLong(
            "improvement", "ticks", 0, 0, 1L << 40, "by how much it is better than the others; 0 joins them");

    /** When it takes what is left. */
    public static final Parameter<Double> FINISH = Parameter.ofDouble(
            "finish", "", 0.1, 0, 1, "the last part of the window, in which what is left is taken; 0 for never");

    /** For {@link java.util.ServiceLoader}. */
    public PostingProvider() {}

    @Override
    public String name() {
        return "posting";
    }

    @Override
    public String description() {
        return "rests at the best price of its own side, follows it, and takes what is left near the end";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(CLIP, IMPROVEMENT, FINISH);
    }

    @Override
    public ExecutionStrategy create(ParameterValues values) {
        return new Posting(values.get(CLIP), values.get(IMPROVEMENT), values.get(FINISH));
    }
}
