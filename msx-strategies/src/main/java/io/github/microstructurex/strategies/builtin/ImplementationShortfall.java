package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyContext;
import io.github.microstructurex.strategies.Urgency;
import io.github.microstructurex.strategies.schedule.AlmgrenChriss;
import io.github.microstructurex.strategies.schedule.ExecutionSchedule;
import io.github.microstructurex.strategies.schedule.ImplementationShortfallSchedule;
import java.util.function.Function;

/**
 * Implementation shortfall: trades early as far as the risk of waiting is worth it, along the schedule of Almgren and
 * Chriss. It is made with the half-life 1 / kappa, or with the model itself, whose kappa follows from volatility, impact
 * and risk aversion. An urgent parent order halves a given half-life, one without urgency doubles it. Each slice is taken from the
 * market at once when it is due; what it does not get, later ones catch up.
 *
 * <p>Source: R. Almgren, N. Chriss, "Optimal execution of portfolio transactions", Journal of Risk 3(2) (2001) 5-39.
 */
public final class ImplementationShortfall extends ScheduleFollower {
    private final Function<ParentOrder, ExecutionSchedule> schedule;

    /**
     * Makes a strategy for one parent order.
     *
     * @param slices into how many slices the window is cut, at least 1
     * @param halfLife the time in which what is left falls by a factor e, in nanoseconds, at least 2
     */
    public ImplementationShortfall(int slices, double halfLife) {
        Require.atLeastOne("slices", slices);
        Require.inRange("halfLife", halfLife, 2, Double.POSITIVE_INFINITY);
        this.schedule =
                parent -> ImplementationShortfallSchedule.of(parent, slices, halfLife * factor(parent.urgency()));
    }

    /**
     * Makes a strategy for one parent order from the model, which is laid over the order's window and quantity: the model
     * may be in any units, and its steps are the slices. Urgency changes nothing: the risk aversion says it.
     *
     * @param model the market and the order, in units that agree
     * @param riskAversion lambda, in 1 / money
     * @throws IllegalArgumentException if lambda is so negative that no such schedule exists
     */
    public ImplementationShortfall(AlmgrenChriss model, double riskAversion) {
        model.kappa(riskAversion);
        this.schedule = parent -> model.schedule(parent, riskAversion);
    }

    private static double factor(Urgency urgency) {
        return switch (urgency) {
            case LOW -> 2;
            case NORMAL -> 1;
            case HIGH -> 0.5;
        };
    }

    @Override
    ExecutionSchedule schedule(StrategyContext context) {
        return schedule.apply(context.parent());
    }
}
