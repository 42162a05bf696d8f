package io.github.microstructurex.testkit.strategy;

import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.SeededRandom;
import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.strategies.builtin.PercentageOfVolumeProvider;
import java.util.Map;

class PercentageOfVolumeContractTest extends ExecutionStrategyContract {
    @Override
    protected StrategyProvider provider() {
        return new PercentageOfVolumeProvider();
    }

    @Override
    protected ParameterValues parameters(SeededRandom random) {
        return ParameterValues.parse(
                provider().parameters(),
                Map.of(
                        "rate",
                        "" + (0.01 + random.nextDouble() * 0.9),
                        "smallest-clip",
                        "" + (1 + random.nextLong(20)),
                        "largest-clip",
                        "" + (20 + random.nextLong(200))));
    }
}
