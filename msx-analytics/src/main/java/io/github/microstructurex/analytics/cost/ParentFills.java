package io.github.microstructurex.analytics.cost;

import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.strategies.ParentOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A parent order and its fills: what {@link CostAnalysis} sets against the market's record. Times are nanoseconds since
 * the epoch.
 *
 * @param side its side
 * @param quantity what was to be executed, in lots, at least 1
 * @param decisionTime when it was decided to trade, no later than the start
 * @param startTime when the order reached the trader or the strategy
 * @param endTime when its window closed, after the start; what was not executed is valued then
 * @param executions the fills, in the order of time, none before the start; they may be a little later than the end
 */
public record ParentFills(
        Side side, long quantity, long decisionTime, long startTime, long endTime, List<Execution> executions) {
    /**
     * Checks the values and copies the list.
     *
     * @param side its side
     * @param quantity what was to be executed, in lots, at least 1
     * @param decisionTime when it was decided to trade, no later than the start
     * @param startTime when the order reached the trader or the strategy
     * @param endTime when its window closed, after the start
     * @param executions the fills, in the order of time
     * @throws IllegalArgumentException if a value is out of its range, fills are out of order or exceed the quantity
     */
    public ParentFills {
        Require.atLeast("quantity", quantity, 1);
        if (decisionTime > startTime) {
            throw new IllegalArgumentException(
                    "decisionTime is " + decisionTime + ", expected no later than the start, " + startTime);
        }
        if (endTime <= startTime) {
            throw new IllegalArgumentException("endTime is " + endTime + ", expected after the start, " + startTime);
        }
        executions = List.copyOf(executions);
        long time = startTime;
        long left = quantity;
        for (Execution execution : executions) {
            if (execution.time() < time) {
                throw new IllegalArgumentException("the time of an execution is " + execution.time()
                        + ", expected no earlier than the one before it or the start, " + time);
            }
            if (execution.quantity() > left) {
                throw new IllegalArgumentException("an execution has the quantity " + execution.quantity()
                        + ", expected at most what is left, " + left);
            }
            time = execution.time();
            left -= execution.quantity();
        }
    }

    /**
     * An order of a simulation, decided when it started.
     *
     * @param order the order
     * @param fills its fills, in the order of time
     * @param fee the fee of a fill, in currency; a rebate is negative
     * @return the order and its fills
     */
    public static ParentFills of(ParentOrder order, List<Fill> fills, ToDoubleFunction<Fill> fee) {
        List<Execution> executions = new ArrayList<>();
        for (Fill fill : fills) {
            executions.add(
                    new Execution(fill.time(), fill.orderId(), fill.price(), fill.quantity(), fee.applyAsDouble(fill)));
        }
        return new ParentFills(
                order.side(), order.quantity(), order.startTime(), order.startTime(), order.endTime(), executions);
    }

    /**
     * The same order, decided earlier.
     *
     * @param newDecisionTime when it was decided to trade, no later than the start
     * @return the order and its fills
     */
    public ParentFills decidedAt(long newDecisionTime) {
        return new ParentFills(side, quantity, newDecisionTime, startTime, endTime, executions);
    }

    /** {@return what was executed, in lots} */
    public long executedQuantity() {
        return executions.stream().mapToLong(Execution::quantity).sum();
    }
}
