package consumer;

import static io.github.microstructurex.testkit.MsxAssertions.assertThat;

import io.github.microstructurex.analytics.BacktestRequest;
import io.github.microstructurex.analytics.Backtester;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.testkit.Markets;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AtOnceTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void takesWhatThereIs() {
        StrategyProvider provider = new AtOnceProvider();
        ParentOrder order = new ParentOrder(Side.SELL, 50, OptionalLong.empty(), SECOND, 2 * SECOND);

        assertThat(Backtester.run(new BacktestRequest(
                        Markets.liquidStock(0, 3 * SECOND),
                        provider,
                        ParameterValues.defaults(provider.parameters()),
                        order,
                        42)))
                .executedAll()
                .keptWithinLimitAndWindow();
    }
}
