package io.github.microstructurex.testkit.strategy;

import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.SeededRandom;
import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.strategies.builtin.AdaptiveParticipationProvider;
import java.util.Map;

class AdaptiveParticipationContractTest extends ExecutionStrategyContract {
    @Override
    protected StrategyProvider provider() {
        return new AdaptiveParticipationProvider();
    }

    @Override
    protected ParameterValues parameters(SeededRandom random) {
        return ParameterValues.parse(
                provider().parameters(),
                Map.of(
                        "price-band",
                        "" + random.nextLong(20),
                        "usual-spread",
                        "" + random.nextLong(3),
                        "high-rate",
                        "" + (0.05 + random.nextDouble() * 0.9)));
    }
}
