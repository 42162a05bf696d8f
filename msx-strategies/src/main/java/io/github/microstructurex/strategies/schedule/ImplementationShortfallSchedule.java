package io.github.microstructurex.strategies.schedule;

import io.github.microstructurex.strategies.ParentOrder;

/**
 * The Almgren-Chriss schedule of a parent order: equal steps, of which step {@code j} trades what {@code sinh(kappa (T -
 * t))} falls by in it. {@link AlmgrenChriss} says where it comes from, and what kappa is for whom.
 */
public final class ImplementationShortfallSchedule {
    private ImplementationShortfallSchedule() {}

    /**
     * Cuts a parent order into slices, each due at the beginning of its step.
     *
     * @param parent the order
     * @param slices how many, at least 1
     * @param halfLife 1 / kappa, in nanoseconds, at least 1: the shorter, the earlier it trades; infinite for equal slices
     * @return the schedule
     */
    public static ExecutionSchedule of(ParentOrder parent, int slices, double halfLife) {
        if (!(halfLife >= 1)) {
            throw new IllegalArgumentException("halfLife is " + halfLife + ", expected at least 1 ns");
        }
        TwapSchedule even = new TwapSchedule(parent, slices);
        double decay = parent.duration() / halfLife;
        long[] times = new long[slices];
        double[] weights = new double[slices];
        for (int i = 0; i < slices; i++) {
            times[i] = even.timeOf(i);
            weights[i] = AlmgrenChriss.partLeft(decay, (double) (slices - i) / slices)
                    - AlmgrenChriss.partLeft(decay, (double) (slices - i - 1) / slices);
        }
        return new WeightedSchedule(parent, times, weights);
    }
}
