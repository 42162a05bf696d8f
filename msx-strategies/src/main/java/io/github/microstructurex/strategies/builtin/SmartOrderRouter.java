package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.StrategyContext;
import io.github.microstructurex.strategies.Venue;
import java.util.List;

/**
 * Smart order router: takes the parent order at once from all the venues that it has, in the order of their prices net of
 * fees ({@link SweepPlan}), with one immediate-or-cancel order for each. What displayed quantity did not cover, or was gone
 * when the orders arrived, it takes as the books change, within the parent's limit, until the end of the window.
 */
public final class SmartOrderRouter implements ExecutionStrategy {
    private final int levels;

    // Set by start, which comes before every other call.
    @SuppressWarnings("NullAway.Init")
    private StrategyContext context;

    /**
     * Makes a strategy for one parent order.
     *
     * @param levels how many levels of each book it looks at, at least 1
     */
    public SmartOrderRouter(int levels) {
        this.levels = Require.atLeastOne("levels", levels);
    }

    @Override
    public void start(StrategyContext newContext) {
        context = newContext;
        sweep();
    }

    @Override
    public void bookChanged() {
        sweep();
    }

    /** Waits for the answers to the last sweep: only then do the books show what it has left. */
    private void sweep() {
        if (context.account().liveQuantity() > 0) {
            return;
        }
        List<Venue> venues = context.venues();
        SweepPlan plan = SweepPlan.of(context.parent(), context.account().unsentQuantity(), venues, levels);
        for (SweepPlan.Route route : plan.routes()) {
            venues.get(route.venue()).gateway().limit(route.price(), route.quantity(), TimeInForce.IOC);
        }
    }
}
