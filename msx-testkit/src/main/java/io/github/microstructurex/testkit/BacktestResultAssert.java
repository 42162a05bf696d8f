package io.github.microstructurex.testkit;

import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.strategies.ParentOrder;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;

/** AssertJ assertions about a backtest. A failure shows the parent order and the fills, the first ten of them. */
public final class BacktestResultAssert extends AbstractAssert<BacktestResultAssert, BacktestResult> {
    private static final int SHOWN = 10;

    BacktestResultAssert(BacktestResult actual) {
        super(actual, BacktestResultAssert.class);
    }

    /**
     * Asserts that the parent order was executed whole.
     *
     * @return this
     */
    public BacktestResultAssert executedAll() {
        isNotNull();
        return executed(actual.targetQuantity());
    }

    /**
     * Asserts how much was executed.
     *
     * @param quantity in lots
     * @return this
     */
    public BacktestResultAssert executed(long quantity) {
        isNotNull();
        return check(
                actual.executedQuantity() == quantity,
                quantity + " of " + actual.targetQuantity() + " executed, but it is " + actual.executedQuantity());
    }

    /**
     * Asserts that nothing was executed.
     *
     * @return this
     */
    public BacktestResultAssert hasNoFills() {
        return executed(0);
    }

    /**
     * Asserts that the fills are on the order's side, no more than the order, none beyond its limit price, and none outside
     * its window. Orders that arrive late may fill after the window has closed, so with latency this can fail where the
     * strategy has done nothing wrong.
     *
     * @return this
     */
    public BacktestResultAssert keptWithinLimitAndWindow() {
        isNotNull();
        ParentOrder order = actual.order();
        for (Fill fill : actual.fills()) {
            check(fill.side() == order.side(), "fills to " + order.side() + " only, but there is " + fill);
            check(order.accepts(fill.price()), "no fill beyond the limit price, but there is " + fill);
            check(order.isOpenAt(fill.time()), "no fill outside the window, but there is " + fill);
        }
        return check(
                actual.executedQuantity() <= order.quantity(),
                "no more than " + order.quantity() + " executed, but it is " + actual.executedQuantity());
    }

    /**
     * Asserts a bound of the order's share of all that was traded in the window.
     *
     * @param rate from 0 to 1
     * @return this
     */
    public BacktestResultAssert participatedAtMost(double rate) {
        isNotNull();
        double found = actual.participationRate();
        return check(found <= rate, "a participation of at most " + rate + ", but it is " + found);
    }

    /**
     * Asserts a bound of the cost against the price on arrival.
     *
     * @param basisPoints how much worse than the arrival price the fills may be on average; below 0 for better
     * @return this
     */
    public BacktestResultAssert costAtMost(double basisPoints) {
        isNotNull();
        double found = actual.slippageBps();
        return check(found <= basisPoints, "a slippage of at most " + basisPoints + " bps, but it is " + found);
    }

    /**
     * Goes on with the fills.
     *
     * @return assertions about the list of fills, in the order of time
     */
    public ListAssert<Fill> fills() {
        isNotNull();
        return Assertions.assertThat(actual.fills()).as("fills");
    }

    private BacktestResultAssert check(boolean holds, String expected) {
        if (!holds) {
            failWithMessage("%s", "expected " + expected + "; the backtest is\n" + describe(actual));
        }
        return this;
    }

    private static String describe(BacktestResult result) {
        StringBuilder text =
                new StringBuilder("    ").append(result.strategy()).append(": ").append(result.order());
        List<Fill> fills = result.fills();
        fills.stream().limit(SHOWN).forEach(fill -> text.append("\n    ").append(fill));
        return text.append(fills.size() > SHOWN ? "\n    ... " + (fills.size() - SHOWN) + " more fills\n" : "\n")
                .toString();
    }
}
