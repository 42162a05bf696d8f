package io.github.microstructurex.analytics.cost;

import io.github.microstructurex.book.Side;
import java.util.List;

/**
 * What a parent order cost and where the cost arose. Costs are positive, for buys and for sells alike.
 *
 * @param order the order and its fills
 * @param execution its quantities and prices, in units and currency: what the shortfall is made of
 * @param benchmarks the prices that it is compared with
 * @param marketVolume what the market traded in the window by the record, in units of the instrument
 * @param participation the order's part of all that was traded in the window, its own fills included, from 0 to 1; NaN if
 *     nothing was
 * @param markouts one for each horizon of the analysis
 * @param children the child orders that were filled, in the order of their first fills
 */
public record ParentCosts(
        ParentFills order,
        ParentExecution execution,
        Benchmarks benchmarks,
        double marketVolume,
        double participation,
        List<FillMarkout> markouts,
        List<ChildCosts> children) {
    /**
     * Copies the lists.
     *
     * @param order the order and its fills
     * @param execution its quantities and prices
     * @param benchmarks the prices that it is compared with
     * @param marketVolume what the market traded in the window by the record
     * @param participation the order's part of all that was traded in the window
     * @param markouts one for each horizon of the analysis
     * @param children the child orders that were filled
     */
    public ParentCosts {
        markouts = List.copyOf(markouts);
        children = List.copyOf(children);
    }

    /** {@return the implementation shortfall with the delay charged to what was executed} */
    public WagnerShortfall wagner() {
        return WagnerShortfall.of(execution);
    }

    /** {@return the implementation shortfall with the delay charged to the whole order} */
    public KissellShortfall kissell() {
        return KissellShortfall.of(execution);
    }

    /** {@return the average price of the fills, in currency; NaN without fills} */
    public double averagePrice() {
        return execution.executedQuantity() > 0
                ? execution.executedNotional() / execution.executedQuantity()
                : Double.NaN;
    }

    /** {@return how much worse than the arrival price the fills were, in basis points} */
    public double arrivalSlippageBps() {
        return slippage(benchmarks.arrival());
    }

    /** {@return how much worse than the market's average price the fills were, in basis points} */
    public double vwapSlippageBps() {
        return slippage(benchmarks.vwap());
    }

    /** {@return how much worse than the average price over time the fills were, in basis points} */
    public double twapSlippageBps() {
        return slippage(benchmarks.twap());
    }

    /** {@return how much worse than the close the fills were, in basis points} */
    public double closeSlippageBps() {
        return slippage(benchmarks.close());
    }

    private double slippage(double benchmark) {
        Side side = order.side();
        return Slippage.basisPoints(side, averagePrice(), benchmark);
    }
}
