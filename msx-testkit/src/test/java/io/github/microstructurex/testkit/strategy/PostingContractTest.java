package io.github.microstructurex.testkit.strategy;

import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.SeededRandom;
import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.strategies.builtin.PostingProvider;
import java.util.Map;

class PostingContractTest extends ExecutionStrategyContract {
    @Override
    protected StrategyProvider provider() {
        return new PostingProvider();
    }

    @Override
    protected ParameterValues parameters(SeededRandom random) {
        return ParameterValues.parse(
                provider().parameters(),
                Map.of(
                        "clip",
                        "" + (1 + random.nextLong(200)),
                        "improvement",
                        "" + random.nextLong(3),
                        "finish",
                        "" + random.nextDouble()));
    }
}
