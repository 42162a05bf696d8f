package io.github.microstructurex.analytics;

import io.github.microstructurex.analytics.cost.CostAnalysis;
import io.github.microstructurex.analytics.cost.ParentCosts;
import io.github.microstructurex.analytics.cost.ParentFills;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.replay.simulation.Fill;
import java.util.function.ToDoubleFunction;

/**
 * The transaction-cost analysis of a finished backtest. The market is read once more, to its end, so that there is a close
 * and markouts look beyond the order's window; quotes and trades are the market's own, as they are without the order.
 */
public final class BacktestCosts {
    private BacktestCosts() {}

    /**
     * Analyses a backtest without fees, against the mid, as {@link CostAnalysis#of(io.github.microstructurex.book.Instrument)}
     * does.
     *
     * @param result what came of the backtest
     * @param market the market that it ran in
     * @return its costs
     * @throws IllegalArgumentException if it ran in another market
     */
    public static ParentCosts of(BacktestResult result, Market market) {
        return of(result, market, CostAnalysis.of(market.instrument()), fill -> 0);
    }

    /**
     * Analyses a backtest.
     *
     * @param result what came of the backtest
     * @param market the market that it ran in
     * @param analysis how to
     * @param fee the fee of a fill, in currency; a rebate is negative. A fill's {@linkplain Fill#cause() cause} tells
     *     whether it took
     * @return its costs
     * @throws IllegalArgumentException if it ran in another market, or the analysis is of another instrument
     */
    public static ParentCosts of(
            BacktestResult result, Market market, CostAnalysis analysis, ToDoubleFunction<Fill> fee) {
        if (!market.name().equals(result.market())) {
            throw new IllegalArgumentException(
                    "market is " + market.name() + ", expected " + result.market() + ", in which the backtest ran");
        }
        if (!analysis.instrument().equals(result.instrument())) {
            throw new IllegalArgumentException("instrument of the analysis is " + analysis.instrument() + ", expected "
                    + result.instrument() + ", which was traded");
        }
        ParentFills fills = ParentFills.of(result.order(), result.fills(), fee);
        try (MarketEventSource record = market.open(result.seed())) {
            return analysis.costs(record, fills);
        }
    }
}
