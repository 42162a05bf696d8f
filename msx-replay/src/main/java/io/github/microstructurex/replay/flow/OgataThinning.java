package io.github.microstructurex.replay.flow;

/** See {@link HawkesMethod#THINNING}. */
final class OgataThinning extends HawkesSampler {
    private final RandomStream times;

    OgataThinning(HawkesIntensities intensities, RandomStream times) {
        super(intensities);
        this.times = times;
    }

    @Override
    double next(double otherRate) {
        double constant = intensities.totalBaseline() + otherRate;
        double passed = 0;
        double bound = constant + intensities.totalExcitation();
        while (true) {
            double wait = times.nextExponential(bound);
            passed += wait;
            intensities.fade(wait);
            double intensity = constant + intensities.totalExcitation();
            double place = times.nextPositive() * bound;
            if (place <= intensity) {
                component = place <= constant ? ofConstant(place) : intensities.excitationAt(place - constant);
                return passed;
            }
            bound = intensity;
        }
    }

    private int ofConstant(double place) {
        return place <= intensities.totalBaseline() ? intensities.baselineAt(place) : intensities.dimension();
    }
}
