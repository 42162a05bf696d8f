package example;

import io.github.microstructurex.analytics.BacktestRequest;
import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.analytics.Backtester;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.simulation.AgentLatency;
import io.github.microstructurex.replay.simulation.HistoryPolicy;
import io.github.microstructurex.replay.simulation.Latency;
import io.github.microstructurex.strategies.ParentOrder;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** Sets the strategy against one that the library brings. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        RandomDay day = new RandomDay();
        ParentOrder order = new ParentOrder(Side.BUY, 2_000, OptionalLong.empty(), day.at(9, 40), day.at(10, 10));
        compare(BacktestRequest.of(day, "dip", Map.of("discount", "2"), order, 7));
        compare(BacktestRequest.of(day, "twap", Map.of("slices", "10"), order, 7));
    }

    private static void compare(BacktestRequest request) {
        AgentLatency latency = AgentLatency.symmetric(Latency.constant(Duration.ofMillis(1)));
        BacktestResult result =
                Backtester.run(request.withPolicy(HistoryPolicy.REACTIVE).withLatency(latency));
        System.out.printf(
                Locale.ROOT,
                "%s bought %d of %d in %d orders, %.2f bp from the price on arrival%n",
                result.strategy(),
                result.executedQuantity(),
                result.targetQuantity(),
                result.childOrders(),
                result.slippageBps());
    }
}
