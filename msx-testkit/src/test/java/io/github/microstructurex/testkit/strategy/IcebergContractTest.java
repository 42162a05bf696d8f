package io.github.microstructurex.testkit.strategy;

import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.SeededRandom;
import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.strategies.builtin.IcebergProvider;
import java.util.Map;

class IcebergContractTest extends ExecutionStrategyContract {
    @Override
    protected StrategyProvider provider() {
        return new IcebergProvider();
    }

    @Override
    protected ParameterValues parameters(SeededRandom random) {
        return ParameterValues.parse(
                provider().parameters(),
                Map.of("display", "" + (1 + random.nextLong(200)), "variation", "" + random.nextDouble() * 0.9));
    }
}
