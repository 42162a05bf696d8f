package example;

import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.StrategyProvider;
import java.time.Duration;
import java.util.List;

/** Says what the strategy is called and what can be set about it, and makes one for each parent order. */
public final class DipProvider implements StrategyProvider {
    private static final Parameter<Long> DISCOUNT =
            Parameter.ofLong("discount", "ticks", 3, 0, 1_000_000, "by how much a price must be better than the first");
    private static final Parameter<Long> CLIP =
            Parameter.ofLong("clip", "lots", 100, 1, 1_000_000, "the largest order");
    private static final Parameter<Duration> FINISH = Parameter.ofDuration(
            "finish",
            Duration.ofMinutes(2),
            Duration.ZERO,
            Duration.ofHours(1),
            "how long before the end any price will do; 0s for never");

    @Override
    public String name() {
        return "dip";
    }

    @Override
    public String description() {
        return "waits for a better price than the first, and takes what is left near the end";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(DISCOUNT, CLIP, FINISH);
    }

    @Override
    public ExecutionStrategy create(ParameterValues values) {
        return new Dip(values.get(DISCOUNT), values.get(CLIP), values.get(FINISH));
    }
}
