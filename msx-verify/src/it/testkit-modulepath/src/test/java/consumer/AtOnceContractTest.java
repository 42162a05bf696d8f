package consumer;

import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.testkit.strategy.ExecutionStrategyContract;

class AtOnceContractTest extends ExecutionStrategyContract {
    @Override
    protected StrategyProvider provider() {
        return new AtOnceProvider();
    }
}
