package io.github.microstructurex.testkit.strategy;

import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.SeededRandom;
import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.strategies.builtin.TwapProvider;
import java.util.Map;

class TwapContractTest extends ExecutionStrategyContract {
    @Override
    protected StrategyProvider provider() {
        return new TwapProvider();
    }

    @Override
    protected ParameterValues parameters(SeededRandom random) {
        return ParameterValues.parse(
                provider().parameters(),
                Map.of(
                        "slices",
                        "" + (1 + random.nextLong(40)),
                        "time-variation",
                        "" + random.nextDouble(),
                        "size-variation",
                        "" + random.nextDouble()));
    }
}
