package io.github.microstructurex.analytics.cost;

import io.github.microstructurex.book.Side;

/**
 * What became of a parent order: everything that the decompositions of implementation shortfall need.
 * A price may be NaN where it is not known; whatever depends on it is then NaN too.
 *
 * @param side the side of the order
 * @param targetQuantity what was to be executed, above 0
 * @param executedQuantity what was executed, from 0 to the target
 * @param executedNotional the sum of price times quantity over the fills
 * @param decisionPrice the price when the decision to trade was made
 * @param arrivalPrice the price when the order reached the market
 * @param endPrice the price that values what was not executed, at the end of the order
 * @param fees commissions and fees, in currency; a rebate is negative
 */
public record ParentExecution(
        Side side,
        double targetQuantity,
        double executedQuantity,
        double executedNotional,
        double decisionPrice,
        double arrivalPrice,
        double endPrice,
        double fees) {
    /**
     * Checks the quantities.
     *
     * @param side the side of the order
     * @param targetQuantity what was to be executed, above 0
     * @param executedQuantity what was executed, from 0 to the target
     * @param executedNotional the sum of price times quantity over the fills
     * @param decisionPrice the price when the decision to trade was made
     * @param arrivalPrice the price when the order reached the market
     * @param endPrice the price that values what was not executed, at the end of the order
     * @param fees commissions and fees, in currency
     * @throws IllegalArgumentException if a quantity is out of its range
     */
    public ParentExecution {
        if (!(targetQuantity > 0)) {
            throw new IllegalArgumentException("targetQuantity is " + targetQuantity + ", expected above 0");
        }
        if (!(executedQuantity >= 0 && executedQuantity <= targetQuantity)) {
            throw new IllegalArgumentException(
                    "executedQuantity is " + executedQuantity + ", expected from 0 to the target " + targetQuantity);
        }
    }

    /** {@return what was not executed} */
    public double unexecutedQuantity() {
        return targetQuantity - executedQuantity;
    }

    /** {@return the value of the whole order at the decision price: what the costs are fractions of} */
    public double paperNotional() {
        return targetQuantity * decisionPrice;
    }

    /** {@return the cost of what was executed against a price, 0 if nothing was executed} */
    double executionCost(double price) {
        return executedQuantity == 0 ? 0 : side.sign() * (executedNotional - executedQuantity * price);
    }

    /** {@return the cost of a quantity when the price moves, 0 for the quantity 0 whatever the prices} */
    double movementCost(double quantity, double from, double to) {
        return quantity == 0 ? 0 : side.sign() * quantity * (to - from);
    }
}
