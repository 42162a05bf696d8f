package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.strategies.StrategyContext;
import io.github.microstructurex.strategies.schedule.AlmgrenChriss;
import io.github.microstructurex.strategies.schedule.ExecutionSchedule;
import io.github.microstructurex.strategies.schedule.ImplementationShortfallSchedule;

/**
 * Implementation shortfall: trades early as far as the risk of waiting is worth it, along the schedule of Almgren and
 * Chriss. Its one parameter is the half-life 1 / kappa, which {@link AlmgrenChriss#halfLife} computes from volatility,
 * impact and risk aversion. An urgent parent order halves it, one without urgency doubles it. Each slice is taken from the
 * market at once when it is due; what it does not get, later ones catch up.
 *
 * <p>Source: R. Almgren, N. Chriss, "Optimal execution of portfolio transactions", Journal of Risk 3(2) (2001) 5-39.
 */
public final class ImplementationShortfall extends ScheduleFollower {
    private final int slices;
    private final double halfLife;

    /**
     * Makes a strategy for one parent order.
     *
     * @param slices into how many slices the window is cut, at least 1
     * @param halfLife the time in which what is left falls by a factor e, in nanoseconds, at least 2
     */
    public ImplementationShortfall(int slices, double halfLife) {
        this.slices = Require.atLeastOne("slices", slices);
        this.halfLife = Require.inRange("halfLife", halfLife, 2, Double.POSITIVE_INFINITY);
    }

    @Override
    ExecutionSchedule schedule(StrategyContext context) {
        double factor = switch (context.parent().urgency()) {
            case LOW -> 2;
            case NORMAL -> 1;
            case HIGH -> 0.5;
        };
        return ImplementationShortfallSchedule.of(context.parent(), slices, halfLife * factor);
    }
}
