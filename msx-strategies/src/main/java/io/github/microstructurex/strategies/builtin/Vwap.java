package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyContext;
import io.github.microstructurex.strategies.schedule.ExecutionSchedule;
import io.github.microstructurex.strategies.schedule.VolumeProfile;
import java.util.function.Function;

/**
 * Volume-weighted average price: follows a {@link VolumeProfile}, so that the order trades as much of its quantity in each
 * part of the window as the market is expected to trade of its own. Each slice is taken from the market at once when it is
 * due; what it does not get, later ones catch up.
 *
 * <p>Source: H. Konishi, "Optimal slice of a VWAP trade", Journal of Financial Markets 5 (2002) 197-221: where volume and
 * volatility move together by chance only, the best schedule is the expected profile of volume.
 */
public final class Vwap extends ScheduleFollower {
    private final Function<ParentOrder, VolumeProfile> profile;
    private final int slices;

    /**
     * Makes a strategy for one parent order.
     *
     * @param profile how the market's volume is expected to come, given or learned; it should cover the window, for outside
     *     of it there is no volume
     * @param slices into how many slices the window is cut, at least 1
     */
    public Vwap(VolumeProfile profile, int slices) {
        this(parent -> profile, slices);
    }

    private Vwap(Function<ParentOrder, VolumeProfile> profile, int slices) {
        this.profile = profile;
        this.slices = Require.atLeastOne("slices", slices);
    }

    /**
     * Makes a strategy whose profile is spread over the window of its parent order, whenever that is.
     *
     * @param weights the expected volume of equal parts of the window, in any unit: finite, not negative, not all 0
     * @param slices into how many slices the window is cut, at least 1
     * @return the strategy
     */
    public static Vwap overWindow(double[] weights, int slices) {
        double[] kept = weights.clone();
        return new Vwap(parent -> VolumeProfile.of(parent.startTime(), parent.endTime(), kept), slices);
    }

    @Override
    ExecutionSchedule schedule(StrategyContext context) {
        return profile.apply(context.parent()).schedule(context.parent(), slices);
    }
}
