package io.github.microstructurex.replay.flow;

/**
 * A distribution that is asked only where it must be: the unit interval is cut into cells, and one whose ends have the same
 * value has it everywhere, because an inverse distribution function never falls. The values are those of the original.
 */
final class TabulatedDistribution implements DiscreteDistribution {
    private static final int CELLS = 2_048;

    private final DiscreteDistribution original;
    /** The value of each cell, 0 where there are several or it is too large. */
    private final int[] values = new int[CELLS];

    TabulatedDistribution(DiscreteDistribution original) {
        this.original = original;
        for (int cell = 0; cell < CELLS; cell++) {
            long first = original.valueAt((double) cell / CELLS);
            long last = original.valueAt(Math.nextDown((cell + 1.0) / CELLS));
            values[cell] = first == last && first <= Integer.MAX_VALUE ? (int) first : 0;
        }
    }

    @Override
    public long valueAt(double uniform) {
        int value = values[(int) (uniform * CELLS)];
        return value > 0 ? value : original.valueAt(uniform);
    }

    @Override
    public double mean() {
        return original.mean();
    }
}
