package consumer;

import io.github.microstructurex.analytics.BacktestRequest;
import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.analytics.Backtester;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.strategies.StrategyProviders;
import java.util.Map;
import java.util.OptionalLong;

public final class Main {
    private Main() {}

    public static void main(String[] args) {
        StrategyProvider own = StrategyProviders.byName("plugin");
        System.out.println("found " + own.name() + " in " + own.getClass().getModule());
        ParentOrder order = new ParentOrder(
                Side.BUY,
                30,
                OptionalLong.empty(),
                QuietMarket.OPEN + QuietMarket.SECOND,
                QuietMarket.OPEN + 9 * QuietMarket.SECOND);
        BacktestResult result =
                Backtester.run(BacktestRequest.of(new QuietMarket(), own.name(), Map.of(), order, 1));
        System.out.println("bought " + result.executedQuantity() + " at " + result.vwap());
    }
}
