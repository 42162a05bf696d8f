package io.github.microstructurex.analytics.cost;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The costs of several parent orders together, in basis points: the shortfall and its parts weighted by the value of the
 * whole order when it was decided, slippage and fees by what was executed.
 *
 * @param orders how many orders
 * @param notional the value of all fills, in currency
 * @param shortfall the implementation shortfall
 * @param delay its part from decision to arrival, of what was executed
 * @param execution its part from trading away from the arrival price
 * @param opportunity its part from what was not executed
 * @param fees commissions and fees, of what was executed
 * @param arrivalSlippage against the arrival price
 * @param vwapSlippage against the market's average price
 * @param twapSlippage against the average price over time
 * @param closeSlippage against the close
 */
public record CostSummary(
        int orders,
        double notional,
        CostEstimate shortfall,
        CostEstimate delay,
        CostEstimate execution,
        CostEstimate opportunity,
        CostEstimate fees,
        CostEstimate arrivalSlippage,
        CostEstimate vwapSlippage,
        CostEstimate twapSlippage,
        CostEstimate closeSlippage) {
    /**
     * Sums up.
     *
     * @param costs of the orders, of one currency
     * @return the summary
     */
    public static CostSummary of(List<ParentCosts> costs) {
        return new CostSummary(
                costs.size(),
                costs.stream().mapToDouble(CostSummary::executedValue).sum(),
                ofDecided(costs, c -> c.wagner().totalBps()),
                ofDecided(costs, c -> c.wagner().delayBps()),
                ofDecided(costs, c -> c.wagner().executionBps()),
                ofDecided(costs, c -> c.wagner().opportunityBps()),
                ofExecuted(costs, CostSummary::feesBps),
                ofExecuted(costs, ParentCosts::arrivalSlippageBps),
                ofExecuted(costs, ParentCosts::vwapSlippageBps),
                ofExecuted(costs, ParentCosts::twapSlippageBps),
                ofExecuted(costs, ParentCosts::closeSlippageBps));
    }

    /**
     * Another cost of the same orders, weighted by what was executed.
     *
     * @param costs of the orders
     * @param cost what to measure of each; NaN leaves an order out
     * @return the estimate
     */
    public static CostEstimate ofExecuted(List<ParentCosts> costs, ToDoubleFunction<ParentCosts> cost) {
        return CostEstimate.of(
                costs.stream().mapToDouble(cost).toArray(),
                costs.stream().mapToDouble(CostSummary::executedValue).toArray());
    }

    /**
     * Another cost of the same orders, weighted by their value when they were decided, such as a part of {@link
     * ParentCosts#kissell()} in basis points.
     *
     * @param costs of the orders
     * @param cost what to measure of each; NaN leaves an order out
     * @return the estimate
     */
    public static CostEstimate ofDecided(List<ParentCosts> costs, ToDoubleFunction<ParentCosts> cost) {
        return CostEstimate.of(
                costs.stream().mapToDouble(cost).toArray(),
                costs.stream().mapToDouble(c -> c.execution().paperNotional()).toArray());
    }

    private static double feesBps(ParentCosts costs) {
        double value = executedValue(costs);
        return value > 0 ? costs.execution().fees() / value * 1e4 : Double.NaN;
    }

    private static double executedValue(ParentCosts costs) {
        return costs.execution().executedNotional();
    }
}
