package io.github.microstructurex.testkit.strategy;

import io.github.microstructurex.strategies.MarketMakerProvider;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.SeededRandom;
import io.github.microstructurex.strategies.builtin.GueantLehalleFernandezTapiaProvider;
import java.util.Map;

class GueantLehalleFernandezTapiaContractTest extends MarketMakerContract {
    @Override
    protected MarketMakerProvider provider() {
        return new GueantLehalleFernandezTapiaProvider();
    }

    @Override
    protected ParameterValues parameters(SeededRandom random) {
        return ParameterValues.parse(
                provider().parameters(),
                Map.of("order-size", "" + (1 + random.nextLong(200)), "tolerance", "" + random.nextLong(4)));
    }
}
