package io.github.microstructurex.analytics.cost;

/**
 * Implementation shortfall as Kissell expands it: the delay is charged to the whole order, and what was not executed
 * lost its opportunity from the arrival on.
 *
 * <p>With d the sign of the side, S the target and X the executed quantity, P the decision, P0 the arrival and Pn the
 * end price: {@code delay = d S (P0 - P)}, {@code trading = d (sum(q p) - X P0)}, {@code opportunity = d (S - X) (Pn -
 * P0)}. The total is the same as in {@link WagnerShortfall}. Positive is a cost. A part with the quantity 0 costs 0.
 *
 * <p>Source: Kissell (2006), The Journal of Trading 1(3); Perold (1988), Journal of Portfolio Management 14(3).
 *
 * @param delay the cost of the time from decision to arrival, in currency
 * @param trading the cost of trading away from the arrival price, in currency
 * @param opportunity the cost of what was not executed, in currency
 * @param fees commissions and fees, in currency
 * @param paperNotional the value of the whole order at the decision price, in currency
 */
public record KissellShortfall(double delay, double trading, double opportunity, double fees, double paperNotional) {
    /**
     * Decomposes the cost of an execution.
     *
     * @param order what became of the order
     * @return its shortfall
     */
    public static KissellShortfall of(ParentExecution order) {
        return new KissellShortfall(
                order.movementCost(order.targetQuantity(), order.decisionPrice(), order.arrivalPrice()),
                order.executionCost(order.arrivalPrice()),
                order.movementCost(order.unexecutedQuantity(), order.arrivalPrice(), order.endPrice()),
                order.fees(),
                order.paperNotional());
    }

    /** {@return the implementation shortfall: the sum of the parts, in currency} */
    public double total() {
        return delay + trading + opportunity + fees;
    }

    /** {@return the implementation shortfall in basis points of the paper notional, NaN if that is not above 0} */
    public double totalBps() {
        return bps(total());
    }

    /** {@return the delay in basis points of the paper notional} */
    public double delayBps() {
        return bps(delay);
    }

    /** {@return the trading cost in basis points of the paper notional} */
    public double tradingBps() {
        return bps(trading);
    }

    /** {@return the opportunity cost in basis points of the paper notional} */
    public double opportunityBps() {
        return bps(opportunity);
    }

    /** {@return the fees in basis points of the paper notional} */
    public double feesBps() {
        return bps(fees);
    }

    private double bps(double cost) {
        return paperNotional > 0 ? cost / paperNotional * 1e4 : Double.NaN;
    }
}
