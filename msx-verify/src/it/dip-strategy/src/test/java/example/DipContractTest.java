package example;

import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.testkit.strategy.ExecutionStrategyContract;

class DipContractTest extends ExecutionStrategyContract {
    @Override
    protected StrategyProvider provider() {
        return new DipProvider();
    }
}
