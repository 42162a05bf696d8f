package io.github.microstructurex.testkit.strategy;

import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.SeededRandom;
import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.strategies.builtin.LiquiditySeekerProvider;
import java.util.Map;

class LiquiditySeekerContractTest extends ExecutionStrategyContract {
    @Override
    protected StrategyProvider provider() {
        return new LiquiditySeekerProvider();
    }

    @Override
    protected ParameterValues parameters(SeededRandom random) {
        return ParameterValues.parse(
                provider().parameters(),
                Map.of(
                        "narrow",
                        "" + random.nextDouble(),
                        "large",
                        "" + (0.5 + 3 * random.nextDouble()),
                        "finish",
                        "" + random.nextDouble()));
    }
}
