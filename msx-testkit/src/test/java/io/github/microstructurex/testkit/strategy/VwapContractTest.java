package io.github.microstructurex.testkit.strategy;

import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.SeededRandom;
import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.strategies.builtin.VwapProvider;
import java.util.Map;

class VwapContractTest extends ExecutionStrategyContract {
    @Override
    protected StrategyProvider provider() {
        return new VwapProvider();
    }

    @Override
    protected ParameterValues parameters(SeededRandom random) {
        return ParameterValues.parse(
                provider().parameters(),
                Map.of("slices", "" + (1 + random.nextLong(40)), "profile", "3,1," + random.nextLong(9)));
    }
}
