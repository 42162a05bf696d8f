package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.strategies.StrategyContext;
import io.github.microstructurex.strategies.schedule.ExecutionSchedule;
import io.github.microstructurex.strategies.schedule.TwapSchedule;

/**
 * Time-weighted average price: cuts the window and the quantity into slices ({@link TwapSchedule}) and takes each slice
 * from the market at once when it is due, with an immediate-or-cancel order at the parent's limit, or a market order
 * where the parent has none. What a slice does not get, later ones catch up.
 *
 * <p>The slices are equal, or vary at random in time and size so that others do not see the pattern.
 *
 * <p>Source: D. Bertsimas, A. W. Lo, "Optimal control of execution costs", Journal of Financial Markets 1 (1998) 1-50:
 * the equal split is the best one where prices follow a random walk and impact is linear and permanent.
 */
public final class Twap extends ScheduleFollower {
    private final int slices;
    private final double timeVariation;
    private final double sizeVariation;

    /**
     * Makes a strategy with equal slices for one parent order.
     *
     * @param slices into how many slices it is cut, at least 1
     */
    public Twap(int slices) {
        this(slices, 0, 0);
    }

    /**
     * Makes a strategy with varied slices for one parent order.
     *
     * @param slices into how many slices it is cut, at least 1
     * @param timeVariation in how much of its part of the window a slice may be due, 0 to 1
     * @param sizeVariation how far a slice's size may be from the equal one, relative to it, 0 to 1
     */
    public Twap(int slices, double timeVariation, double sizeVariation) {
        this.slices = Require.atLeastOne("slices", slices);
        this.timeVariation = Require.inRange("timeVariation", timeVariation, 0, 1);
        this.sizeVariation = Require.inRange("sizeVariation", sizeVariation, 0, 1);
    }

    @Override
    ExecutionSchedule schedule(StrategyContext context) {
        if (timeVariation == 0 && sizeVariation == 0) {
            return new TwapSchedule(context.parent(), slices);
        }
        return TwapSchedule.varied(context.parent(), slices, timeVariation, sizeVariation, context.random());
    }
}
