package io.github.microstructurex.testkit.strategy;

import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.SeededRandom;
import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.strategies.builtin.ImplementationShortfallProvider;
import java.util.Map;

class ImplementationShortfallContractTest extends ExecutionStrategyContract {
    @Override
    protected StrategyProvider provider() {
        return new ImplementationShortfallProvider();
    }

    @Override
    protected ParameterValues parameters(SeededRandom random) {
        return ParameterValues.parse(
                provider().parameters(), Map.of("slices", "" + (1 + random.nextLong(40)), "half-life", "10ms"));
    }
}
