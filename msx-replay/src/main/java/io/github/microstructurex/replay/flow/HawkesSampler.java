package io.github.microstructurex.replay.flow;

/** Draws the next event of a Hawkes process, beside which other events may come at a constant rate until then. */
abstract sealed class HawkesSampler permits DassiosZhao, OgataThinning {
    final HawkesIntensities intensities;
    int component;

    HawkesSampler(HawkesIntensities intensities) {
        this.intensities = intensities;
    }

    static HawkesSampler of(
            HawkesMethod method, HawkesIntensities intensities, RandomStream times, RandomStream marks) {
        return switch (method) {
            case EXACT -> new DassiosZhao(intensities, times, marks);
            case THINNING -> new OgataThinning(intensities, times);
        };
    }

    /**
     * Draws the next event and leaves the intensities as they are just before it.
     *
     * @param otherRate of the other events, per second
     * @return after how many seconds it comes
     */
    abstract double next(double otherRate);

    /** {@return the component of the drawn event, or their number if it is one of the others} */
    final int component() {
        return component;
    }
}
