package io.github.microstructurex.testkit.strategy;

import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.SeededRandom;
import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.strategies.builtin.SmartOrderRouterProvider;
import java.util.Map;

class SmartOrderRouterContractTest extends ExecutionStrategyContract {
    @Override
    protected StrategyProvider provider() {
        return new SmartOrderRouterProvider();
    }

    @Override
    protected ParameterValues parameters(SeededRandom random) {
        return ParameterValues.parse(provider().parameters(), Map.of("levels", "" + (1 + random.nextLong(5))));
    }
}
